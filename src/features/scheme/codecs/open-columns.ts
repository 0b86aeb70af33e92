import type { OpenCell, OpenColumn } from '../../../platform/open-data.ts'
import type { SchemeDocument } from '../schema/document.ts'

/** One row of a table of schemes, with the scheme that it belongs to. */
interface InScheme<T> {
  readonly scheme: SchemeDocument
  readonly one: T
}

type Of<T> = (row: InScheme<T>) => OpenCell

export interface SchemeColumn<T> extends OpenColumn {
  readonly of: Of<T>
}

export function column<T>(name: string, type: OpenColumn['type'], says: readonly [string, string], of: Of<T>) {
  const [fr, en] = says
  return { name, type, says: { fr, en }, of }
}

const list = (words: readonly string[]) => (words.length === 0 ? null : words.join(';'))

/** In every table: the scheme, first. */
export function head<T>(): SchemeColumn<T>[] {
  return [
    column(
      'scheme',
      'text',
      ['Le schéma ; sa page est /schemas/ suivi de lui', 'The scheme; its page is /schemas/ and it'],
      ({ scheme }) => scheme.slug,
    ),
    column(
      'buyer_siren',
      'text',
      ['SIREN de l’acheteur qui le conduit', 'SIREN of the buyer that leads it'],
      ({ scheme }) => scheme.organisation.siren,
    ),
  ]
}

/** In every table: whether the facts are invented, last. */
export function tail<T>(): SchemeColumn<T>[] {
  return [
    column(
      'demonstration',
      'boolean',
      ['1 : données inventées, pour la démonstration', '1: invented data, for the demonstration'],
      ({ scheme }) => scheme.demonstration === 'invented',
    ),
  ]
}

export const schemeColumns: readonly SchemeColumn<SchemeDocument>[] = [
  ...head<SchemeDocument>(),
  column('buyer', 'text', ['Nom de cet acheteur', 'Name of that buyer'], ({ one }) => one.organisation.name),
  column(
    'members',
    'text',
    ['SIREN des acheteurs qui s’y sont joints', 'SIREN of the buyers that joined it'],
    ({ one }) => list(one.members.map(({ siren }) => siren)),
  ),
  column('title', 'text', ['Titre', 'Title'], ({ one }) => one.title.fr),
  column('from', 'day', ['Premier jour de la période', 'First day of the period'], ({ one }) => one.period.from),
  column('to', 'day', ['Dernier jour de la période', 'Last day of the period'], ({ one }) => one.period.to),
  column(
    'state',
    'text',
    ['adopted : en vigueur ; closed : clos', 'adopted: in force; closed: over'],
    ({ one }) => one.state,
  ),
  column(
    'previous',
    'text',
    ['Le schéma d’avant, s’il est ici', 'The scheme before it, where it is here'],
    ({ one }) => one.previous,
  ),
  column('actions', 'number', ['Nombre d’actions', 'Number of actions'], ({ one }) => one.actions.length),
  column('targets', 'number', ['Nombre d’objectifs', 'Number of targets'], ({ one }) => one.targets.length),
  ...tail<SchemeDocument>(),
]

type Action = SchemeDocument['actions'][number]

export const actionColumns: readonly SchemeColumn<Action>[] = [
  ...head<Action>(),
  column('code', 'text', ['Code permanent de l’action', 'Permanent code of the action'], ({ one }) => one.code),
  column('number', 'number', ['Numéro à l’écran', 'Number on screen'], ({ one }) => one.number),
  column('division', 'text', ['Code de l’axe ou du pilier', 'Code of the axis or pillar'], ({ one }) => one.division),
  column('title', 'text', ['Titre', 'Title'], ({ one }) => one.title.fr),
  column('owner', 'text', ['Responsable, s’il est dit', 'Owner, where said'], ({ one }) => one.owner),
  column(
    'state',
    'text',
    [
      'to-launch : à lancer ; under-way : en cours ; done : réalisée ; abandoned : abandonnée',
      'to-launch, under-way, done or abandoned',
    ],
    ({ one }) => one.state,
  ),
  column('indicators', 'text', ['Indicateurs qu’elle doit faire bouger', 'Indicators that it is to move'], ({ one }) =>
    list(one.indicators),
  ),
  column('milestones', 'number', ['Nombre de jalons', 'Number of milestones'], ({ one }) => one.milestones.length),
  column(
    'milestones_done',
    'number',
    ['Dont franchis', 'Of which passed'],
    ({ one }) => one.milestones.filter(({ doneOn }) => doneOn !== null).length,
  ),
  column(
    'updated',
    'day',
    ['Jour du dernier suivi', 'Day of the last update'],
    ({ one }) =>
      one.updates
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? null,
  ),
  ...tail<Action>(),
]

type Target = SchemeDocument['targets'][number]

