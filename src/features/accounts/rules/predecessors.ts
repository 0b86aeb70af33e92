/** Legal units that became others: their contracts count for the successor. Known to everyone; an instance adds its own. */
export const knownPredecessors: Readonly<Record<string, string>> = {
  // The Métropole Européenne de Lille took the place of the first body of that name on 14 March 2020.
  '245900410': '200093201',
}

/** The legal unit to which contracts published under a SIREN belong today. */
export function successorOf(siren: string, known: Readonly<Record<string, string>> = knownPredecessors): string {
  return known[siren] ?? siren
}
