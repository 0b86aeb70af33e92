/** As many characters as a quotation may have. */
const most = 280

/** Somebody's words as they are quoted: whole where they are short, otherwise cut behind a word, which is shown. */
export function quoted(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.lastIndexOf(' ', most)
  return `${plain.slice(0, cut > 0 ? cut : most)} […]`
}
