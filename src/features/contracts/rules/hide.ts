/** A text without what leads to one person, and how many such things were taken out of it. */
export interface Hidden {
  readonly text: string
  readonly count: number
}

export const hiddenEmail = '[adresse électronique masquée]'
export const hiddenPhone = '[téléphone masqué]'

/** A cheap look first: nearly no text holds any. */
const worthLooking = /@|\d[\d .\-/()]{8}|\(at\)/i
const email = /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
/** Ten digits of a French number in pairs, or behind +33 or 0033; more digits on either side make it another kind of number. */
const phone =
  /(?<![\p{L}\d.,/-])(?:(?:\+|00)33[\s.-]?(?:\(0\))?[\s.-]?[1-9]|0[1-9])(?:[\s.\-/]?\d{2}){4}(?![\p{L}\d]|[.,/-]\d)/gu

/**
 * Takes e-mail addresses and telephone numbers out of a published text, each replaced by words that say so. Numbers of other
 * lengths, dates, amounts and identifiers stay.
 */
export function hideContacts(text: string): Hidden {
  if (!worthLooking.test(text)) return { text, count: 0 }
  let count = 0
  const replaced = (words: string) => () => {
    count++
    return words
  }
  const hidden = text.replace(email, replaced(hiddenEmail)).replace(phone, replaced(hiddenPhone))
  return { text: hidden, count }
}
