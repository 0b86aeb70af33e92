import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from '../bench/generator.ts'
import { startServer } from '../bench/server.ts'
import { root } from '../src/platform/root.ts'
import { readState, type State } from './crash-state.ts'

// Kills the program at varied moments, opens its data again, and looks whether anything that was acknowledged is lost or anything
// half done is left: node bin/run.mjs e2e/crash.ts -- [rounds]

const filesARound = 3
const recordsAFile = 200
const folder = mkdtempSync(join(tmpdir(), 'levier-crash-'))
const output = join(folder, 'output')
const data = join(folder, 'data')

function levier(dataDir: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['bin/run.mjs', 'src/cli.ts', 'contracts', ...args], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: dataDir, LEVIER_DEMO: '0', LOG_LEVEL: 'silent' },
    stdio: ['ignore', openSync(output, 'w'), 'ignore'],
  })
}

/** The files whose import was acknowledged: a whole line of the output says so. */
function acknowledged(): string[] {
  const lines = readFileSync(output, 'utf8').split('\n').slice(0, -1)
  return lines.filter((line) => line.startsWith('{')).map((line) => (JSON.parse(line) as { file: string }).file)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** Kills a process at a moment, or when the command is done if that comes first. */
async function killAfter(ms: number, pid: number, command: ChildProcess): Promise<void> {
  await Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), ended(command)])
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It had ended by itself.
  }
  await ended(command)
}

/** What is killed: the command; the server through which it works; the command, while the server goes on; a command that undoes. */
const ways = ['command', 'server', 'command beside a server', 'undoing command'] as const

interface Round {
  readonly way: (typeof ways)[number]
  readonly files: readonly string[]
  /** When to kill. */
  readonly ms: number
  readonly before: State
}

/** Lets the round happen. Answers the files that may be missing afterwards. */
async function crash({ way, files, ms, before }: Round): Promise<readonly string[]> {
  const last = before.done.at(-1)
  if (way === 'undoing command' && last) {
    const child = levier(data, ['undo', String(last.id)])
    await killAfter(ms / 2, child.pid!, child)
    return [last.file]
  }
  const env = { DATA_DIR: data, DATABASE_URL: '' }
  const server = way === 'command' ? undefined : await startServer({ env })
  const child = levier(data, ['import', ...files, '--json'])
  await killAfter(ms, way === 'server' ? server!.pid : child.pid!, child)
  const again = way === 'server' ? await startServer({ env }) : server
  await again?.stop()
  return []
}

/** What was acknowledged, in this round or before, and is not there. */
function lost(before: State, after: State, mayLack: readonly string[]): string[] {
  const present = new Set(after.done.map(({ file }) => file))
  const promised = [...before.done.map(({ file }) => file), ...acknowledged()]
  return promised.filter((file) => !present.has(file) && !mayLack.includes(file)).map((file) => `lost: ${file}`)
}

async function importWhole(dataDir: string, files: readonly string[]): Promise<number> {
  const begin = performance.now()
  await ended(levier(dataDir, ['import', ...files, '--json']))
  if (acknowledged().length !== files.length) throw new Error('an import that nobody disturbs did not end')
  return performance.now() - begin
}

async function generateFiles(round: number): Promise<string[]> {
  const names = Array.from({ length: filesARound }, (_, index) => join(folder, `round${round}-${index + 1}.json`))
  for (const [index, name] of names.entries())
    await generate(name, { size: recordsAFile, seed: 1 + round * filesARound + index })
  return names
}

async function play(number: number, round: Round): Promise<State & { good: boolean }> {
  const mayLack = await crash(round)
  const state = await readState(data)
  const faults = [...state.faults, ...lost(round.before, state, mayLack)]
  const verdict = faults.length === 0 ? 'whole' : `FAULTS: ${faults.join('; ')}`
  const told = acknowledged().length
  console.log(
    `${number}. ${round.way}, killed after ${Math.round(round.ms)} ms, ${told} acknowledged, ${state.done.length} done: ${verdict}`,
  )
  return { ...state, good: faults.length === 0 }
}

/** Moments that cover the whole time evenly, however many rounds there are. */
const goldenShare = 0.618

async function run(rounds: number): Promise<boolean> {
  const all = await generateFiles(0)
  const whole = await importWhole(join(folder, 'clean'), all)
  console.log(`an undisturbed import of ${filesARound} files takes ${Math.round(whole)} ms; ${rounds} rounds follow`)
  let [good, before] = [true, await readState(data)]
  for (let round = 1; round <= rounds; round++) {
    const files = await generateFiles(round)
    all.push(...files)
    const ms = 300 + 0.8 * whole * ((round * goldenShare) % 1)
    const after = await play(round, { way: ways[(round - 1) % ways.length]!, files, ms, before })
    good &&= after.good
    before = after
  }
  for (const dataDir of [data, join(folder, 'clean')]) await importWhole(dataDir, all)
  const same = (await readState(data)).figures === (await readState(join(folder, 'clean'))).figures
  console.log(same ? 'in the end, the figures of an undisturbed import' : 'FAULT: in the end, other figures')
  return good && same
}

const rounds = Number(process.argv.slice(2).find((arg) => arg !== '--') ?? 20)
try {
  process.exitCode = (await run(rounds)) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
