import type { SchemeDocument } from '../schema/document.ts'
import { column, head, type SchemeColumn, tail } from './open-columns.ts'

type Action = SchemeDocument['actions'][number]

/** A milestone or a line of the journal, with its action. */
interface OfAction<T> {
  readonly action: Action
  readonly item: T
}

function ofAction<T>(): SchemeColumn<OfAction<T>>[] {
  return [
    ...head<OfAction<T>>(),
    column('action', 'text', ['Code de l’action', 'Code of the action'], ({ one }) => one.action.code),
    column(
      'number',
      'number',
      ['Numéro de l’action à l’écran', 'Number of the action on screen'],
      ({ one }) => one.action.number,
    ),
  ]
}

export type OpenMilestone = OfAction<Action['milestones'][number]>

export const milestoneColumns: readonly SchemeColumn<OpenMilestone>[] = [
  ...ofAction<Action['milestones'][number]>(),
  column('milestone', 'text', ['Le jalon', 'The milestone'], ({ one }) => one.item.title.fr),
  column('due', 'day', ['Échéance', 'Due date'], ({ one }) => one.item.due),
  column(
    'reached',
    'day',
    ['Jour où il a été tenu ; vide : pas encore', 'Day on which it was reached; empty: not yet'],
    ({ one }) => one.item.doneOn,
  ),
  ...tail<OpenMilestone>(),
]

export type OpenUpdate = OfAction<Action['updates'][number]>

export const updateColumns: readonly SchemeColumn<OpenUpdate>[] = [
  ...ofAction<Action['updates'][number]>(),
  column('day', 'day', ['Jour dont il parle', 'Day of which it tells'], ({ one }) => one.item.on),
  column('text', 'text', ['Ce qui s’est passé', 'What happened'], ({ one }) => one.item.body.fr),
  column(
    'text_en',
    'text',
    ['Le même en anglais, s’il est traduit', 'The same in English, where translated'],
    ({ one }) => one.item.body.en ?? null,
  ),
  column(
    'from_state',
    'text',
    ['État quitté, si l’état a changé', 'State that it left, where it changed'],
    ({ one }) => one.item.from,
  ),
  column('to_state', 'text', ['État pris', 'State that it took'], ({ one }) => one.item.to),
  ...tail<OpenUpdate>(),
]

/** An act with one of its dates: sources may give several. */
export interface OpenAct {
  readonly act: SchemeDocument['acts'][number]
  readonly date: SchemeDocument['acts'][number]['dates'][number]
}

export const actColumns: readonly SchemeColumn<OpenAct>[] = [
  ...head<OpenAct>(),
  column(
    'number',
    'text',
    ['Numéro de la délibération, si une source le donne', 'Number of the deliberation, where a source gives it'],
    ({ one }) => one.act.number,
  ),
  column('title', 'text', ['Ce qu’elle décide', 'What it decides'], ({ one }) => one.act.title.fr),
  column('adopts', 'boolean', ['1 : elle adopte ce schéma', '1: it adopts this scheme'], ({ one }) => one.act.adopts),
  column('day', 'day', ['Sa date, selon cette source', 'Its date, by this source'], ({ one }) => one.date.on),
  column('day_source', 'text', ['D’où vient la date', 'Where the date comes from'], ({ one }) => one.date.source.fr),
  column(
    'source',
    'text',
    ['D’où la délibération est connue', 'Where the act is known from'],
    ({ one }) => one.act.source.fr,
  ),
  ...tail<OpenAct>(),
]
