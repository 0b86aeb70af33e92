import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { valmireConsultationSlug } from '../demo/valmire/consultation.ts'
import { writeDecidimRows } from '../src/features/consultation/codecs/decidim.ts'
import { rounded, runChild, withFolder } from './child.ts'
import type { Findings } from './run.ts'
import { startServer } from './server.ts'

const words = 'marché clause insertion lot cantine réemploi délai facture école voirie chantier critère énergie'.split(
  ' ',
)

/** A proposal of some hundred words, each with words of its own. */
function rowOf(at: number): string[] {
  const body = Array.from({ length: 90 }, (_, word) => words[(at * 7 + word * (1 + (at % 5))) % words.length]).join(' ')
  return [String(at + 1), `Proposition ${at}`, `${body}\nNuméro ${at}.`, '2026-01-15 10:00:00 +0100']
}

/** Proposals of a Decidim platform into the consultation of the demonstration, then out again. */
export function benchContributions({ size = 12_000 }: { size: number | undefined }): Promise<Findings> {
  return withFolder(async (folder) => {
    const env = { DATA_DIR: join(folder, 'data'), LEVIER_DEMO: '1', DATABASE_URL: process.env.BENCH_DATABASE_URL ?? '' }
    const [file, again] = [join(folder, 'proposals.csv'), join(folder, 'again.csv')]
    const rows = Array.from({ length: size }, (_, at) => rowOf(at))
    writeFileSync(file, writeDecidimRows([['id', 'title', 'body', 'created_at'], ...rows]))
    await (await startServer({ env })).stop()
    const imported = await runChild(['src/cli.ts', 'consultation', 'import', valmireConsultationSlug, file], { env })
    const out = ['--kind', 'proposals', '--output', again]
    const exported = await runChild(['src/cli.ts', 'consultation', 'export', valmireConsultationSlug, ...out], { env })
    return {
      proposals: size,
      'import seconds': rounded(imported.seconds),
      'import MB': imported.peakMegabytes,
      'export seconds': rounded(exported.seconds),
      'export MB': exported.peakMegabytes,
      correct: readFileSync(file, 'utf8') === readFileSync(again, 'utf8'),
    }
  })
}
