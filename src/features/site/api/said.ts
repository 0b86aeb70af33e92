import { z } from 'zod'
import { NotFound } from '../../../kernel/refusal.ts'
import type { OpenColumn, OpenTable } from '../../../platform/open-data.ts'
import type { Visit } from '../../../platform/web/door.ts'
import { findPublicConsultation } from '../../consultation/queries/consultations.ts'
import { answerTable, propositionTable } from '../../consultation/queries/said-tables.ts'
import type { Endpoint } from './endpoints.ts'
import { nothingAsked } from './schemas.ts'

const cells = { text: z.string(), number: z.number(), boolean: z.boolean(), day: z.iso.date() } as const

/** The rows of a table as the interface gives them: an object each, under the names of the columns of the file. */
function rowsUnder(name: string, { columns }: { columns: readonly OpenColumn[] }) {
  const row = columns.map((one) => [one.name, cells[one.type].nullable().describe(one.says.en)] as const)
  return z.object({ [name]: z.array(z.object(Object.fromEntries(row))) })
}

async function listRows({ world }: Visit, table: OpenTable): Promise<object[]> {
  const rows: object[] = []
  for await (const some of table.read(world.db))
    rows.push(...some.map((row) => Object.fromEntries(table.columns.map((column, at) => [column.name, row[at]]))))
  return rows
}

async function findConsultation({ world, params }: Visit) {
  const consultation = await findPublicConsultation(world.db, params.slug ?? '')
  if (!consultation) throw new NotFound()
  return consultation
}

/** What was proposed and answered in a consultation, with the columns of the files. */
export const saidEndpoints: readonly Endpoint[] = [
  {
    path: '/api/v1/concertations/:slug/propositions',
    name: 'listPropositions',
    says: { fr: 'Les propositions publiées d’une concertation.', en: 'The published propositions of a consultation.' },
    example: '/api/v1/concertations/…/propositions',
    query: nothingAsked,
    answer: rowsUnder('propositions', propositionTable()),
    find: async (visit) => ({ propositions: await listRows(visit, propositionTable(await findConsultation(visit))) }),
  },
  {
    path: '/api/v1/concertations/:slug/reponses',
    name: 'listAnswers',
    says: { fr: 'Les réponses publiées d’une concertation.', en: 'The published answers of a consultation.' },
    example: '/api/v1/concertations/…/reponses',
    query: nothingAsked,
    answer: rowsUnder('answers', answerTable()),
    find: async (visit) => ({ answers: await listRows(visit, answerTable(await findConsultation(visit))) }),
  },
]
