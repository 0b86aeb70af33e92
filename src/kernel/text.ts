const marks = /\p{M}+/gu
const apostrophes = /[’‘ʼ`´]/g
const nonWords = /[^a-z0-9]+/g

/** Lower case, no accent, straight apostrophe, single spaces: two spellings of one word become equal. */
export function fold(text: string): string {
  return text
    .replace(/[œŒ]/g, 'oe')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .replace(marks, '')
    .replace(apostrophes, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

/** Words only: folded, everything that is neither letter nor digit becomes one space. */
export function foldWords(text: string): string {
  return fold(text).replace(nonWords, ' ').trim()
}

/** The text cut at `length` characters, with an ellipsis where something was cut. */
export function excerpt(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`
}

const slowly = 0
const ligature = 1
const space = 32

/** For each character below 0x180, what it becomes in a word key: a small letter, a digit, a space, `ligature`, or `slowly`. */
const keyTable = (() => {
  const table = new Uint8Array(0x180)
  for (let code = 0; code < table.length; code++) {
    const letter = foldWords(String.fromCharCode(code))
    table[code] = letter.length === 1 ? letter.charCodeAt(0) : letter === '' ? space : slowly
    if (letter === 'oe' || letter === 'ae') table[code] = ligature
  }
  return table
})()
const keyBuffer = Buffer.alloc(8192)
const [letterA, letterE, letterO] = Buffer.from('aeo') as unknown as [number, number, number]

/** The same as `foldWords`, several times faster on long texts of European letters. */
export function wordKey(text: string): string {
  if (text.length * 2 > keyBuffer.length) return foldWords(text)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = code < 0x180 ? keyTable[code]! : code >= 0x2000 && code < 0x20d0 ? space : slowly
    if (letter === slowly) return foldWords(text)
    if (letter === ligature) {
      keyBuffer[length++] = code < 0x100 ? letterA : letterO
      keyBuffer[length++] = letterE
    } else if (letter !== space || (length > 0 && keyBuffer[length - 1] !== space)) keyBuffer[length++] = letter
  }
  if (length > 0 && keyBuffer[length - 1] === space) length--
  return keyBuffer.toString('latin1', 0, length)
}
