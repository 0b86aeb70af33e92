import { inventedSiren, inventedSiret } from '../identifiers.ts'

const siren = inventedSiren(1)

/** The buyer of the demonstration. Neither the place nor its number exists. */
export const valmire = {
  siren,
  name: 'Métropole de Valmire',
  category: 'local',
  establishments: [
    { siret: inventedSiret(siren, 1), name: 'Métropole de Valmire' },
    { siret: inventedSiret(siren, 2), name: 'Métropole de Valmire, régie des eaux' },
  ],
} as const

/** The communes of Valmire, with codes of a département that does not exist. */
export const communes = [
  { code: '99001', name: 'Valmire' },
  { code: '99004', name: 'Saint-Aubert' },
  { code: '99007', name: 'Les Tanneries' },
  { code: '99011', name: 'Port-Neuf-sur-Vesle' },
  { code: '99015', name: 'Montfleury' },
  { code: '99018', name: 'Brécy-le-Canal' },
  { code: '99023', name: 'La Chesnaie' },
] as const
