/** What proves a value, where it is an address of the web: only that is for everybody. */
export function webAddress(evidence: string | null): string | null {
  return evidence !== null && /^https?:\/\/\S+$/i.test(evidence) ? evidence : null
}
