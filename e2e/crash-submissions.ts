import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../bench/server.ts'
import { codeOf, prepareQuestionnaire, sendPath } from '../bench/submissions.ts'
import { valmireSubmissions } from '../demo/valmire/submissions.ts'
import { hashOfCode } from '../src/features/consultation/rules/answering/code.ts'
import { openWorld } from '../src/main.ts'
import { readConfig } from '../src/platform/config.ts'

// Kills the server in the middle of a storm of questionnaires, and looks whether one that was acknowledged is lost or stands twice:
// node bin/run.mjs e2e/crash-submissions.ts -- [rounds]. On the server of DATABASE_URL where there is one, otherwise embedded.

const senders = 16
const folder = mkdtempSync(join(tmpdir(), 'levier-crash-submissions-'))
const env = { DATA_DIR: folder, DATABASE_URL: process.env.DATABASE_URL ?? '' }
const told = valmireSubmissions().map(({ answers }) => JSON.stringify(answers))
let sent = 0

/** Sends one after the other until the server is gone. Answers the codes that were acknowledged. */
async function sendUntilDead(address: string): Promise<string[]> {
  const acknowledged: string[] = []
  for (;;) {
    const number = sent++
    const fields = {
      'levier-answers': told[number % told.length]!,
      'levier-receipt': codeOf(number),
      'levier-go': 'send',
    }
    try {
      const answer = await fetch(`${address}${sendPath}`, {
        method: 'POST',
        body: new URLSearchParams(fields),
        redirect: 'manual',
      })
      if (answer.status !== 303) throw new Error(`answered ${answer.status}`)
      acknowledged.push(fields['levier-receipt'])
    } catch (error) {
      if (error instanceof TypeError) return acknowledged
      throw error
    }
  }
}

/** The acknowledged codes that are not there, and those that stand twice. */
async function faultsOf(acknowledged: readonly string[]): Promise<string[]> {
  const { db, close } = await openWorld(readConfig({ ...env, LEVIER_DEMO: '0', LOG_LEVEL: 'error' }))
  const rows = await db.selectFrom('submission').select('receipt_hash').where('receipt_hash', 'is not', null).execute()
  await close()
  const there = new Set(rows.map(({ receipt_hash: hash }) => hash))
  const lost = acknowledged.filter((code) => !there.has(hashOfCode(code)))
  return [...lost.map((code) => `lost: ${code}`), ...(there.size < rows.length ? ['one stands twice'] : [])]
}

async function run(rounds: number): Promise<boolean> {
  await prepareQuestionnaire(env)
  const all: string[] = []
  let good = true
  for (let round = 1; round <= rounds; round++) {
    const server = await startServer({ env })
    const storms = Array.from({ length: senders }, () => sendUntilDead(server.address))
    const ms = 400 + 1500 * ((round * 0.618) % 1)
    await new Promise((resolve) => setTimeout(resolve, ms))
    process.kill(server.pid, 'SIGKILL')
    const acknowledged = (await Promise.all(storms)).flat()
    all.push(...acknowledged)
    const faults = await faultsOf(all)
    good &&= faults.length === 0
    const verdict = faults.length === 0 ? 'whole' : `FAULTS: ${faults.slice(0, 5).join('; ')}`
    console.log(`${round}. killed after ${Math.round(ms)} ms, ${acknowledged.length} acknowledged: ${verdict}`)
  }
  return good
}

try {
  const rounds = Number(process.argv.slice(2).find((arg) => arg !== '--') ?? 6)
  process.exitCode = (await run(rounds)) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
