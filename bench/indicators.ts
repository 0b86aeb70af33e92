import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { rounded, runChild, withFolder } from './child.ts'
import type { ExpectedSet } from './expected.ts'
import { generate } from './generator.ts'
import type { Findings } from './run.ts'

function areExpected(path: string, expected: readonly ExpectedSet[]): boolean {
  const found = JSON.parse(readFileSync(path, 'utf8')) as ExpectedSet[]
  const wanted = new Map(expected.map((set) => [set.buyer, set]))
  return found.length === wanted.size && found.every((set) => isDeepStrictEqual(set, wanted.get(set.buyer)))
}

/**
 * The figures of a large file, checked, against DuckDB alone reading the same contracts from lines with typed columns and writing
 * them to a file: each in a process of its own, the better of two turns. Ours counts from the start of its process, DuckDB's without.
 */
export function benchIndicators({ size = 500_000 }: { size: number | undefined }): Promise<Findings> {
  return withFolder(async (folder) => {
    const [file, lines, output] = ['contracts.json', 'contracts.ndjson', 'figures.json'].map((name) =>
      join(folder, name),
    ) as [string, string, string]
    const expected = await generate(file, { size, linesPath: lines })
    const env = { DATA_DIR: join(folder, 'data') }
    let correct = true
    const own: number[] = []
    const duck: number[] = []
    let peak = 0
    for (let turn = 0; turn < 2; turn++) {
      await runChild(['bench/run.ts', 'duckdb-alone', lines, join(folder, `turn${turn}.duckdb`)], {
        outputPath: output,
      })
      duck.push(Number(readFileSync(output, 'utf8')))
      const ended = await runChild(['src/cli.ts', 'indicators', file, '--json'], { env, outputPath: output })
      own.push(ended.seconds)
      peak = Math.max(peak, ended.peakMegabytes ?? 0)
      correct = areExpected(output, expected.sets) && correct
    }
    const [ours, theirs] = [Math.min(...own), Math.min(...duck)]
    return {
      records: expected.records,
      megabytes: Math.round(statSync(file).size / 1e6),
      buyers: expected.sets.length,
      correct,
      seconds: rounded(ours),
      'seconds of each turn': own.map((value) => rounded(value)).join(' '),
      'DuckDB seconds': rounded(theirs),
      'DuckDB seconds of each turn': duck.map((value) => rounded(value)).join(' '),
      ratio: rounded(ours / theirs),
      'peak MB': peak,
    }
  })
}
