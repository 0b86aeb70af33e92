/** How an official JSON file begins, and what stands between its parts: one contract on each line. */
export const decpJson = {
  open: '{"marches":{"marche":[',
  betweenLists: '\n],"contrat-concession":[',
  close: '\n]}}\n',
  /** One contract; `first` in its list or not. */
  item: (raw: Readonly<Record<string, unknown>>, first: boolean) => `${first ? '' : ','}\n${JSON.stringify(raw)}`,
} as const
