import { buyerCategoryOf } from '../features/accounts/rules/buyer-category.ts'
import { formulaOf } from '../features/indicators/rules/indicator.ts'
import { indicators } from '../features/indicators/rules/indicators.ts'
import {
  type BuyerCategory,
  type EuropeanThresholds,
  europeanThresholds,
} from '../features/law/rules/european-thresholds.ts'
import type { Dated } from '../kernel/legal.ts'
import type { Cents } from '../kernel/money.ts'
import { tableOf } from './markdown.ts'

/** A rule of law as the document shows it: what it is, and one column for each part of its value. */
interface LegalTable<T> {
  readonly title: string
  readonly note: string
  readonly history: readonly Dated<T>[]
  readonly columns: Readonly<Record<string, (value: T) => string>>
}

const amount = (value: Cents) =>
  `${new Intl.NumberFormat('fr-FR').format(value / 100)} €`.replace(/[\u00a0\u202f]/g, ' ')
const supplies = (buyer: BuyerCategory) => (value: EuropeanThresholds) => amount(value.suppliesAndServices[buyer])

const thresholds: LegalTable<EuropeanThresholds> = {
  title: 'Seuils européens de procédure formalisée, HT',
  note:
    'CCP, art. L2124-1 et annexe n° 2. Un montant égal au seuil est au-dessus. Avant 2018 et après 2027, aucun texte n’est connu ' +
    'ici : la position d’un contrat est alors « inconnue ». La comparaison se fait au jour de la notification, contrat par ' +
    'contrat : une approximation, puisque la loi regarde le jour du lancement et tous les lots ensemble.',
  history: europeanThresholds,
  columns: {
    'État, fournitures et services': supplies('central'),
    'autres pouvoirs adjudicateurs': supplies('local'),
    'entités adjudicatrices': supplies('entity'),
    travaux: (value) => amount(value.works),
  },
}

function sectionOf<T>({ title, note, history, columns }: LegalTable<T>): string {
  const rows = history.map(({ from, until, value, source }) => [
    from,
    until ?? '',
    ...Object.values(columns).map((show) => show(value)),
    source,
  ])
  return `## ${title}\n\n${note}\n\n${tableOf(['du', 'au', ...Object.keys(columns), 'texte'], rows)}`
}

const prefixes: readonly (readonly [string, string])[] = [
  ['110000000', '11…, 12… : services de l’État'],
  ['200000000', '2… : collectivités, groupements, leurs établissements, hôpitaux'],
  ['300000000', 'tout autre numéro'],
]
const categories: Readonly<Record<string, string>> = {
  central: 'pouvoir adjudicateur central',
  local: 'autre pouvoir adjudicateur',
  unknown: 'inconnue : le seuil ne peut pas être choisi',
}

function categorySection(): string {
  const rows = prefixes.map(([siren, says]) => [says, categories[buyerCategoryOf(siren) ?? 'unknown']!])
  return `## Catégorie d’acheteur, d’après le SIREN\n\nUne règle de lecture, pas un texte.\n\n${tableOf(['SIREN', 'catégorie'], rows)}`
}

function indicatorsSection(): string {
  const rows = indicators.map((indicator) => [
    `\`${indicator.id}\``,
    indicator.label.fr,
    formulaOf(indicator, indicator.measures[0]!).fr,
    indicator.basis.source,
    indicator.caution.fr,
  ])
  const header = ['indicateur', 'nom', 'formule', 'texte', 'ce qu’il compte trop ou pas assez']
  return `## Indicateurs et leur fondement\n\n${tableOf(header, rows)}`
}

/** `docs/law.md`, whole. */
export function lawDocument(): string {
  const head =
    '# Le droit dans Levier\n\nImprimé par `npm run docs` depuis les tables datées du code ; ne pas modifier à la main. ' +
    'Une règle s’applique à partir de son jour, jusqu’au suivant ; où aucun texte n’est connu, rien n’est deviné.'
  return `${[head, sectionOf(thresholds), categorySection(), indicatorsSection()].join('\n\n')}\n`
}
