import autocannon from 'autocannon'
import pg from 'pg'
import { valmire } from '../demo/valmire/buyer.ts'
import { valmireConsultationSlug, valmireSheet } from '../demo/valmire/consultation.ts'
import { tellQuestionnaire } from '../demo/valmire/consultation-ask.ts'
import { valmireQuestionnaire } from '../demo/valmire/questionnaire.ts'
import { valmireSubmissions } from '../demo/valmire/submissions.ts'
import { registerBuyer } from '../src/features/accounts/actions/register-buyer.ts'
import { findOrganisationId } from '../src/features/accounts/queries/perimeter.ts'
import { writeTogether } from '../src/features/consultation/queries/submissions.ts'
import { insertConsultation, updateState } from '../src/features/consultation/queries/write.ts'
import { beginProof } from '../src/features/consultation/rules/answering/proof.ts'
import { system } from '../src/kernel/actor.ts'
import { addDays, type Day, dayInParis } from '../src/kernel/calendar.ts'
import { openWorld } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'
import { databaseOn, inTransaction } from '../src/platform/db/database.ts'
import { rounded, withFolder } from './child.ts'
import type { Findings } from './run.ts'
import { startServer } from './server.ts'

const salt = Buffer.alloc(32, 9)
const connections = 32
/** As many as our server opens to PostgreSQL. */
const serverConnections = 10
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The code of the receipt of that sending: each its own. */
export function codeOf(number: number): string {
  let [code, rest] = ['', number]
  for (let at = 0; at < 16; at++) {
    code = `${signs[rest % signs.length]}${code}`
    rest = Math.floor(rest / signs.length)
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The consultation of Valmire, open, with its questionnaire. Answers what is needed to send and to count. */
export async function prepareQuestionnaire(env: Record<string, string>) {
  const { db, close } = await openWorld(readConfig({ LEVIER_DEMO: '0', LOG_LEVEL: 'error', ...env }))
  const today: Day = dayInParis(new Date())
  await registerBuyer(db, system, { ...valmire, demonstration: true })
  const organisationId = (await findOrganisationId(db, valmire.siren))!
  await inTransaction(db, async (tx) => {
    const id = (await insertConsultation(tx, {
      slug: valmireConsultationSlug,
      organisationId,
      schemeId: null,
      mode: 'anonymous',
      demonstration: 'invented',
      sheet: valmireSheet(today),
    }))!
    await updateState(tx, id, 'open', { closes_on: addDays(today, 20), visitor_salt: salt })
    await tellQuestionnaire(tx, id, today)
  })
  const { id } = await db.selectFrom('questionnaire').select('id').executeTakeFirstOrThrow()
  await close()
  return { questionnaireId: id }
}

/** Where the questionnaire is sent. */
export const sendPath = `/concertations/${valmireConsultationSlug}/questionnaires/${valmireQuestionnaire.slug}`

/** Sends filled-in questionnaires over many connections, each with a code of its own. */
function storm(address: string, questionnaireId: string, { seconds, from }: { seconds: number; from: number }) {
  const told = valmireSubmissions().map(({ answers }) => JSON.stringify(answers))
  const proof = beginProof(new Date(Date.now() - 600_000), { secret: salt, questionnaireId })
  let sent = from
  return autocannon({
    url: `${address}${sendPath}`,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        setupRequest(request) {
          const number = sent++
          const fields = {
            'levier-answers': told[number % told.length]!,
            'levier-receipt': codeOf(number),
            'levier-proof': proof,
            'levier-go': 'send',
          }
          return { ...request, body: new URLSearchParams(fields).toString() }
        },
      },
    ],
  })
}

async function countSent(env: Record<string, string>): Promise<number> {
  const { db, close } = await openWorld(readConfig({ LEVIER_DEMO: '0', LOG_LEVEL: 'error', ...env }))
  const rows = await db
    .selectFrom('submission')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  await close()
  return Number(rows.n)
}

