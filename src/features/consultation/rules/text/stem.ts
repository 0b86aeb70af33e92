/**
 * The French Snowball stemmer, as its authors describe it since elisions and the diaeresis were added (snowballstem.org).
 * While a word is worked on, capitals are letters that do not count as vowels: I, U, Y, and H before a vowel with diaeresis.
 */

const vowel = /[aeiouyâàëéêèïîôûù]/
const elided = /^(?:[cdjlmnst]|qu)'(?=.)/s
const longBeginning = /^(?:par|col|tap|ni[aeiouyâàëéêèïîôûù])/

/** A word at work, and where its three regions begin. */
interface Work {
  word: string
  readonly rv: number
  readonly r1: number
  readonly r2: number
}

function isVowel(word: string, at: number): boolean {
  return at >= 0 && at < word.length && vowel.test(word[at]!)
}

/** What a place of a word becomes, or `undefined` where nothing changes there. */
function markedAt(word: string, at: number): string | undefined {
  const [letter, next] = [word[at], word[at + 1]]
  const put = (from: number, to: number, text: string) => word.slice(0, from) + text + word.slice(to)
  if (isVowel(word, at)) {
    if ((next === 'u' || next === 'i') && isVowel(word, at + 2)) return put(at + 1, at + 2, next.toUpperCase())
    if (next === 'y') return put(at + 1, at + 2, 'Y')
  }
  if (letter === 'ë') return put(at, at + 1, 'He')
  if (letter === 'ï') return put(at, at + 1, 'Hi')
  if (letter === 'y' && isVowel(word, at + 1)) return put(at, at + 1, 'Y')
  return letter === 'q' && next === 'u' ? put(at + 1, at + 2, 'U') : undefined
}

/** Puts into capitals the vowels that stand for consonants. */
function mark(plain: string): string {
  let word = plain
  for (let at = 0; at < word.length; at++)
    for (let marked = markedAt(word, at); marked !== undefined; marked = markedAt(word, at)) word = marked
  return word
}

function unmark(word: string): string {
  return word
    .replace(/He/g, 'ë')
    .replace(/Hi/g, 'ï')
    .replace(/H/g, '')
    .replace(/[IUY]/g, (letter) => letter.toLowerCase())
}

/** The place behind the first vowel and the first consonant after it, from some place on. */
function regionAfter(word: string, from: number): number {
  let at = from
  while (at < word.length && !isVowel(word, at)) at++
  while (at < word.length && isVowel(word, at)) at++
  return at < word.length ? at + 1 : word.length
}

function verbRegion(word: string): number {
  if (isVowel(word, 0) && isVowel(word, 1) && word.length > 2) return 3
  const beginning = longBeginning.exec(word)
  if (beginning) return beginning[0].length
  for (let at = 1; at < word.length; at++) if (isVowel(word, at)) return at + 1
  return word.length
}

/** Answers whether it applied; it may leave the word changed even where it says that it did not. */
type Rule = (work: Work, at: number) => boolean

const put =
  (text: string): Rule =>
  (work, at) => {
    work.word = work.word.slice(0, at) + text
    return true
  }
const remove = put('')
const inRegion =
  (region: 'rv' | 'r1' | 'r2', rule: Rule): Rule =>
  (work, at) =>
    work[region] <= at && rule(work, at)
const either =
  (...rules: readonly Rule[]): Rule =>
  (work, at) =>
    rules.some((rule) => rule(work, at))
const removeInR2 = inRegion('r2', remove)

interface Suffixes {
  readonly rules: ReadonlyMap<string, Rule>
  readonly longest: number
}

/** Rules by the suffixes that they are for, written one after the other. */
function suffixes(...groups: readonly (readonly [string, Rule])[]): Suffixes {
  const rules = new Map(groups.flatMap(([list, rule]) => list.split(' ').map((suffix) => [suffix, rule] as const)))
  return { rules, longest: Math.max(...[...rules.keys()].map(({ length }) => length)) }
}

/** Applies the rule of the longest suffix of a table which the word ends with; it begins at `from` or later. */
function applyLongest({ rules, longest }: Suffixes, work: Work, from = 0): boolean {
  const { word } = work
  for (let at = Math.max(from, word.length - longest); at < word.length; at++) {
    const rule = rules.get(word.slice(at))
    if (rule) return rule(work, at)
  }
  return false
}

/** Goes on with what the word ends with now, if it can. */
const then =
  (first: Rule, table: Suffixes): Rule =>
  (work, at) => {
    if (!first(work, at)) return false
    applyLongest(table, work)
    return true
  }

const icOrIqu: Rule = either(removeInR2, put('iqU'))
const eusEux: Rule = either(removeInR2, inRegion('r1', put('eux')))

