import type { Wording } from '../../../kernel/language.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { OpenTable } from '../../../platform/open-data.ts'
import {
  actionColumns,
  measureColumns,
  type SchemeColumn,
  schemeColumns,
  statementColumns,
  targetColumns,
} from '../codecs/open-columns.ts'
import { actColumns, milestoneColumns, updateColumns } from '../codecs/open-history-columns.ts'
import type { SchemeDocument } from '../schema/document.ts'
import { readPublicDocument } from './document.ts'
import { listSchemes, type Scheme } from './schemes.ts'

/** The schemes that the public site shows. */
export async function listPublicSchemes(db: Database): Promise<Scheme[]> {
  return (await listSchemes(db)).filter(({ state }) => state !== 'draft')
}

interface About<T> {
  readonly id: string
  readonly title: Wording
  readonly says: Wording
  readonly columns: readonly SchemeColumn<T>[]
  /** What of a scheme makes the rows. */
  rows(scheme: SchemeDocument): readonly T[]
}

/** A table over all public schemes, read one scheme at a time. */
function tableOf<T>({ id, title, says, columns, rows }: About<T>): OpenTable {
  return {
    id,
    title,
    says,
    columns: columns.map(({ of, ...column }) => column),
    version: 'scheme',
    async *read(db) {
      for (const found of await listPublicSchemes(db)) {
        const scheme = await readPublicDocument(db, found)
        yield rows(scheme).map((one) => columns.map(({ of }) => of({ scheme, one })))
      }
    },
  }
}

const measures: About<SchemeDocument['measures'][number]> = {
  id: 'mesures',
  title: { fr: 'Mesures des schémas', en: 'Measures of the schemes' },
  says: {
    fr: 'Une ligne par valeur déclarée ou vérifiée. Les indicateurs calculés à partir des marchés sont dans leur propre table.',
    en: 'One row for each declared or verified value. Indicators computed from contracts have a table of their own.',
  },
  columns: measureColumns,
  rows: (scheme) => scheme.measures,
}

/** The tables of schemes that the site publishes. */
export const schemeTables: readonly OpenTable[] = [
  tableOf({
    id: 'schemas',
    title: { fr: 'Schémas', en: 'Schemes' },
    says: { fr: 'Une ligne par schéma adopté.', en: 'One row for each adopted scheme.' },
    columns: schemeColumns,
    rows: (scheme) => [scheme],
  }),
  tableOf({
    id: 'actions',
    title: { fr: 'Actions des schémas', en: 'Actions of the schemes' },
    says: {
      fr: 'Une ligne par action, dans son état d’aujourd’hui.',
      en: 'One row for each action, in its state of today.',
    },
    columns: actionColumns,
    rows: ({ actions }) => actions,
  }),
  tableOf({
    id: 'objectifs',
    title: { fr: 'Objectifs des schémas', en: 'Targets of the schemes' },
    says: {
      fr: 'Une ligne par objectif : départ, cible, échéance. Une valeur qui manque n’est pas zéro : sa raison est dite.',
      en: 'One row for each target: baseline, aim, due date. A missing value is not zero: its reason is given.',
    },
    columns: targetColumns,
    rows: ({ targets }) => targets,
  }),
  tableOf({
    id: 'jalons',
    title: { fr: 'Jalons des actions', en: 'Milestones of the actions' },
    says: {
      fr: 'Une ligne par jalon d’une action, tenu ou non.',
      en: 'One row for each milestone of an action, reached or not.',
    },
    columns: milestoneColumns,
    rows: ({ actions }) => actions.flatMap((action) => action.milestones.map((item) => ({ action, item }))),
  }),
  tableOf({
    id: 'suivis',
    title: { fr: 'Suivi public des actions', en: 'Public journal of the actions' },
    says: {
      fr: 'Une ligne par suivi, le plus ancien d’abord dans chaque action.',
      en: 'One row for each entry, the oldest first within each action.',
    },
    columns: updateColumns,
    rows: ({ actions }) => actions.flatMap((action) => action.updates.map((item) => ({ action, item }))),
  }),
  tableOf({
    id: 'deliberations',
    title: { fr: 'Délibérations des schémas', en: 'Deliberations of the schemes' },
    says: {
      fr: 'Une ligne par délibération et par date : deux sources peuvent en donner deux.',
      en: 'One row for each deliberation and date: two sources may give two.',
    },
    columns: actColumns,
    rows: ({ acts }) => acts.flatMap((act) => act.dates.map((date) => ({ act, date }))),
  }),
  tableOf(measures),
  tableOf({
    id: 'etats',
    title: { fr: 'États annuels', en: 'Yearly statements' },
    says: {
      fr: 'Une ligne par objectif de chaque état figé : les chiffres du jour où il l’a été.',
      en: 'One row for each target of each frozen statement: the figures of the day of freezing.',
    },
    columns: statementColumns,
    rows: ({ statements }) =>
      statements.flatMap((statement) => statement.figures.map((figure) => ({ statement, figure }))),
  }),
]

/** What was recorded of one indicator of a scheme, in the columns of all measures. */
export function measuresOf(scheme: Scheme, indicator: string): OpenTable {
  return {
    ...tableOf(measures),
    async *read(db) {
      const document = await readPublicDocument(db, scheme)
      const rows = document.measures.filter((one) => one.indicator === indicator)
      yield rows.map((one) => measureColumns.map(({ of }) => of({ scheme: document, one })))
    },
  }
}
