import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { valmire } from '../demo/valmire/buyer.ts'
import { registerBuyer } from '../src/features/accounts/actions/register-buyer.ts'
import { findOrganisationId } from '../src/features/accounts/queries/known-organisations.ts'
import { givenConsultation } from '../src/features/consultation/fixtures/consultation.ts'
import { everyKind } from '../src/features/consultation/fixtures/questionnaire.ts'
import { system } from '../src/kernel/actor.ts'
import { openWorld } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'
import type { Database } from '../src/platform/db/database.ts'
import { memoryOf, rounded, withFolder } from './child.ts'
import type { Findings } from './run.ts'
import { startServer } from './server.ts'

const day = '2026-01-20'
const perStatement = 10_000

/** A closed consultation with answers to a questionnaire of every kind of question, each drawn by its number. */
async function fill(db: Database, size: number): Promise<string> {
  await registerBuyer(db, system, { ...valmire, demonstration: true })
  const organisation = (await findOrganisationId(db, valmire.siren))!
  const consultation = await givenConsultation(db, organisation, { slug: 'export', state: 'closed' })
  const draft = JSON.stringify(everyKind)
  const title = JSON.stringify({ fr: 'Vos achats' })
  const { id } = await db
    .insertInto('questionnaire')
    .values({ consultation_id: consultation.id, slug: 'achats', position: 1, title, draft })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('questionnaire_version')
    .values({ questionnaire_id: id, number: 1, definition: draft, published_on: day })
    .execute()
  for (let from = 1; from <= size; from += perStatement)
    await sql`insert into submission (consultation_id, questionnaire_id, version, channel, sent_on, answers)
      select ${consultation.id}, ${id}, 1, case when g % 50 = 0 then 'paper' else 'web' end, ${day}, jsonb_build_object(
        'status', (array['person', 'firm', 'other'])[1 + g % 3], 'since', '2020-05-01',
        'themes', jsonb_build_array('building', (array['food', 'cleaning'])[1 + g % 2]),
        'priorities', jsonb_build_array('c', 'a'), 'satisfied', 1 + g % 5,
        'opinions', jsonb_build_object('price', 'yes', 'quality', 'no'),
        'why', repeat('Des délais trop courts. ', 1 + g % 12), 'town', 'Commune ' || g)
      from generate_series(${from}::int, ${Math.min(size, from + perStatement - 1)}::int) g`.execute(db)
  return `/concertations/${consultation.slug}/questionnaires/achats/reponses`
}

async function countLines(path: string): Promise<number> {
  let count = 0
  for await (const _ of createInterface({ input: createReadStream(path) })) count++
  return count
}

/** Answers to a questionnaire, out of the server as files: how long, and how much memory the server takes. */
export function benchConsultationExport({ size = 250_000 }: { size: number | undefined }): Promise<Findings> {
  return withFolder(async (folder) => {
    const env = { DATA_DIR: join(folder, 'data'), LEVIER_DEMO: '0', DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '' }
    const world = await openWorld(readConfig(env))
    const path = await fill(world.db, size).finally(() => world.close())
    const findings: Record<string, number | null> = { answers: size }
    for (const format of ['csv', 'xlsx', 'json']) {
      const server = await startServer({ env })
      findings[`${format} MB before`] = memoryOf(server.pid, 'VmHWM')
      const begin = performance.now()
      const answer = await fetch(`${server.address}${path}.${format}`)
      await pipeline(answer.body as AsyncIterable<Uint8Array>, createWriteStream(join(folder, format)))
      findings[`${format} seconds`] = rounded((performance.now() - begin) / 1000)
      findings[`${format} MB`] = memoryOf(server.pid, 'VmHWM')
      await server.stop()
    }
    return { ...findings, correct: (await countLines(join(folder, 'csv'))) === size + 1 }
  })
}
