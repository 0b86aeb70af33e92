import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { publishedShapes } from '../../features/contracts/fixtures/files.ts'
import { builtFile } from '../root.ts'

const folder = mkdtempSync(join(tmpdir(), 'levier-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Spoken {
  readonly code: number | null
  readonly out: string
  readonly said: string
}

/** Runs the command line as a process of its own, on a data folder of the test's. */
async function levier(
  args: readonly string[],
  options: { input?: string; env?: Record<string, string> } = {},
): Promise<Spoken> {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), LEVIER_DEMO: '0', ...options.env }
  const child = spawn(process.execPath, [builtFile('src/cli.ts'), ...args], { env })
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, said, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, out, said }
}

describe('help', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('%o lists every command', async (args) => {
    const { code, out } = await levier(args)
    expect(code).toBe(0)
    for (const name of ['serve', 'migrate', 'contracts import', 'contracts undo', 'indicators', 'backup', 'restore'])
      expect(out).toContain(`\n  ${name}`)
  })

  test('of a command says its options, in the language that is set', async () => {
    const french = await levier(['contracts', 'import', '--help'])
    const english = await levier(['contracts', 'import', '--help'], { env: { LEVIER_LANG: 'en' } })
    expect([french.code, english.code]).toEqual([0, 0])
    for (const option of ['--dry-run', '--report', '--json', '--help']) {
      expect(french.out).toContain(option)
      expect(english.out).toContain(option)
    }
    expect(french.out).not.toBe(english.out)
  })
})

describe('help of a group', () => {
  test.each([['contracts'], ['reference']])('%s --help lists its commands, and no other', async (group) => {
    const { code, out, said } = await levier([group, '--help'])
    expect([code, said]).toEqual([0, ''])
    expect(out).toContain(`\n  ${group} `)
    expect(out).not.toContain('\n  serve')
  })
})

describe('a line that is not understood ends with 2, and says what is', () => {
  test.each([
    [['fly'], 'fly'],
    [['contracts', 'import'], 'Usage'],
    [['contracts', 'list', 'too', 'much'], 'Usage'],
    [['contracts', 'list', '--colour'], 'Option inconnue : --colour\n'],
    [['contracts', 'import', '--report'], 'valeur de l’option --report'],
    [['contracts', 'fly', '--help'], 'contracts fly'],
    [['migrate', '--json=yes'], 'L’option --json ne prend pas de valeur'],
    [['indicators', '--buyer', '123', '/nowhere/at/all.json'], '123'],
  ])('%o', async (args, sign) => {
    const { code, out, said } = await levier(args)
    expect([code, out]).toEqual([2, ''])
    expect(said).toContain(sign)
  })
})

describe('what is refused ends with 1 and a sentence, without a trace of code', () => {
  test.each([
    [['migrate'], { PORT: 'x' }, 'PORT=x'],
    [['migrate'], { DATA_DIR: builtFile('src/cli.ts') }, 'n’est pas un dossier'],
    [['migrate'], { DATA_DIR: join(builtFile('src/cli.ts'), 'data') }, 'n’est pas un dossier'],
    [['migrate'], { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, '127.0.0.1:1 ne répond pas'],
    [['serve'], { HOST: '192.0.2.1' }, '192.0.2.1 n’est pas de cette machine'],
    [['contracts', 'import', '/nowhere/at/all.json'], {}, '/nowhere/at/all.json'],
    [['contracts', 'undo', '12'], {}, '12'],
    [['contracts', 'undo', 'last'], {}, 'last'],
    [['indicators', '/nowhere/at/all.json'], {}, '/nowhere/at/all.json'],
  ] as const)('%o', async (args, env, sign) => {
    const { code, said } = await levier(args, { env })
    expect(code).toBe(1)
    expect(said).toContain(sign)
    expect(said).not.toMatch(/\n\s+at /)
  })
})

test.each([[[]], [['--dry-run']]])(
  'a report that cannot be written is refused before anything is read, and leaves nothing behind %o',
  async (options) => {
    const temporary = join(folder, `report${options.length}`)
    mkdirSync(temporary)
    const env = { DATA_DIR: join(temporary, 'data'), TMPDIR: temporary }
    for (const path of ['/nowhere/at/all.csv', folder]) {
      const { code, out, said } = await levier(['contracts', 'import', ...options, '--report', path, '-'], { env })
      expect([code, out]).toEqual([1, ''])
      expect(said).toContain(`${path} : `)
      expect(said).not.toMatch(/\n\s+at /)
    }
    expect(readdirSync(temporary)).toEqual([])
  },
)

/** Each call is a process that opens a database. */
const patience = 240_000

test(
  'from an empty folder to an import and back',
  async () => {
    const shape = publishedShapes['JSON 2022, indented']!
    const path = join(folder, 'contracts.json')
    const report = join(folder, 'report.csv')
    writeFileSync(path, shape.text)
    const dry = await levier(['contracts', 'import', '--dry-run', '--json', path])
    expect(JSON.parse(dry.out)).toMatchObject({ records: 3, inserted: 3, contracts: 2, concessions: 1, rejected: 0 })
    const done = await levier(['contracts', 'import', '--json', '--report', report, path])
    expect(done.code).toBe(0)
    expect({ ...JSON.parse(done.out), file: '' }).toEqual({ ...JSON.parse(dry.out), file: '' })
    expect(readFileSync(report, 'utf8')).toMatch(/^file,index,offset,line,state,code,field,raw,buyer,id\n/)
    const again = await levier(['contracts', 'import', '--json', '-'], { input: shape.text })
    expect(JSON.parse(again.out)).toMatchObject({ file: '-', inserted: 0, unchanged: 3 })
    const listed = await levier(['contracts', 'list', '--json'])
    expect(listed.out.trim().split('\n')).toHaveLength(3)
    const imports = JSON.parse((await levier(['contracts', 'list', '--imports', '--json'])).out) as { id: number }[]
    expect(imports).toHaveLength(2)
    for (const { id } of imports) expect((await levier(['contracts', 'undo', String(id)])).code).toBe(0)
    expect((await levier(['contracts', 'list', '--json'])).out).toBe('')
  },
  patience,
)

test.each([['SIGINT'], ['SIGTERM']] as const)(
  'an import that is interrupted by %s says so and leaves no temporary file',
  async (signal) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'))
    const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), LEVIER_DEMO: '0', TMPDIR: temporary }
    const child = spawn(process.execPath, [builtFile('src/cli.ts'), 'contracts', 'import', '-'], { env })
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
    const said = text(child.stderr)
    while (readdirSync(temporary).length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50))
    child.kill(signal)
    expect([await ended, await said]).toEqual([130, 'Interrompu ; reprise au prochain import.\n'])
    expect(readdirSync(temporary)).toEqual([])
  },
  patience,
)

test(
  'of several files, those that can be read are, and the exit code says that one could not',
  async () => {
    const path = join(folder, 'good.json')
    writeFileSync(path, publishedShapes.NDJSON!.text)
    const { code, out, said } = await levier(['contracts', 'import', '--json', '/nowhere.json', path])
    expect(code).toBe(1)
    expect(said).toContain('/nowhere.json')
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).records),
    ).toEqual([2])
  },
  patience,
)
