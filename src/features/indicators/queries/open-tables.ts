import type { Database } from '../../../platform/db/database.ts'
import type { OpenCell, OpenColumn, OpenTable } from '../../../platform/open-data.ts'
import { listPerimeter } from '../../accounts/queries/perimeter.ts'
import type { Figure, FigureSet } from '../rules/figure.ts'
import { findIndicator } from '../rules/indicators.ts'
import { recallFigureSet } from './recall.ts'
import { listYears } from './rows.ts'

const columns: readonly OpenColumn[] = [
  {
    name: 'buyers',
    type: 'text',
    says: {
      fr: 'SIREN des acheteurs du périmètre ; vide : tous',
      en: 'SIREN of the buyers of the perimeter; empty: all',
    },
  },
  {
    name: 'year',
    type: 'number',
    says: { fr: 'Année de notification ; vide : toutes', en: 'Year of notification; empty: all' },
  },
  {
    name: 'indicator',
    type: 'text',
    says: {
      fr: 'L’indicateur ; sa page est /indicateurs/ suivi de lui',
      en: 'The indicator; its page is /indicateurs/ and it',
    },
  },
  { name: 'label', type: 'text', says: { fr: 'Son nom en français', en: 'Its name in French' } },
  {
    name: 'measure',
    type: 'text',
    says: {
      fr: 'count : en nombre ; amount : en montant ; mean : en moyenne',
      en: 'count: by number; amount: by amount; mean: on average',
    },
  },
  {
    name: 'numerator',
    type: 'number',
    says: {
      fr: 'Numérateur, dans l’unité ; en centimes pour un montant',
      en: 'Numerator, in the unit; in cents for an amount',
    },
  },
  {
    name: 'denominator',
    type: 'number',
    says: {
      fr: 'Dénominateur : les contrats dont le champ est publié',
      en: 'Denominator: the contracts whose field is published',
    },
  },
  {
    name: 'share',
    type: 'number',
    says: {
      fr: 'Part de 0 à 1, ou moyenne ; vide : rien n’est publié',
      en: 'Share from 0 to 1, or mean; empty: nothing is published',
    },
  },
  { name: 'unit', type: 'text', says: { fr: 'contracts, cents ou offers', en: 'contracts, cents or offers' } },
  {
    name: 'published_count',
    type: 'number',
    says: { fr: 'Contrats dont le champ est publié', en: 'Contracts whose field is published' },
  },
  {
    name: 'total_count',
    type: 'number',
    says: { fr: 'Contrats du périmètre, concessions à part', en: 'Contracts of the perimeter, concessions apart' },
  },
  {
    name: 'excluded',
    type: 'text',
    says: { fr: 'Contrats laissés de côté, par raison', en: 'Contracts left out, by reason' },
  },
  {
    name: 'demonstration',
    type: 'boolean',
    says: { fr: '1 : données inventées, pour la démonstration', en: '1: invented data, for the demonstration' },
  },
]

function rowOf(
  figure: Figure,
  { buyers, year, demonstration }: { buyers: string; year: number | null; demonstration: boolean },
): OpenCell[] {
  const excluded = Object.entries(figure.excluded).map(([reason, count]) => `${reason}=${count}`)
  return [
    buyers === '' ? null : buyers,
    year,
    figure.id,
    findIndicator(figure.id)!.label.fr,
    figure.measure,
    figure.numerator,
    figure.denominator,
    figure.share,
    figure.unit,
    figure.publishedCount,
    figure.totalCount,
    excluded.length === 0 ? null : excluded.join(';'),
    demonstration,
  ]
}

async function* readFigures(db: Database): AsyncGenerator<OpenCell[][]> {
  const perimeter = await listPerimeter(db)
  const sirens = perimeter.map(({ siren }) => siren)
  const scope = sirens.length === 0 ? {} : { buyers: sirens }
  const demonstration = perimeter.some((buyer) => buyer.demonstration)
  const years = (await listYears(db, scope)).map(({ year }) => year)
  for (const year of [null, ...years]) {
    const set: FigureSet = await recallFigureSet(db, year === null ? scope : { ...scope, from: year, to: year })
    yield set.figures.map((figure) => rowOf(figure, { buyers: sirens.join(';'), year, demonstration }))
  }
}

/** The figures that the site publishes, as a table. */
export const indicatorTables: readonly OpenTable[] = [
  {
    id: 'indicateurs',
    title: { fr: 'Indicateurs', en: 'Indicators' },
    says: {
      fr: 'Une ligne par indicateur, mesure et année de notification, et une pour toutes les années.',
      en: 'One row for each indicator, measure and year of notification, and one for all years.',
    },
    columns,
    version: 'contracts',
    read: readFigures,
  },
]
