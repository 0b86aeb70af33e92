import { insertQuestionnaire, insertVersion } from '../../src/features/consultation/queries/questionnaires.ts'
import { insertEntered } from '../../src/features/consultation/queries/submissions.ts'
import { addDays, type Day } from '../../src/kernel/calendar.ts'
import type { InTransaction } from '../../src/platform/db/database.ts'
import { valmireCalendar } from './consultation.ts'
import { valmireDefinition, valmireQuestionnaire } from './questionnaire.ts'
import { valmireSubmissions } from './submissions.ts'

/** The questionnaire of Valmire in its first version, and what came in since the opening. */
export async function tellQuestionnaire(tx: InTransaction, consultationId: string, today: Day): Promise<void> {
  const { opened } = valmireCalendar(today)
  const questionnaireId = (await insertQuestionnaire(tx, {
    consultationId,
    ...valmireQuestionnaire,
    draft: valmireDefinition,
  }))!
  const version = await insertVersion(tx, questionnaireId, valmireDefinition, opened)
  const days = (Date.parse(today) - Date.parse(opened)) / 86_400_000
  for (const { when, ...told } of valmireSubmissions())
    await insertEntered(tx, {
      consultationId,
      questionnaireId,
      version,
      collectorId: null,
      eventId: null,
      day: addDays(opened, Math.floor(when * days)),
      ...told,
    })
}
