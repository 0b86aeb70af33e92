import { sql } from 'kysely'
import type { Wording } from '../../../kernel/language.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database } from '../../../platform/db/database.ts'
import type { OpenTable } from '../../../platform/open-data.ts'
import type { Version } from '../rules/results/united.ts'
import type { Definition } from '../schema/questionnaire.ts'
import type { Consultation } from './consultations.ts'
import { contributionTable } from './contribution-table.ts'
import { coverageTable } from './coverage-table.ts'
import { answerTable, propositionTable } from './said-tables.ts'
import { type FiledQuestionnaire, submissionTable } from './submission-table.ts'

/** A table of a consultation with the address of its files, without their extension. */
export interface OpenFile {
  readonly path: string
  readonly table: OpenTable
  /** What it is called among the files of its consultation; left out, as everywhere. */
  readonly title?: Wording
  /** Whether it is also written as a Decidim platform would. */
  readonly decidim: boolean
}

/** The questionnaires of a consultation that were published, with all their versions. */
export async function listFiledQuestionnaires(db: Database, consultationId: string): Promise<FiledQuestionnaire[]> {
  const rows = await db
    .selectFrom('questionnaire as q')
    .innerJoin('questionnaire_version as v', 'v.questionnaire_id', 'q.id')
    .select([
      'q.id',
      'q.slug',
      sql<OwnText>`q.title`.as('title'),
      sql<
        Version[]
      >`jsonb_agg(jsonb_build_object('number', v.number, 'definition', v.definition) order by v.number)`.as('versions'),
    ])
    .where('q.consultation_id', '=', consultationId)
    .groupBy('q.id')
    .orderBy('q.position')
    .execute()
  return rows.map((row) => ({
    ...row,
    versions: row.versions as readonly { number: number; definition: Definition }[],
  }))
}

/**
 * Whether the answers to questionnaires may be taken away row by row: once nobody answers any more. While people answer, two
 * files taken one after the other would tell who came between.
 */
export function areAnswersOpen({ state }: Pick<Consultation, 'state'>): boolean {
  return state === 'closed' || state === 'answered'
}

const titles = {
  contributions: { fr: 'Contributions', en: 'Contributions' },
  propositions: { fr: 'Propositions', en: 'Propositions' },
  answers: { fr: 'Réponses', en: 'Answers' },
  coverage: { fr: 'Suites données', en: 'What became of it' },
}

/** Every table of a consultation that everybody may take away now. */
export async function listOpenFiles(db: Database, consultation: Consultation): Promise<OpenFile[]> {
  const base = `/concertations/${consultation.slug}`
  const files: OpenFile[] = [
    {
      path: `${base}/contributions`,
      table: contributionTable(consultation),
      title: titles.contributions,
      decidim: true,
    },
    { path: `${base}/propositions`, table: propositionTable(consultation), title: titles.propositions, decidim: true },
    { path: `${base}/reponses`, table: answerTable(consultation), title: titles.answers, decidim: false },
    { path: `${base}/couverture`, table: coverageTable(consultation), title: titles.coverage, decidim: false },
  ]
  if (!areAnswersOpen(consultation)) return files
  const questionnaires = await listFiledQuestionnaires(db, consultation.id)
  return files.concat(
    questionnaires.map((one) => ({
      path: `${base}/questionnaires/${one.slug}/reponses`,
      table: submissionTable(consultation, one),
      decidim: false,
    })),
  )
}
