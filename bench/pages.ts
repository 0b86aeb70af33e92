import { join } from 'node:path'
import autocannon from 'autocannon'
import { rounded, runChild, withFolder } from './child.ts'
import { generate } from './generator.ts'
import type { Findings } from './run.ts'
import { type RunningServer, startServer } from './server.ts'

const seconds = 6
const connections = 8

async function ask(url: string): Promise<autocannon.Result> {
  const result = await autocannon({ url, connections, duration: seconds })
  if (result.non2xx + result.errors > 0) throw new Error(`${url}: ${result.non2xx + result.errors} failed`)
  return result
}

async function sizeOf(url: string): Promise<number> {
  return (await (await fetch(url)).text()).length
}

/** One address of each kind of page. */
async function listPages(address: string): Promise<Readonly<Record<string, string>>> {
  const list = await (await fetch(`${address}/marches`)).text()
  const contract = /href="(\/marches\/[0-9a-f-]{36})"/.exec(list)![1]!
  return {
    home: '/',
    list: '/marches',
    'filtered list': '/marches?q=entretien&annee=2024&nature=services&dispositif=environmental',
    contract,
    indicators: '/indicateurs',
    indicator: '/indicateurs/environmental',
  }
}

/** Requests a second and the slowest of a hundred, each page beside a constant page of the same size on the same server. */
export function benchPages({ size = 50_000 }: { size: number | undefined }): Promise<Findings> {
  return withFolder(async (folder) => {
    const file = join(folder, 'contracts.json')
    await generate(file, { size })
    const env = { DATA_DIR: join(folder, 'data'), DATABASE_URL: '' }
    await runChild(['src/cli.ts', 'contracts', 'import', file], { env })
    const site = await startServer({ env })
    const findings: Record<string, number> = {}
    let constant: RunningServer | undefined
    try {
      constant = await startServer({ env }, ['bench/run.ts', 'constant-server'])
      for (const [name, path] of Object.entries(await listPages(site.address))) {
        const url = site.address + path
        const bytes = await sizeOf(url)
        await ask(`${constant.address}/?size=${bytes}`)
        const page = await ask(url)
        const reference = await ask(`${constant.address}/?size=${bytes}`)
        findings[`${name} requests/s`] = rounded(page.requests.average, 0)
        findings[`${name} p99 ms`] = page.latency.p99
        findings[`${name} constant requests/s`] = rounded(reference.requests.average, 0)
        findings[`${name} ratio`] = rounded(page.requests.average / reference.requests.average)
      }
      return findings
    } finally {
      await site.stop()
      await constant?.stop()
    }
  })
}
