/** The characters of the bytes 0x80 to 0x9F; the five that stand for nothing keep their number. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const c1 = /[\u0080-\u009f]/g

/** C1 control characters, which nobody writes, as the Windows-1252 characters of those numbers. */
export function fromC1(text: string): string {
  return text.replace(c1, (character) => upper[character.charCodeAt(0) - 0x80]!)
}

/**
 * Bytes in Windows-1252, or in the ISO-8859-1 that everybody means it by. The decoder of Node 20 leaves 0x80 to 0x9F as they are, so
 * that « ’ » and « œ » would become control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return fromC1(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}
