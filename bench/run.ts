import { parseArgs } from 'node:util'
import { serveConstant } from './constant-server.ts'
import { benchConsultationExport } from './consultation-export.ts'
import { benchContributions } from './contributions.ts'
import { readWithDuckdb } from './duckdb-alone.ts'
import { benchImport } from './import.ts'
import { benchIndicators } from './indicators.ts'
import { benchListing } from './listing.ts'
import { benchPages } from './pages.ts'
import { benchSize } from './size.ts'
import { benchStart } from './start.ts'
import { benchSubmissions } from './submissions.ts'

/** What a measurement found: printed line by line, then as one object. */
export type Findings = Readonly<Record<string, number | string | boolean | null>>

interface Bench {
  readonly says: string
  run(options: { size: number | undefined }): Promise<Findings>
}

const benches: Readonly<Record<string, Bench>> = {
  indicators: {
    says: 'levier indicators over a large file (--size, 500000), against DuckDB alone',
    run: benchIndicators,
  },
  import: {
    says: 'contracts import (--size, 50000) while the site answers; on PostgreSQL too with BENCH_DATABASE_URL',
    run: benchImport,
  },
  listing: {
    says: 'lists of --size contracts (50000) that nobody asked for before, and their files: time and memory',
    run: benchListing,
  },
  contributions: {
    says: 'proposals of a Decidim platform (--size, 12000) in and out by the command line; on PostgreSQL with BENCH_DATABASE_URL',
    run: benchContributions,
  },
  'consultation-export': {
    says: 'answers to a questionnaire (--size, 250000) out of the server as CSV, XLSX, JSON; on PostgreSQL with BENCH_DATABASE_URL',
    run: benchConsultationExport,
  },
  submissions: {
    says: 'questionnaires sent through HTTP for --size seconds (10), durable; on PostgreSQL with BENCH_DATABASE_URL, beside bare inserts',
    run: benchSubmissions,
  },
  pages: {
    says: 'pages over an embedded database of --size contracts (50000), beside a constant page of the same size',
    run: benchPages,
  },
  start: { says: 'cold start (nothing built, no data) and warm start, to the first page', run: benchStart },
  size: { says: 'install time, node_modules without development packages, memory at rest', run: benchSize },
}

function list(): void {
  for (const [name, { says }] of Object.entries(benches)) console.log(`${name.padEnd(19)} ${says}`)
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { size: { type: 'string' } } })
const bench = benches[positionals[0] ?? '']
if (positionals[0] === 'duckdb-alone') console.log(await readWithDuckdb(positionals[1]!, positionals[2]!))
else if (positionals[0] === 'constant-server') await serveConstant()
else if (!bench) {
  list()
  process.exitCode = positionals.length === 0 ? 0 : 2
} else {
  const findings = await bench.run({ size: values.size === undefined ? undefined : Number(values.size) })
  for (const [name, value] of Object.entries(findings)) console.log(`${name.padEnd(28)} ${value}`)
  console.log(JSON.stringify(findings))
  if (findings.correct === false) process.exitCode = 1
}
