// The bytes of JSON, and how to find one's way among them without parsing.

export const BRACE = 123
export const END_BRACE = 125
export const BRACKET = 91
export const END_BRACKET = 93
export const QUOTE = 34
export const BACKSLASH = 92
export const COMMA = 44
export const COLON = 58
export const NEWLINE = 10
const punctuation = new Set([COMMA, COLON, QUOTE, BRACE, BRACKET, END_BRACE, END_BRACKET])

/** White space between the parts of JSON. */
export function isSpace(byte: number): boolean {
  return byte === 32 || byte === NEWLINE || byte === 13 || byte === 9
}

/**
 * Where the line start that ends in a brace is found next, or -1. Braces are few and spaces many: searching for the brace is
 * several times faster than searching for the whole.
 */
export function lineStartAfter(bytes: Buffer, separator: Buffer, from: number): number {
  const length = separator.length
  for (let at = bytes.indexOf(BRACE, from + length - 1); at >= 0; at = bytes.indexOf(BRACE, at + 1)) {
    let back = 1
    while (back < length && bytes[at - back] === separator[length - 1 - back]) back++
    if (back === length) return at - length + 1
  }
  return -1
}

/** The first place from `from` on that is no white space. */
export function skipSpaces(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && isSpace(bytes[at]!)) at++
  return at
}

/** The end of the string that begins at `start`, behind its closing quote, or -1. */
export function stringEnd(bytes: Buffer, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === QUOTE) return at + 1
  }
  return -1
}

/** The end of the number or the word that begins at `start`. */
export function scalarEnd(bytes: Buffer, start: number): number {
  let at = start + 1
  while (at < bytes.length) {
    const byte = bytes[at]!
    if (isSpace(byte) || punctuation.has(byte)) break
    at++
  }
  return at
}

/** The end of the object that begins at `start`, looking no further than `limit`, or -1. */
export function objectEnd(bytes: Buffer, start: number, limit: number): number {
  let depth = 0
  for (let at = start; at < limit; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) {
      for (at++; at < limit; at++) {
        const inside = bytes[at]!
        if (inside === QUOTE) break
        if (inside === BACKSLASH) at++
      }
    } else if (byte === BRACE || byte === BRACKET) depth++
    else if (byte === END_BRACE || byte === END_BRACKET) {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return -1
}

/** Where a record ends that is followed by a comma, or nothing, and the line start of the next one at `next`; else -1. */
export function regularEnd(bytes: Buffer, start: number, next: number): number {
  let at = next - 1
  while (at > start && isSpace(bytes[at]!)) at--
  if (bytes[at] === COMMA) {
    at--
    while (at > start && isSpace(bytes[at]!)) at--
  }
  return bytes[at] === END_BRACE && at > start ? at + 1 : -1
}

/** Whether every line inside the record is indented more than its first, its closing line excepted. */
export function indentsDeeper(bytes: Buffer, start: number, end: number, indent: number): boolean {
  for (let at = bytes.indexOf(NEWLINE, start); at >= 0 && at < end; at = bytes.indexOf(NEWLINE, at + 1)) {
    let text = at + 1
    while (text < end && (bytes[text] === 32 || bytes[text] === 9)) text++
    if (text - at - 1 <= indent && text !== end - 1) return false
  }
  return true
}
