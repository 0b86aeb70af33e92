/** The parts of a scheme that are put right one by one, as their addresses name them. */
export const partKinds = ['schema', 'partie', 'action', 'objectif', 'indicateur', 'acte', 'remarque'] as const
export type PartKind = (typeof partKinds)[number]

/** What of a part can be written anew, beside its title. */
const fields = {
  schema: ['body', 'period'],
  partie: [],
  action: ['body'],
  objectif: ['body'],
  indicateur: ['body'],
  acte: ['number', 'on'],
  remarque: ['body'],
} as const satisfies Record<PartKind, readonly string[]>

export function partHas(kind: PartKind, field: 'body' | 'period' | 'number' | 'on'): boolean {
  return (fields[kind] as readonly string[]).includes(field)
}