const beforeAtion = suffixes(['ic', icOrIqu])
const beforeEment = suffixes(
  ['iv', then(removeInR2, suffixes(['at', removeInR2]))],
  ['eus', eusEux],
  ['abl iqU', removeInR2],
  ['ièr Ièr', inRegion('rv', put('i'))],
)
const beforeIte = suffixes(['abil', either(removeInR2, put('abl'))], ['ic', icOrIqu], ['iv', removeInR2])
const beforeIf = suffixes(['at', then(removeInR2, suffixes(['ic', icOrIqu]))])

/** Changes the word, and lets the endings of verbs be looked at all the same. */
const goOn =
  (rule: Rule): Rule =>
  (work, at) => {
    rule(work, at)
    return false
  }
const afterConsonant =
  (rule: Rule): Rule =>
  (work, at) =>
    at > 0 && !isVowel(work.word, at - 1) && rule(work, at)

const standard = suffixes(
  ['ance iqUe isme able iste eux ances iqUes ismes ables istes', removeInR2],
  ['atrice ateur ation atrices ateurs ations', then(removeInR2, beforeAtion)],
  ['logie logies', inRegion('r2', put('log'))],
  ['usion ution usions utions', inRegion('r2', put('u'))],
  ['ence ences', inRegion('r2', put('ent'))],
  ['ement ements', then(inRegion('rv', remove), beforeEment)],
  ['ité ités', then(removeInR2, beforeIte)],
  ['if ive ifs ives', then(removeInR2, beforeIf)],
  ['eaux', put('eau')],
  ['aux', inRegion('r1', put('al'))],
  ['oux', (work, at) => /[bhjlnp]/.test(work.word[at - 1] ?? '') && put('ou')(work, at)],
  ['euse euses', eusEux],
  ['issement issements', inRegion('r1', afterConsonant(remove))],
  ['amment', goOn(inRegion('rv', put('ant')))],
  ['emment', goOn(inRegion('rv', put('ent')))],
  ['ment ments', goOn((work, at) => isVowel(work.word, at - 1) && work.rv <= at - 1 && remove(work, at))],
)

/** After a consonant of the region that is not the mark of a diaeresis. */
const verbInI: Rule = (work, at) => {
  const before = work.word[at - 1] ?? ''
  return at > work.rv && before !== 'H' && !vowel.test(before) && remove(work, at)
}
const verbsInI = suffixes([
  'îmes ît îtes i ie ies ir ira irai iraIent irais irait iras irent irez iriez irions irons iront is issaIent issais issait ' +
    'issant issante issantes issants isse issent isses issez issiez issions issons it',
  verbInI,
])

const withE: Rule = (work, at) => remove(work, at > work.rv && work.word[at - 1] === 'e' ? at - 1 : at)
/** balais, malaise, mauvaise, déplaise: there it is no ending. */
const keptBeforeAis = /^.al$|auv$|épl$/
const verbs = suffixes(
  ['ions', removeInR2],
  ['é ée ées és èrent er era erai eraIent erais erait eras erez eriez erions erons eront ez iez', remove],
  ['âmes ât âtes a ai aIent ait ant ante antes ants as asse assent asses assiez assions', withE],
  ['ais aise aises', (work, at) => !keptBeforeAis.test(work.word.slice(0, at)) && remove(work, at)],
  ['eais', remove],
)

const residue = suffixes(
  ['ion', (work, at) => at > work.rv && /[st]/.test(work.word[at - 1]!) && removeInR2(work, at)],
  ['ier ière Ier Ière', put('i')],
  ['e', remove],
)

function cutSuffix(work: Work): void {
  const cut =
    applyLongest(standard, work) || applyLongest(verbsInI, work, work.rv) || applyLongest(verbs, work, work.rv)
  if (cut) {
    work.word = work.word.replace(/Y$/, 'i').replace(/ç$/, 'c')
    return
  }
  work.word = work.word.replace(/(?<=Hi|[^aiouès])s$/, '')
  applyLongest(residue, work, work.rv)
}

/** The stem of a French word in lower case, composed letters, straight apostrophe. */
export function stem(written: string): string {
  const word = mark(written.replace(elided, ''))
  const r1 = regionAfter(word, 0)
  const work: Work = { word, rv: verbRegion(word), r1, r2: regionAfter(word, r1) }
  cutSuffix(work)
  const undoubled = work.word.replace(/(enn|onn|ett|ell|eill)$/, (double) => double.slice(0, -1))
  return unmark(undoubled.replace(/[éè](?=[^aeiouyâàëéêèïîôûù]+$)/, 'e'))
}
