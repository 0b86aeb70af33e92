/** An address as accounts are found by it: without spaces around, in lower case. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
