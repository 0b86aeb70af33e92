import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { SharedReadings } from '../../../platform/db/shared-reading.ts'
import type { Version } from '../rules/results/united.ts'
import type { ConsultationState, ParticipationMode } from '../rules/state.ts'
import type { Definition } from '../schema/questionnaire.ts'

/** A questionnaire in the workspace: its draft, and what was published of it. */
export interface Questionnaire {
  readonly id: string
  readonly consultationId: string
  readonly slug: string
  readonly position: number
  readonly title: OwnText
  readonly draft: Definition
  readonly revision: number
  /** The last version; `null` where none was published. */
  readonly version: number | null
}

const lastVersion = sql<
  number | null
>`(select max(v.number) from questionnaire_version v where v.questionnaire_id = q.id)`

function selectQuestionnaires(db: Database) {
  return db
    .selectFrom('questionnaire as q')
    .select([
      'q.id',
      'q.consultation_id as consultationId',
      'q.slug',
      'q.position',
      sql<OwnText>`q.title`.as('title'),
      sql<Definition>`q.draft`.as('draft'),
      'q.revision',
      lastVersion.as('version'),
    ])
    .orderBy('q.position')
}

/** The questionnaires of a consultation, in their order. */
export function listQuestionnaires(db: Database, consultationId: string): Promise<Questionnaire[]> {
  return selectQuestionnaires(db).where('q.consultation_id', '=', consultationId).execute()
}

export function findQuestionnaire(
  db: Database,
  at: { consultationId: string; slug: string },
): Promise<Questionnaire | undefined> {
  return selectQuestionnaires(db)
    .where('q.consultation_id', '=', at.consultationId)
    .where('q.slug', '=', at.slug)
    .executeTakeFirst()
}

/** Whether some questionnaire of the consultation was published. */
export async function isAnyPublished(db: Database, consultationId: string): Promise<boolean> {
  const one = await db
    .selectFrom('questionnaire as q')
    .innerJoin('questionnaire_version as v', 'v.questionnaire_id', 'q.id')
    .select('q.id')
    .where('q.consultation_id', '=', consultationId)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}

/** A questionnaire as whoever answers meets it, with what decides whether and how. */
export interface Answerable {
  readonly consultationId: string
  readonly state: ConsultationState
  readonly mode: ParticipationMode
  readonly opensOn: Day | null
  readonly closesOn: Day | null
  readonly editable: boolean
  /** Secret of the consultation while it is open. */
  readonly salt: Buffer | null
  readonly questionnaireId: string
  readonly slug: string
  readonly title: OwnText
  readonly version: number
}

interface AnswerableAt {
  readonly consultation: string
  readonly questionnaire: string
}

const answerables = new WeakMap<Database, SharedReadings<Answerable | undefined>>()

/**
 * The last version of a questionnaire of a consultation that everybody may see; `undefined` where there is none. Many who send at
 * the same moment share one reading.
 */
export function findAnswerable(db: Database, at: AnswerableAt): Promise<Answerable | undefined> {
  const readings =
    answerables.get(db) ?? new SharedReadings((key: string) => readAnswerable(db, JSON.parse(key) as AnswerableAt))
  answerables.set(db, readings)
  return readings.read(JSON.stringify({ consultation: at.consultation, questionnaire: at.questionnaire }))
}

function readAnswerable(db: Database, at: AnswerableAt): Promise<Answerable | undefined> {
  return db
    .selectFrom('questionnaire as q')
    .innerJoin('consultation as c', 'c.id', 'q.consultation_id')
    .select([
      'c.id as consultationId',
      sql<ConsultationState>`c.state`.as('state'),
      sql<ParticipationMode>`c.mode`.as('mode'),
      sql<Day | null>`c.opens_on`.as('opensOn'),
      sql<Day | null>`c.closes_on`.as('closesOn'),
      'c.editable',
      'c.visitor_salt as salt',
      'q.id as questionnaireId',
      'q.slug',
      sql<OwnText>`q.title`.as('title'),
      sql<number>`${lastVersion}`.as('version'),
    ])
    .where('c.slug', '=', at.consultation)
    .where('q.slug', '=', at.questionnaire)
    .where(sql<boolean>`${lastVersion} is not null`)
    .where(sql<boolean>`(c.state <> 'preparing' or c.announced_on is not null)`)
    .executeTakeFirst()
}

const most = 200
const known = new WeakMap<Database, Map<string, Promise<Definition | undefined>>>()

/** A version never changes, so that each process reads it once. */
export function findDefinition(
  db: Database,
  questionnaireId: string,
  version: number,
): Promise<Definition | undefined> {
  const definitions = known.get(db) ?? new Map<string, Promise<Definition | undefined>>()
  known.set(db, definitions)
  const key = `${questionnaireId} ${version}`
  const found = definitions.get(key) ?? readDefinition(db, questionnaireId, version)
  if (definitions.size >= most) definitions.clear()
  definitions.set(key, found)
  found.then(
    (definition) => definition ?? definitions.delete(key),
    () => definitions.delete(key),
  )
  return found
}

async function readDefinition(db: Database, questionnaireId: string, version: number): Promise<Definition | undefined> {
  const row = await db
    .selectFrom('questionnaire_version')
    .select(sql<Definition>`definition`.as('definition'))
    .where('questionnaire_id', '=', questionnaireId)
    .where('number', '=', version)
    .executeTakeFirst()
  return row?.definition
}

/** Every version of a questionnaire, the oldest first. */
export function listVersions(db: Database, questionnaireId: string): Promise<(Version & { publishedOn: Day })[]> {
  return db
    .selectFrom('questionnaire_version')
    .select(['number', sql<Definition>`definition`.as('definition'), sql<Day>`published_on`.as('publishedOn')])
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('number')
    .execute()
}

export interface NewQuestionnaire {
  readonly consultationId: string
  readonly slug: string
  readonly title: OwnText
  readonly draft: Definition
}

/** Adds a questionnaire at the end, under the lock of its consultation. `undefined` where its address is taken. */
export async function insertQuestionnaire(tx: InTransaction, given: NewQuestionnaire): Promise<string | undefined> {
  const { consultationId, slug, title, draft } = given
  const added = await tx
    .insertInto('questionnaire')
    .values({
      consultation_id: consultationId,
      slug,
      title: JSON.stringify(title),
      draft: JSON.stringify(draft),
      position: sql<number>`(select coalesce(max(position), 0) + 1 from questionnaire where consultation_id = ${consultationId})`,
    })
    .onConflict((same) => same.columns(['consultation_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id
}

/** Writes the draft where it is still as it was read. Answers whether it was. */
export async function updateDraft(
  tx: InTransaction,
  { id, revision }: Pick<Questionnaire, 'id' | 'revision'>,
  { title, draft }: Pick<Questionnaire, 'title' | 'draft'>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('questionnaire')
    .set({ title: JSON.stringify(title), draft: JSON.stringify(draft), revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Publishes a version, under the lock of the consultation. Answers its number. */
export async function insertVersion(tx: InTransaction, id: string, definition: Definition, on: Day): Promise<number> {
  const { number } = await tx
    .insertInto('questionnaire_version')
    .values({
      questionnaire_id: id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from questionnaire_version where questionnaire_id = ${id})`,
      definition: JSON.stringify(definition),
      published_on: on,
    })
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}
