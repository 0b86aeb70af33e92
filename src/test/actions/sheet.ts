import { createConsultation } from '../../features/consultation/actions/create.ts'
import { followCalendar } from '../../features/consultation/actions/daily.ts'
import { addDocument, removeDocument } from '../../features/consultation/actions/documents.ts'
import { eraseConsultation } from '../../features/consultation/actions/erase.ts'
import { eraseOfAccount } from '../../features/consultation/actions/own-data.ts'
import {
  answerConsultation,
  closeConsultation,
  extendConsultation,
  openConsultation,
} from '../../features/consultation/actions/run.ts'
import { announceConsultation, editSheet } from '../../features/consultation/actions/sheet.ts'
import { addEvent, editEvent, removeEvent } from '../../features/consultation/actions/timeline.ts'
import { givenConsultation, wholeSheet } from '../../features/consultation/fixtures/consultation.ts'
import type { ConsultationState } from '../../features/consultation/rules/state.ts'
import { commandLine } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import type { Doing } from '../../platform/doing.ts'
import type { ActionCase, Given } from './given.ts'

const doingOf = ({ world: { db, clock } }: Given): Doing => ({ db, actor: commandLine, now: clock(), name: null })

/** An action upon a consultation of the demonstration's buyer, in a state. */
const upon =
  (state: ConsultationState, act: (doing: Doing, id: string) => Promise<unknown>): ActionCase =>
  async (given) => {
    const { id } = await givenConsultation(given.world.db, given.organisation, { state })
    return { run: () => act(doingOf(given), id) }
  }

const words = { fr: 'Un texte' }
const event = {
  kind: 'workshop',
  dates: [{ on: day('2026-01-20'), precision: 'day' }],
  title: words,
  body: null,
  attendance: 12,
  minutes: null,
  public: true,
} as const
const document = { title: words, file: { name: 'a.txt', content: Buffer.from('Un texte') }, link: null }

export const sheetActions: Readonly<Record<string, ActionCase>> = {
  'create.createConsultation': async (given) => ({
    run: () =>
      createConsultation(doingOf(given), given.siren, { slug: 'commencee', title: words, mode: 'link', scheme: null }),
  }),
  'sheet.editSheet': upon('preparing', (doing, id) =>
    editSheet(doing, { consultationId: id, revision: 1, sheet: { ...wholeSheet, title: words } }),
  ),
  'sheet.announceConsultation': upon('preparing', announceConsultation),
  'run.openConsultation': upon('preparing', openConsultation),
  'run.extendConsultation': upon('open', (doing, id) =>
    extendConsultation(doing, id, { closesOn: day('2026-03-31'), reason: words }),
  ),
  'run.closeConsultation': upon('open', closeConsultation),
  'run.answerConsultation': upon('closed', answerConsultation),
  'timeline.addEvent': upon('open', (doing, id) => addEvent(doing, id, event)),
  'timeline.editEvent': upon('open', async (doing, id) => editEvent(doing, await addEvent(doing, id, event), event)),
  'timeline.removeEvent': upon('open', async (doing, id) => removeEvent(doing, await addEvent(doing, id, event))),
  'documents.addDocument': upon('open', (doing, id) => addDocument(doing, id, document)),
  'documents.removeDocument': upon('open', async (doing, id) =>
    removeDocument(doing, id, await addDocument(doing, id, document)),
  ),
  'own-data.eraseOfAccount': async ({ world: { db, clock }, administrator: { id } }) => ({
    run: () => eraseOfAccount({ db, now: clock(), name: null, actor: { kind: 'person', id, roles: [] } }, id),
  }),
  'erase.eraseConsultation': async (given) => {
    const sheet = { opensOn: day('2024-01-01'), closesOn: day('2024-02-01'), retentionMonths: 6 }
    const { id } = await givenConsultation(given.world.db, given.organisation, { state: 'closed', sheet })
    return { run: () => eraseConsultation(doingOf(given), id) }
  },
  'daily.followCalendar': async (given) => {
    const sheet = { opensOn: day('2025-11-01'), closesOn: day('2025-12-01') }
    await givenConsultation(given.world.db, given.organisation, { state: 'open', sheet })
    return { run: () => followCalendar(given.world) }
  },
}

export const sheetOthers: Readonly<Record<string, string>> = {
  'own-data.eraseByReceipt': 'erases what is anonymous: a line would tell when',
  'own-data.hashOfTyped': 'computes',
  'timeline.storeGiven': 'a part of actions',
}
