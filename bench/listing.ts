import { join } from 'node:path'
import { memoryOf, rounded, runChild, withFolder } from './child.ts'
import { generate } from './generator.ts'
import type { Findings } from './run.ts'
import { startServer } from './server.ts'

const turns = 30

/** Lists that nobody asked for before: each turn asks for another amount, so that no answer is kept from an earlier one. */
const lists: Readonly<Record<string, string>> = {
  'text and three filters': '/marches?q=entretien&annee=2024&nature=services&dispositif=environmental',
  'family, year and amount': '/marches?famille=45&annee=2025&type=contract',
  'common words': '/marches?q=prestations+comprises&nature=works&dispositif=social&type=contract',
  'no filter': '/marches?type=',
}

async function timesOf(address: string, path: string): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn++) {
    const begin = performance.now()
    const answer = await fetch(`${address}${path}&min=${1000 + turn}`)
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)
}

/** Reads a file as it comes, and watches the memory of the server meanwhile. */
async function download(url: string, pid: number): Promise<Record<string, number>> {
  const begin = performance.now()
  let [bytes, most] = [0, 0]
  const answer = await fetch(url)
  for await (const piece of answer.body!) {
    bytes += piece.length
    most = Math.max(most, memoryOf(pid, 'VmRSS') ?? 0)
  }
  return { megabytes: rounded(bytes / 1e6), seconds: rounded((performance.now() - begin) / 1000), 'peak MB': most }
}

/** How long lists of many contracts take that nobody asked for before, and what whole files cost in memory. */
export function benchListing({ size = 50_000 }: { size: number | undefined }): Promise<Findings> {
  return withFolder(async (folder) => {
    const file = join(folder, 'contracts.json')
    const { records } = await generate(file, { size })
    const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '' }
    await runChild(['src/cli.ts', 'contracts', 'import', file], { env })
    const server = await startServer({ env })
    const findings: Record<string, number> = { records }
    try {
      for (const [name, path] of Object.entries(lists)) {
        const times = await timesOf(server.address, path)
        findings[`${name} median ms`] = rounded(times[Math.floor(turns / 2)]!)
        findings[`${name} p90 ms`] = rounded(times[Math.floor(turns * 0.9)]!)
      }
      findings['memory before files MB'] = memoryOf(server.pid, 'VmRSS') ?? 0
      for (const name of ['marches.csv', 'marches.xlsx', 'marches.ocds.json', 'donnees/titulaires.json'])
        for (const [what, value] of Object.entries(await download(`${server.address}/${name}`, server.pid)))
          findings[`${name} ${what}`] = value
      return findings
    } finally {
      await server.stop()
    }
  })
}
