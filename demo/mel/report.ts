import type { Claim } from '../../src/features/reports/rules/claim.ts'
import type { WrittenTexts } from '../../src/features/reports/rules/written.ts'
import { both } from '../words.ts'

const nothing = { value: null, indicator: null, channel: null, proposition: null, theme: null } as const

/** What the report of 2018 affirms, as far as records can be held against it. In our own words. */
export const melClaims: readonly Claim[] = [
  {
    ...nothing,
    kind: 'all-answered',
    says: both('Toutes les contributions ont été prises en compte', 'Every contribution was taken into account'),
  },
  {
    ...nothing,
    kind: 'multiple',
    value: 2,
    indicator: 'insertion-hours',
    says: both('Doubler les heures d’insertion', 'Double the integration hours'),
  },
  {
    ...nothing,
    kind: 'multiple',
    value: 2,
    indicator: 'reserved-turnover',
    says: both('Doubler l’effort pour le handicap', 'Double the effort for disability'),
  },
  {
    ...nothing,
    kind: 'answered-under',
    proposition: 4,
    theme: 'access',
    says: both(
      'La formation que demande la proposition 4 est annoncée sous le thème de l’accès',
      'The training that proposition 4 asks for is announced under the theme of access',
    ),
  },
]

/** What is written at the head of the sections of the report, told again. */
export const melTexts: WrittenTexts = {
  conclusions: both(
    'Le document conclut que **toutes les contributions ont été prises en compte**. Les données permettent de le vérifier proposition par proposition : elles ne le confirment pas.\n\nIl annonce une suite avec les partenaires, et une présentation publique en février 2019.',
    'The document concludes that **every contribution was taken into account**. The records let one check it proposition by proposition: they do not confirm it.\n\nIt announces further work with partners, and a public presentation in February 2019.',
  ),
}
