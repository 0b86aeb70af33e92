import { join } from 'node:path'
import autocannon from 'autocannon'
import { rounded, runChild, withFolder } from './child.ts'
import { generate } from './generator.ts'
import type { Findings } from './run.ts'
import { startServer } from './server.ts'

/** Requests a second that the site gets while it imports. */
const rate = 10

async function pageToAsk(address: string): Promise<string> {
  const answer = await fetch(`${address}/marches`)
  await answer.arrayBuffer()
  return answer.ok ? '/marches' : '/'
}

interface Visits {
  stop(): Promise<autocannon.Result>
}

function visit(url: string): Visits {
  let instance: autocannon.Instance | undefined
  const end = new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url, connections: 2, overallRate: rate, duration: 3600, timeout: 60 }
    instance = autocannon(options, (error, result) => (error ? reject(error) : resolve(result)))
  })
  return {
    stop() {
      instance?.stop?.()
      return end
    },
  }
}

/** Imports a file with the command line while the server, which holds the database, is asked for a page. */
async function importBeside(file: string, env: Readonly<Record<string, string>>): Promise<Findings> {
  const server = await startServer({ env })
  try {
    const page = await pageToAsk(server.address)
    const visits = visit(`${server.address}${page}`)
    const { seconds } = await runChild(['src/cli.ts', 'contracts', 'import', file], { env })
    const { latency, requests, non2xx, errors, timeouts } = await visits.stop()
    return {
      seconds: rounded(seconds),
      page,
      requests: requests.total,
      'failed requests': non2xx + errors + timeouts,
      'p50 ms': latency.p50,
      'p99 ms': latency.p99,
      'slowest ms': latency.max,
    }
  } finally {
    await server.stop()
  }
}

function named(prefix: string, findings: Findings): Findings {
  return Object.fromEntries(Object.entries(findings).map(([name, value]) => [`${prefix} ${name}`, value]))
}

/** An import into the embedded database, and into PostgreSQL where an empty database is given, while the site goes on answering. */
export function benchImport({ size = 50_000 }: { size: number | undefined }): Promise<Findings> {
  return withFolder(async (folder) => {
    const file = join(folder, 'contracts.json')
    const { records } = await generate(file, { size })
    const DATA_DIR = join(folder, 'data')
    const embedded = named('embedded', await importBeside(file, { DATA_DIR, DATABASE_URL: '' }))
    const DATABASE_URL = process.env.BENCH_DATABASE_URL ?? process.env.DATABASE_URL
    if (!DATABASE_URL) return { records, ...embedded }
    return { records, ...embedded, ...named('PostgreSQL', await importBeside(file, { DATA_DIR, DATABASE_URL })) }
  })
}
