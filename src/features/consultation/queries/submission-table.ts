import { type RawBuilder, sql } from 'kysely'
import type { OwnText } from '../../../kernel/own-text.ts'
import { wordsOf } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import { readPages } from '../../../platform/db/pages.ts'
import type { OpenCell, OpenColumn, OpenTable } from '../../../platform/open-data.ts'
import { type AnswerColumn, answerColumns, isOpen } from '../codecs/answer-columns.ts'
import type { Answers } from '../rules/questionnaire/answer.ts'
import { type UnitedQuestion, uniteVersions, type Version } from '../rules/results/united.ts'
import { type KeptProfiles, keepProfiles, type ProfileClass } from '../rules/results/withhold.ts'
import type { Consultation } from './consultations.ts'
import { demonstrationColumn, isInvented } from './open-columns.ts'
import { isShown } from './visible.ts'

/** A questionnaire whose answers are a file. */
export interface FiledQuestionnaire {
  readonly id: string
  readonly slug: string
  readonly title: OwnText
  readonly versions: readonly Version[]
}

const own = {
  version: {
    name: '_version',
    type: 'number',
    says: {
      fr: 'Version du questionnaire à laquelle on a répondu.',
      en: 'Version of the questionnaire that was answered.',
    },
  },
  channel: {
    name: '_canal',
    type: 'text',
    says: {
      fr: 'Comment la réponse est venue : web, email, meeting, paper, phone.',
      en: 'How the answer came: web, email, meeting, paper, phone.',
    },
  },
  withheld: {
    name: '_profil_retenu',
    type: 'boolean',
    says: {
      fr: '1 : version, canal et profil ne sont pas donnés, trop peu de personnes ayant répondu de même.',
      en: '1: version, channel and profile are not given, since too few people gave the same ones.',
    },
  },
} as const satisfies Readonly<Record<string, OpenColumn>>

const counted = (db: Database, questionnaireId: string) =>
  db.selectFrom('submission as s').where('s.questionnaire_id', '=', questionnaireId).where(isShown.submission('s'))

/** Everything by which people could be told apart, as one text. */
function profileKey(united: readonly UnitedQuestion[]): RawBuilder<string> {
  const names = new Set(united.flatMap(({ question }) => (question.profile && isOpen(question) ? [question.name] : [])))
  const parts = [sql`s.version`, sql`s.channel`, ...[...names].map((name) => sql`s.answers -> ${name}::text`)]
  return sql<string>`jsonb_build_array(${sql.join(parts)})::text`
}

interface Keeping extends KeptProfiles {
  /** Rows whose profile is kept back so that others can hide among them. */
  readonly back: ReadonlySet<string>
}

async function findKeeping(db: Database, id: string, key: RawBuilder<string>, smallest: number): Promise<Keeping> {
  const { total } = await counted(db, id).select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow()
  const classes: ProfileClass[] = await counted(db, id)
    .select([key.as('key'), sql<number>`count(*)::int`.as('count')])
    .groupBy(sql`1`)
    .having(sql`count(*)`, '>=', smallest)
    .orderBy(sql`1`)
    .execute()
  const keeping = keepProfiles(classes, total, smallest)
  const { lent } = keeping
  if (!lent) return { ...keeping, back: new Set() }
  const rows = await counted(db, id)
    .select('s.id')
    .where(key, '=', lent.key)
    .orderBy(sql`md5(s.id::text)`)
    .limit(lent.rows)
    .execute()
  return { ...keeping, back: new Set(rows.map((row) => row.id)) }
}

interface Row {
  readonly id: string
  readonly version: number
  readonly channel: string
  readonly answers: Answers
  readonly key: string
}

const atOnce = 500

function readCountedRows(db: Database, questionnaireId: string, key: RawBuilder<string>): AsyncGenerator<Row[]> {
  return readPages(
    (after: string | undefined) =>
      counted(db, questionnaireId)
        .select(['s.id', 's.version', 's.channel', sql<Answers>`s.answers`.as('answers'), key.as('key')])
        .$if(after !== undefined, (query) => query.where('s.id', '>', after!))
        .orderBy('s.id')
        .limit(atOnce)
        .execute(),
    ({ id }) => id,
  )
}

function cellsOf(row: Row, columns: readonly AnswerColumn[], withheld: boolean): OpenCell[] {
  const { version, channel, answers } = row
  return [
    withheld ? null : version,
    withheld ? null : channel,
    withheld,
    ...columns.map((column) => (withheld && column.profile ? null : column.of(version, answers))),
  ]
}

/** The answers to a questionnaire as everybody may take them away: no text, no day, no rare profile, an order that says nothing. */
export function submissionTable(consultation: Consultation, questionnaire: FiledQuestionnaire): OpenTable {
  const { id, slug, title, versions } = questionnaire
  const united = uniteVersions(versions)
  const columns = answerColumns(united)
  const invented = isInvented(consultation)
  const { smallestCell } = consultation
  return {
    id: `questionnaire-${consultation.slug}-${slug}`,
    title: {
      fr: `Réponses au questionnaire : ${wordsOf(title, 'fr')}`,
      en: `Answers to the questionnaire: ${wordsOf(title, 'en')}`,
    },
    says: {
      fr: `Une ligne par questionnaire compté, sans jour et dans un ordre qui ne dit rien de leur arrivée. Les textes n’y sont pas : ils passent par les contributions. Un profil partagé par moins de ${smallestCell} personnes n’est pas donné.`,
      en: `One row for each questionnaire that counts, without a day and in an order that says nothing of when they came. Texts are not in it: they go through contributions. A profile that fewer than ${smallestCell} people share is not given.`,
    },
    columns: [own.version, own.channel, own.withheld, ...columns, { ...demonstrationColumn, name: '_demonstration' }],
    version: 'consultation',
    async *read(db) {
      const key = profileKey(united)
      const { kept, back } = await findKeeping(db, id, key, smallestCell)
      for await (const rows of readCountedRows(db, id, key))
        yield rows.map((row) => [...cellsOf(row, columns, !kept.has(row.key) || back.has(row.id)), invented])
    },
  }
}
