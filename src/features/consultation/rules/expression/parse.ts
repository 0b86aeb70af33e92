import type { Wording } from '../../../../kernel/language.ts'
import type { Comparison, Condition, Literal } from './condition.ts'

/** Why a text is no condition, and after how many characters. */
export interface ConditionFault {
  readonly at: number
  readonly says: Wording
}

type Token =
  | { readonly kind: 'question' | 'text' | 'word' | 'sign'; readonly at: number; readonly text: string }
  | { readonly kind: 'number'; readonly at: number; readonly text: string; readonly value: number }

class Malformed extends Error {
  readonly fault: ConditionFault

  constructor(at: number, says: Wording) {
    super(says.en)
    this.fault = { at, says }
  }
}

const faults = {
  character: (text: string) => ({ fr: `« ${text} » n’a pas de sens ici`, en: `“${text}” has no meaning here` }),
  open: { fr: 'un guillemet ou une accolade n’est pas refermé', en: 'a quote or a brace is not closed' },
  question: {
    fr: 'une question est attendue, par exemple {statut}',
    en: 'a question is expected, for example {status}',
  },
  operator: {
    fr: 'attendu après la question : notempty, empty, =, <>, <, >, <=, >= ou contains',
    en: 'expected after the question: notempty, empty, =, <>, <, >, <=, >= or contains',
  },
  value: { fr: "une valeur est attendue, par exemple 'oui' ou 18", en: "a value is expected, for example 'yes' or 18" },
  close: { fr: 'une parenthèse n’est pas refermée', en: 'a parenthesis is not closed' },
  deep: { fr: 'la condition est trop longue', en: 'the condition is too long' },
}

const longest = { characters: 500, depth: 12 }
const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['question', /\{([A-Za-z][A-Za-z0-9_]*)\}/y],
  ['text', /'([^']*)'|"([^"]*)"/y],
  ['number', /(-?\d+(?:\.\d+)?)/y],
  ['sign', /(<>|!=|<=|>=|[=<>≠!()])/y],
  ['word', /([a-z]+)/iy],
]

function tokenAt(text: string, at: number): { token: Token; end: number } {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at
    const found = shape.exec(text)
    if (!found) continue
    const inside = found[1] ?? found[2] ?? ''
    const token = kind === 'number' ? { kind, at, text: inside, value: Number(inside) } : { kind, at, text: inside }
    return { token: token as Token, end: shape.lastIndex }
  }
  throw new Malformed(at, /['"{]/.test(text[at]!) ? faults.open : faults.character(text[at]!))
}

function tokensOf(text: string): Token[] {
  if (text.length > longest.characters) throw new Malformed(longest.characters, faults.deep)
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at]!)) at++
    else {
      const { token, end } = tokenAt(text, at)
      tokens.push(token)
      at = end
    }
  }
  return tokens
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '≠': '<>',
  '<': '<',
  '>': '>',
  contains: 'contains',
}

/** Reads `or` over `and` over `not`, from left to right. */
class Reader {
  readonly #tokens: readonly Token[]
  readonly #end: number
  #next = 0
  #depth = 0

  constructor(text: string) {
    this.#tokens = tokensOf(text)
    this.#end = text.length
  }

  read(): Condition {
    const condition = this.#either()
    const rest = this.#tokens[this.#next]
    if (rest) throw new Malformed(rest.at, faults.character(rest.text))
    return condition
  }

  #take(kind: Token['kind'], ...texts: readonly string[]): Token | undefined {
    const token = this.#tokens[this.#next]
    if (token?.kind !== kind || (texts.length > 0 && !texts.includes(token.text.toLowerCase()))) return undefined
    this.#next++
    return token
  }

  #fail(says: Wording): never {
    throw new Malformed(this.#tokens[this.#next]?.at ?? this.#end, says)
  }

  #either(): Condition {
    if (++this.#depth > longest.depth) this.#fail(faults.deep)
    const parts = [this.#both()]
    while (this.#take('word', 'or')) parts.push(this.#both())
    this.#depth--
    return parts.length === 1 ? parts[0]! : { is: 'or', parts }
  }

  #both(): Condition {
    const parts = [this.#one()]
    while (this.#take('word', 'and')) parts.push(this.#one())
    return parts.length === 1 ? parts[0]! : { is: 'and', parts }
  }

  #one(): Condition {
    let denials = 0
    while (this.#take('word', 'not') ?? this.#take('sign', '!')) denials++
    const part = this.#take('sign', '(') ? this.#group() : this.#comparison()
    return denials % 2 === 1 ? { is: 'not', part } : part
  }

  #group(): Condition {
    const inside = this.#either()
    if (!this.#take('sign', ')')) this.#fail(faults.close)
    return inside
  }

  #comparison(): Condition {
    const question = this.#take('question')?.text ?? this.#fail(faults.question)
    if (this.#take('word', 'notempty')) return { is: 'answered', question }
    if (this.#take('word', 'empty')) return { is: 'not', part: { is: 'answered', question } }
    const sign =
      (this.#take('sign') ?? this.#take('word', 'contains'))?.text.toLowerCase() ?? this.#fail(faults.operator)
    if (sign === '<=' || sign === '>=') return this.#orEqual(question, sign)
    const is = comparisons[sign] ?? this.#fail(faults.operator)
    return { is, question, value: this.#literal() }
  }

  /** `>=` is said as « more, or equal »: an unanswered question stays outside both. */
  #orEqual(question: string, sign: '<=' | '>='): Condition {
    const value = this.#literal()
    const strict = sign === '<=' ? ('<' as const) : ('>' as const)
    return {
      is: 'or',
      parts: [
        { is: strict, question, value },
        { is: '=', question, value },
      ],
    }
  }

  #literal(): Literal {
    const token = this.#take('text') ?? this.#take('number') ?? this.#take('word', 'true', 'false')
    if (!token) return this.#fail(faults.value)
    return token.kind === 'number' ? token.value : token.kind === 'word' ? token.text.toLowerCase() : token.text
  }
}

/** Reads a condition: `{status} = 'firm' and not ({staff} < 10)`. The words are those of SurveyJS, a part of them. */
export function parseCondition(text: string): { condition: Condition } | { fault: ConditionFault } {
  try {
    return { condition: new Reader(text).read() }
  } catch (error) {
    if (error instanceof Malformed) return { fault: error.fault }
    throw error
  }
}

function literal(value: Literal): string {
  if (typeof value === 'number') return String(value)
  return value.includes("'") ? `"${value}"` : `'${value}'`
}

/** Writes a condition so that reading it gives the same tree, in words that SurveyJS understands too. */
export function writeCondition(condition: Condition): string {
  switch (condition.is) {
    case 'answered':
      return `{${condition.question}} notempty`
    case 'not':
      return condition.part.is === 'answered'
        ? `{${condition.part.question}} empty`
        : `!(${writeCondition(condition.part)})`
    case 'and':
    case 'or':
      return condition.parts.map(writePart).join(` ${condition.is} `)
    default:
      return `{${condition.question}} ${condition.is} ${literal(condition.value)}`
  }
}

function writePart(part: Condition): string {
  const text = writeCondition(part)
  return part.is === 'and' || part.is === 'or' ? `(${text})` : text
}
