// Turns the TypeScript of this clone into JavaScript under build/<hash of the sources>/, once per state of the sources.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './ensure.mjs'

const sources = ['src', 'bench', 'demo', 'e2e', 'package-lock.json']
/** The programs, and the threads they start: each becomes a file of its own. */
const entries = [
  'src/cli.ts',
  'src/docs.ts',
  'src/platform/db/embedded/worker.ts',
  'src/platform/db/generate-tables.ts',
  'src/platform/pdf/worker.ts',
  'src/features/indicators/read-worker.ts',
  'bench/run.ts',
  'e2e/crash.ts',
  'e2e/crash-submissions.ts',
  'e2e/first-hour.ts',
  'e2e/mail-crash.ts',
  'e2e/stories.ts',
]

function* filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (!stat.isDirectory()) return yield [path, stat]
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name))
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of sources)
    for (const [path, stat] of filesUnder(join(root, source))) hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
  return hash.digest('hex').slice(0, 12)
}

/** Builds if needed and returns the folder that holds the JavaScript. Two processes may do it at the same time. */
export async function bundle() {
  const build = join(root, 'build')
  const done = join(build, hashOfSources())
  if (existsSync(done)) {
    tryTo(() => utimesSync(done, new Date(), new Date()))
    return done
  }
  const { build: esbuild } = await import('esbuild')
  const half = join(build, `.half-${process.pid}`)
  mkdirSync(half, { recursive: true })
  await esbuild({
    absWorkingDir: root,
    entryPoints: entries.filter((entry) => existsSync(join(root, entry))),
    outdir: half,
    outbase: root,
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  try {
    renameSync(half, done)
  } catch (error) {
    if (!existsSync(done)) throw error
    rmSync(half, { recursive: true, force: true })
  }
  tryTo(() => forgetOldBuilds(build))
  return done
}

/** Tidying is only possible for who may write here: whoever may only read does without. */
function tryTo(tidy) {
  try {
    tidy()
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EROFS', 'ENOENT'].includes(error.code)) throw error
  }
}

/** Keeps the three builds last used: a running server may still load a file of its own. */
function forgetOldBuilds(build) {
  const byUse = readdirSync(build)
    .filter((name) => /^[0-9a-f]{12}$/.test(name))
    .map((name) => ({ path: join(build, name), used: statSync(join(build, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used)
  for (const { path } of byUse.slice(3)) rmSync(path, { recursive: true, force: true })
}
