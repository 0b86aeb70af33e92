import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { OpenCell, OpenColumn } from '../../../platform/open-data.ts'
import type { Consultation } from './consultations.ts'
import type { Proposition } from './propositions.ts'
import type { Theme } from './themes.ts'

/** A proposition as open data tell it. */
export interface PropositionRow {
  readonly proposition: Proposition
  readonly theme: Theme | null
  /** Numbers of the contributions from which it was made, among those that are shown. */
  readonly sources: readonly number[]
  readonly replacedBy: readonly number[]
}

/** A published answer as open data tell it. */
export interface AnswerRow {
  readonly proposition: number | null
  readonly theme: string | null
  readonly position: string | null
  readonly reason: OwnText
  readonly leftOut: OwnText | null
  readonly origin: string
  readonly author: string
  readonly answeredOn: Day | null
  readonly publishedOn: Day | null
  readonly actions: readonly string[]
  readonly acts: readonly string[]
  readonly indicators: readonly string[]
}

interface InConsultation<T> {
  readonly consultation: Consultation
  readonly one: T
}

/** A column, and what stands in it for a row of a consultation. */
export interface ConsultationColumn<T> extends OpenColumn {
  of(row: InConsultation<T>): OpenCell
}

function column<T>(
  name: string,
  [type, fr, en]: readonly [OpenColumn['type'], string, string],
  of: ConsultationColumn<T>['of'],
): ConsultationColumn<T> {
  return { name, type, says: { fr, en }, of }
}

const list = (words: readonly (string | number)[]) => (words.length === 0 ? null : words.join(';'))

function head<T>(): ConsultationColumn<T>[] {
  return [
    column(
      'consultation',
      [
        'text',
        'La concertation ; sa page est /concertations/ suivi d’elle',
        'The consultation; its page is /concertations/ and it',
      ],
      ({ consultation }) => consultation.slug,
    ),
  ]
}

/** Whether a row is invented: in every table, last. */
export const demonstrationColumn: OpenColumn = {
  name: 'demonstration',
  type: 'boolean',
  says: { fr: '1 : données inventées, pour la démonstration', en: '1: invented data, for the demonstration' },
}

export const isInvented = ({ demonstration }: Pick<Consultation, 'demonstration'>) => demonstration === 'invented'

function tail<T>(): ConsultationColumn<T>[] {
  return [{ ...demonstrationColumn, of: ({ consultation }) => isInvented(consultation) }]
}

export const propositionColumns: readonly ConsultationColumn<PropositionRow>[] = [
  ...head<PropositionRow>(),
  column(
    'number',
    ['number', 'Numéro, celui de son adresse', 'Number, as in its address'],
    ({ one }) => one.proposition.number,
  ),
  column('theme', ['text', 'Code du thème', 'Code of the theme'], ({ one }) => one.theme?.code ?? null),
  column('theme_title', ['text', 'Thème, en français', 'Theme, in French'], ({ one }) => one.theme?.title.fr ?? null),
  column('text', ['text', 'Proposition, en français', 'Proposition, in French'], ({ one }) => one.proposition.text.fr),
  column(
    'text_en',
    ['text', 'Proposition, en anglais', 'Proposition, in English'],
    ({ one }) => one.proposition.text.en ?? null,
  ),
  column(
    'state',
    [
      'text',
      'published : elle tient ; replaced : d’autres ont pris sa place',
      'published: it stands; replaced: others took its place',
    ],
    ({ one }) => one.proposition.state,
  ),
  column(
    'replaced_by',
    ['text', 'Numéros de celles qui ont pris sa place', 'Numbers of those that took its place'],
    ({ one }) => list(one.replacedBy),
  ),
  column(
    'contributions',
    [
      'text',
      'Numéros des contributions publiées dont elle est faite',
      'Numbers of the published contributions from which it was made',
    ],
    ({ one }) => list(one.sources),
  ),
  ...tail<PropositionRow>(),
]

export const answerColumns: readonly ConsultationColumn<AnswerRow>[] = [
  ...head<AnswerRow>(),
  column(
    'proposition',
    [
      'number',
      'Numéro de la proposition ; vide : réponse à tout un thème',
      'Number of the proposition; empty: an answer to a whole theme',
    ],
    ({ one }) => one.proposition,
  ),
  column('theme', ['text', 'Code du thème', 'Code of the theme'], ({ one }) => one.theme),
  column(
    'position',
    [
      'text',
      'retained : retenue ; retained-in-part : en partie ; already-done : déjà fait ; not-retained : non retenue ; outside-remit : hors compétence',
      'retained; retained-in-part; already-done; not-retained; outside-remit: not for this body to decide',
    ],
    ({ one }) => one.position,
  ),
  column('reason', ['text', 'Pourquoi, en français', 'Why, in French'], ({ one }) => one.reason.fr),
  column('reason_en', ['text', 'Pourquoi, en anglais', 'Why, in English'], ({ one }) => one.reason.en ?? null),
  column(
    'left_out',
    ['text', 'Ce que la réponse laisse de côté, en français', 'What the answer leaves out, in French'],
    ({ one }) => one.leftOut?.fr ?? null,
  ),
  column(
    'origin',
    ['text', 'given : donnée ; read : lue par nous dans un document', 'given; read: our reading of a document'],
    ({ one }) => one.origin,
  ),
  column('author', ['text', 'Au nom de qui', 'In whose name'], ({ one }) => one.author),
  column('answered_on', ['day', 'Jour de la réponse', 'Day of the answer'], ({ one }) => one.answeredOn),
  column(
    'published_on',
    ['day', 'Jour de sa publication ici', 'Day of its publication here'],
    ({ one }) => one.publishedOn,
  ),
  column('actions', ['text', 'Codes des actions', 'Codes of the actions'], ({ one }) => list(one.actions)),
  column('acts', ['text', 'Numéros des actes, ou leurs titres', 'Numbers of the acts, or their titles'], ({ one }) =>
    list(one.acts),
  ),
  column('indicators', ['text', 'Codes des indicateurs', 'Codes of the indicators'], ({ one }) => list(one.indicators)),
  ...tail<AnswerRow>(),
]