/** What goes through our server in so many seconds, on one database. */
async function measure(env: Record<string, string>, seconds: number) {
  const { questionnaireId } = await prepareQuestionnaire(env)
  const before = await countSent(env)
  const server = await startServer({ env })
  await storm(server.address, questionnaireId, { seconds: 2, from: 0 })
  const result = await storm(server.address, questionnaireId, { seconds, from: 1_000_000 })
  await server.stop()
  const accepted = (result as unknown as { statusCodeStats: Record<string, { count: number }> }).statusCodeStats
  return {
    perSecond: rounded(result.requests.average, 0),
    p97: result.latency.p97_5,
    refused: Object.entries(accepted).reduce((sum, [status, { count }]) => (status === '303' ? sum : sum + count), 0),
    kept: (await countSent(env)) - before,
    questionnaireId,
  }
}

/** What one connection does again and again, on as many connections as our server has, without our server: how often a second. */
async function alone(url: string, seconds: number, begin: (pool: pg.Pool) => (number: number) => Promise<unknown>) {
  const pool = new pg.Pool({ connectionString: url, max: serverConnections })
  const work = begin(pool)
  const until = performance.now() + seconds * 1000
  let done = 0
  const repeat = async () => {
    while (performance.now() < until) await work(done++)
  }
  await Promise.all(Array.from({ length: serverConnections }, repeat))
  await pool.end()
  return rounded(done / seconds, 0)
}

const toldAnswers = () => valmireSubmissions().map(({ answers }) => answers)

/** The statement of our server, which also judges and keeps the budget of the network, for one submission and one commit each. */
async function sameInsertsAlone(url: string, questionnaireId: string, seconds: number): Promise<number> {
  const told = toldAnswers()
  const found = new pg.Client({ connectionString: url })
  await found.connect()
  const { rows } = await found.query('select consultation_id as id from questionnaire where id = $1', [questionnaireId])
  await found.end()
  const given = { questionnaireId, version: 1, day: dayInParis(new Date()), reasons: [], files: [] as string[] }
  const nobody = { participantKey: null, checkHash: null, personId: null, networkKey: 'alone' }
  return alone(url, seconds, (pool) => {
    const db = databaseOn(pool)
    return (number) => {
      const own = { consultationId: rows[0].id, answers: told[number % told.length]!, receiptHash: `same ${number}` }
      return writeTogether(db, [{ ...given, ...nobody, ...own }])
    }
  })
}

/** Nothing but rows into the table of submissions, one insert and one commit each. */
function bareInserts(url: string, questionnaireId: string, seconds: number): Promise<number> {
  const told = toldAnswers().map((answers) => JSON.stringify(answers))
  return alone(
    url,
    seconds,
    (pool) => (number) =>
      pool.query(
        `insert into submission (consultation_id, questionnaire_id, version, sent_on, answers, receipt_hash)
       select consultation_id, id, 1, current_date, $2, $3 from questionnaire where id = $1`,
        [questionnaireId, told[number % told.length], `bare ${number}`],
      ),
  )
}

/** Submissions through HTTP, durable: on the embedded engine, and on the PostgreSQL server of BENCH_DATABASE_URL beside bare inserts. */
export async function benchSubmissions({ size = 10 }: { size: number | undefined }): Promise<Findings> {
  const embedded = await withFolder((folder) => measure({ DATA_DIR: folder, DATABASE_URL: '' }, size))
  const found: Record<string, number | boolean | null> = {
    embedded_per_second: embedded.perSecond,
    embedded_p97_ms: embedded.p97,
    embedded_kept: embedded.kept,
  }
  let correct = embedded.refused === 0
  const url = process.env.BENCH_DATABASE_URL
  if (url) {
    const server = await withFolder((folder) => measure({ DATA_DIR: folder, DATABASE_URL: url }, size))
    const same = await sameInsertsAlone(url, server.questionnaireId, size)
    const bare = await bareInserts(url, server.questionnaireId, size)
    found.postgresql_per_second = server.perSecond
    found.postgresql_p97_ms = server.p97
    found.postgresql_kept = server.kept
    found.same_inserts_alone_per_second = same
    found.share_of_same_inserts = rounded(server.perSecond / same)
    found.bare_rows_per_second = bare
    found.share_of_bare_rows = rounded(server.perSecond / bare)
    correct &&= server.refused === 0
  }
  return { ...found, correct }
}
