import { NotFound, Refused } from '../../../../../kernel/refusal.ts'
import { readSent } from '../../../../../platform/web/doing.ts'
import type { FormErrors, SentForm, Visit } from '../../../../../platform/web/door.ts'
import { NotAllowed } from '../../../../../platform/web/enter.ts'
import { readBy } from '../../../../../platform/web/form.ts'
import { readSurveyJs, type Survey } from '../../../codecs/surveyjs/read.ts'
import type { ImportFault } from '../../../codecs/surveyjs/words.ts'
import { mayModerate } from '../../../policy.ts'
import type { Consultation } from '../../../queries/consultations.ts'
import { findQuestionnaire, type Questionnaire } from '../../../queries/questionnaires.ts'
import type { SpaceHeadProps } from '../../../views/space/head.tsx'
import { loadConsultationForSpace, spaceHeadOf } from '../found.ts'

/** A questionnaire of the address in the workspace, for who works in its organisation. */
export interface Room {
  readonly consultation: Consultation
  readonly questionnaire: Questionnaire
  readonly head: SpaceHeadProps
  readonly base: string
}

/** Throws `NotFound`, `NotAllowed`. */
export async function loadRoom(visit: Visit): Promise<Room> {
  const consultation = await loadConsultationForSpace(visit)
  const slug = visit.params.questionnaire ?? ''
  const questionnaire = await findQuestionnaire(visit.world.db, { consultationId: consultation.id, slug })
  if (!questionnaire) throw new NotFound()
  const base = `/espace/concertations/${consultation.slug}/questionnaires/${slug}`
  return { consultation, questionnaire, head: spaceHeadOf(visit, consultation, '/questionnaires'), base }
}

/** The same for who may look at single answers. */
export async function loadLedRoom(visit: Visit): Promise<Room> {
  const room = await loadRoom(visit)
  const decision = mayModerate(visit.actor, room.consultation)
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  return room
}

/** The questionnaire in a file of SurveyJS that came with a form, or why it is not taken over. */
export function readSurvey(visit: Visit, files: SentForm['files']): { survey: Survey } | { faults: ImportFault[] } {
  return readSurveyJs(readSent(visit, files, 'file'))
}

/** Fields of a form by the paths of a schema; what belongs to none of the fields is said of the whole. */
export function errorsByField(errors: FormErrors, fields: readonly string[]): FormErrors {
  const entries = Object.entries(errors).map(([path, says]) => {
    const [first = ''] = path.split('.')
    return [fields.includes(first) ? first : '', says] as const
  })
  return Object.fromEntries(entries.reverse())
}

/** Reads by a schema, or throws `Refused` with the first fault beside its field. */
export function demandShape<T>(visit: Visit, schema: Parameters<typeof readBy<T>>[0], value: unknown): T {
  const read = readBy(schema, value, visit.language)
  if ('data' in read) return read.data
  const [path = '', says = ''] = Object.entries(read.errors)[0] ?? []
  throw new Refused(says, path.split('.')[0])
}