export const targetColumns: readonly SchemeColumn<Target>[] = [
  ...head<Target>(),
  column('code', 'text', ['Code de l’objectif', 'Code of the target'], ({ one }) => one.code),
  column('title', 'text', ['Titre', 'Title'], ({ one }) => one.title.fr),
  column('division', 'text', ['Code de l’axe ou du pilier', 'Code of the axis or pillar'], ({ one }) => one.division),
  column(
    'indicator',
    'text',
    ['L’indicateur qui le mesure', 'The indicator that measures it'],
    ({ one }) => one.indicator,
  ),
  column(
    'direction',
    'text',
    ['up : augmenter ; down : réduire', 'up: to grow; down: to shrink'],
    ({ one }) => one.direction,
  ),
  column(
    'baseline',
    'number',
    ['Valeur de départ ; vide : non publiée', 'Baseline; empty: not published'],
    ({ one }) => ('value' in one.baseline ? one.baseline.value : null),
  ),
  column('baseline_year', 'number', ['Son année', 'Its year'], ({ one }) =>
    'value' in one.baseline ? one.baseline.year : null,
  ),
  column(
    'baseline_source',
    'text',
    ['Sa source, ou pourquoi elle manque', 'Its source, or why it is missing'],
    ({ one }) => ('value' in one.baseline ? one.baseline.source.fr : one.baseline.reason.fr),
  ),
  column(
    'target',
    'number',
    ['Valeur visée ; vide : le schéma n’en donne pas', 'Value aimed at; empty: the scheme gives none'],
    ({ one }) => ('value' in one.goal ? one.goal.value : null),
  ),
  column('due', 'day', ['Échéance', 'Due date'], ({ one }) => one.due),
  ...tail<Target>(),
]

type Measure = SchemeDocument['measures'][number]

export const measureColumns: readonly SchemeColumn<Measure>[] = [
  ...head<Measure>(),
  column('indicator', 'text', ['L’indicateur du schéma', 'The indicator of the scheme'], ({ one }) => one.indicator),
  column(
    'measured_siren',
    'text',
    ['SIREN de l’acheteur mesuré', 'SIREN of the buyer that is measured'],
    ({ one }) => one.siren,
  ),
  column('from', 'day', ['Premier jour mesuré', 'First day measured'], ({ one }) => one.from),
  column('to', 'day', ['Dernier jour mesuré', 'Last day measured'], ({ one }) => one.to),
  column(
    'value',
    'number',
    ['Valeur, dans l’unité de l’indicateur ; part de 0 à 1', 'Value, in the unit of the indicator; share from 0 to 1'],
    ({ one }) => one.value ?? one.numerator! / one.denominator!,
  ),
  column('numerator', 'number', ['Numérateur, s’il est donné', 'Numerator, where given'], ({ one }) => one.numerator),
  column(
    'denominator',
    'number',
    ['Dénominateur, s’il est donné', 'Denominator, where given'],
    ({ one }) => one.denominator,
  ),
  column('source', 'text', ['D’où vient la valeur', 'Where the value comes from'], ({ one }) => one.source.fr),
  column(
    'evidence',
    'text',
    ['Adresse du justificatif, s’il est sur le web', 'Address of the evidence, where it is on the web'],
    ({ one }) => one.evidence,
  ),
  column(
    'state',
    'text',
    ['declared : déclarée ; verified : vérifiée par une autre personne', 'declared; verified: by somebody else'],
    ({ one }) => one.state,
  ),
  ...tail<Measure>(),
]

/** A figure of a statement, with the statement. */
export interface StatementFigure {
  readonly statement: SchemeDocument['statements'][number]
  readonly figure: SchemeDocument['statements'][number]['figures'][number]
}

export const statementColumns: readonly SchemeColumn<StatementFigure>[] = [
  ...head<StatementFigure>(),
  column('year', 'number', ['Année de l’état', 'Year of the statement'], ({ one }) => one.statement.year),
  column('frozen', 'day', ['Jour où il a été figé', 'Day on which it was frozen'], ({ one }) =>
    one.statement.frozenAt.slice(0, 10),
  ),
  column(
    'data_version',
    'number',
    ['Version des données ce jour-là', 'Version of the data on that day'],
    ({ one }) => one.statement.dataVersion,
  ),
  column('target', 'text', ['Code de l’objectif', 'Code of the target'], ({ one }) => one.figure.code),
  column(
    'title',
    'text',
    ['Titre de l’objectif ce jour-là', 'Title of the target on that day'],
    ({ one }) => one.figure.title.fr,
  ),
  column(
    'indicator',
    'text',
    ['L’indicateur qui le mesure', 'The indicator that measures it'],
    ({ one }) => one.figure.indicator,
  ),
  column('unit', 'text', ['Unité de la valeur', 'Unit of the value'], ({ one }) => one.figure.unit),
  column(
    'value',
    'number',
    ['Valeur figée ; vide : aucune mesure', 'Frozen value; empty: no measure'],
    ({ one }) => one.figure.value,
  ),
  column('numerator', 'number', ['Numérateur', 'Numerator'], ({ one }) => one.figure.numerator),
  column('denominator', 'number', ['Dénominateur', 'Denominator'], ({ one }) => one.figure.denominator),
  column(
    'baseline',
    'number',
    ['Valeur de départ ce jour-là', 'Baseline on that day'],
    ({ one }) => one.figure.baseline,
  ),
  column('aim', 'number', ['Valeur visée ce jour-là', 'Value aimed at on that day'], ({ one }) => one.figure.target),
  ...tail<StatementFigure>(),
]
