/** An address as we compare it: without spaces around, in lower case. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

const shape = /^[^\s<>()[\]\\,;:@"\p{Cc}]+@[^\s<>()[\]\\,;:@"\p{Cc}]+\.[^\s<>()[\]\\,;:@".\p{Cc}]{2,}$/u

/** Whether it may be an address to write to. Only a message that arrives shows that it is one. */
export function isEmail(text: string): boolean {
  return text.length <= 254 && shape.test(text) && !text.includes('..')
}

/** What stands behind the @. */
export function domainOf(email: string): string {
  return foldEmail(email.slice(email.lastIndexOf('@') + 1))
}

/** How many days a message that left keeps the address it went to: as long as somebody may ask whether it arrived. */
export const addressDays = 60
