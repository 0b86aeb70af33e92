import { expect, test } from 'vitest'
import { listDescribedColumns } from './docs/dictionary.ts'
import { featureMap, featureOf, isTest, listSources, type SourceFile } from './docs/feature-map.ts'
import { testDatabase } from './test/database.ts'

const db = testDatabase()
const everything = ['src', 'bench', 'demo', 'e2e'].flatMap((folder) => listSourcesOf(folder))
const written = everything.filter(({ path }) => path !== 'src/platform/db/tables.ts')
const sources = written.filter(({ path }) => path.startsWith('src/') && !isTest(path))

function listSourcesOf(folder: string): SourceFile[] {
  try {
    return listSources(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** The floor of a file: see docs/architecture.md. */
function floorOf(path: string): number {
  if (path.startsWith('src/kernel/')) return 0
  if (/^src\/(platform|ui|analytics)\//.test(path)) return 2
  if (featureOf(path) === undefined) return 5
  const kind = path.split('/')[3]!
  if (kind === 'codecs') return 2.5
  if (/^(rules|schema|policy|messages|[a-z-]+-messages)(\/|\.tsx?$|$)/.test(kind)) return 1
  return /^queries(\.ts)?$/.test(kind) ? 3 : 4
}

const listFaults = (fault: (source: SourceFile) => readonly string[]) =>
  sources.flatMap((source) => fault(source).map((what) => `${source.path}: ${what}`))

test('there is a house to look at', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(300)
  for (const { path, imports } of sources)
    for (const target of imports)
      expect(
        everything.some((one) => one.path === target) || /\.(mjs|d\.ts)$/.test(target),
        `${path} → ${target}`,
      ).toBe(true)
})

test('a file imports its own floor or one below', () => {
  const faults = listFaults(({ path, imports }) => imports.filter((target) => floorOf(target) > floorOf(path)))
  expect(faults).toEqual([])
})

test('the kernel imports nothing but itself', () => {
  const kernel = (source: SourceFile) => (floorOf(source.path) === 0 ? source.packages : [])
  expect(listFaults(kernel)).toEqual([])
})

test('the platform, the charts and the columnar engine know no feature', () => {
  const knows = ({ path, imports }: SourceFile) =>
    floorOf(path) === 2 ? imports.filter((target) => featureOf(target) !== undefined) : []
  expect(listFaults(knows)).toEqual([])
})

/** What rules and codecs may use besides the kernel: pure functions over texts and bytes. */
const pure = new Set([
  'node:crypto',
  'node:buffer',
  'node:util',
  'csv-parse',
  'csv-parse/sync',
  'csv-stringify/sync',
  'docx',
  'fflate',
  'otpauth',
  'saxes',
  'zod',
])
const impure =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bperformance\.|\brandomUUID\b|\brandomBytes\b/

test('rules and codecs are pure: no database, no file, no clock, no environment, no chance', () => {
  const faults = listFaults(({ path, packages, text }) => {
    if (floorOf(path) !== 1 && !path.includes('/codecs/')) return []
    const foreign = packages.filter((name) => !pure.has(name))
    return [...foreign, ...(impure.exec(text) ?? [])]
  })
  expect(faults).toEqual([])
})

test('only the door of the program reads the clock and the environment', () => {
  const faults = listFaults(({ path, text }) =>
    featureOf(path) === undefined ? [] : (/\bDate\.now\(|\bnew Date\(\)|\bprocess\.env\b/.exec(text) ?? []),
  )
  expect(faults).toEqual([])
})

test('no view or route is imported by another feature', () => {
  const faults = listFaults(({ path, imports }) => {
    const feature = featureOf(path)
    if (feature === undefined) return []
    return imports.filter(
      (target) =>
        featureOf(target) !== undefined && featureOf(target) !== feature && /\/(views|routes)(\/|\.)/.test(target),
    )
  })
  expect(faults).toEqual([])
})

test('which feature uses which has no cycle', () => {
  const map = featureMap(sources)
  const visit = (feature: string, path: readonly string[]): string[] => {
    if (path.includes(feature)) return [[...path.slice(path.indexOf(feature)), feature].join(' → ')]
    return [...(map.get(feature) ?? [])].flatMap((next) => visit(next, [...path, feature]))
  }
  expect([...map.keys()].flatMap((feature) => visit(feature, []))).toEqual([])
})

test('no file is longer than 300 lines', () => {
  const long = written.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  expect(long.filter(({ lines }) => lines > 300)).toEqual([])
})

/** Written in pieces, so that this file does not find itself. */
const unfinished = new RegExp(
  `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b|not ${'implemented'}|\\.(skip|only|todo)\\(`,
)
const loose = new RegExp(`\\bas ${'any'}\\b|: ${'any'}\\b|<${'any'}>|@ts-(ignore|nocheck|expect-error)`)

/** The text without comments, and without what stands between quotes. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, ' ')
}

test('nothing is left unfinished, left out or untyped', () => {
  const faults = written.flatMap(({ path, text }) =>
    [unfinished.exec(text), loose.exec(codeOf(text))].flatMap((found) => (found ? [`${path}: ${found[0]}`] : [])),
  )
  expect(faults).toEqual([])
})

test('no sentence is said in both languages at once', () => {
  const faults = listFaults(({ text }) => /[\w’»)][.!?] \/ [A-ZÀÉÊ]\p{L}+ /u.exec(text) ?? [])
  expect(faults).toEqual([])
})

test('SQL is written in queries, actions and the platform only', () => {
  const faults = listFaults(({ path, text }) => {
    const feature = featureOf(path)
    if (feature === undefined || /\/(queries|actions)(\/|\.ts)/.test(path)) return []
    return /\bsql`|\bsql<|\.selectFrom\(|\.insertInto\(|\.updateTable\(|\.deleteFrom\(/.exec(text) ?? []
  })
  expect(faults).toEqual([])
})

const catalogued = /catalogue\(\{\n([\s\S]*?)\n\}\)/g

/** The keys of the catalogues of a file. */
function keysOf(text: string): string[] {
  return [...text.matchAll(catalogued)].flatMap(([, body]) =>
    [...body!.matchAll(/^ {2}(?:'([^']+)'|([\w$]+)): \{/gm)].map(([, quoted, plain]) => (quoted ?? plain)!),
  )
}

/** Words by which a key may be said: itself, or what stands before its point, where the rest is put in at run time. */
function saidIn(words: ReadonlySet<string>, starts: ReadonlySet<string>, key: string): boolean {
  const prefix = /^[\w-]+\./.exec(key)?.[0]
  return words.has(key) || (prefix !== undefined && starts.has(prefix))
}

test('every sentence is said somewhere', () => {
  const all = sources.map(({ text }) => text.replace(catalogued, '')).join('\n')
  const words = new Set([...all.matchAll(/[\w$-]+(?:\.[\w-]+)*/g)].flatMap(([word]) => [word, ...word.split('.')]))
  const starts = new Set([...all.matchAll(/`([\w-]+\.)\$\{/g)].map(([, start]) => start!))
  expect(listFaults(({ text }) => keysOf(text).filter((key) => !saidIn(words, starts, key)))).toEqual([])
})

test('every permission is asked for somewhere', () => {
  const faults = listFaults(({ path, text }) => {
    if (!/\/policy(\/|\.ts)/.test(path)) return []
    const names = [...text.matchAll(/export function (may\w+)/g)].map(([, name]) => name!)
    return names.filter(
      (name) => !sources.some((other) => other.path !== path && new RegExp(`\\b${name}\\b`).test(other.text)),
    )
  })
  expect(faults).toEqual([])
})

test('every table and column of the migrations says what it holds', async () => {
  const columns = await listDescribedColumns(db)
  expect(columns.length).toBeGreaterThan(100)
  const silent = columns.filter(({ view, says, tableSays }) => !tableSays || (!view && !says))
  expect(silent.map(({ table, column }) => `${table}.${column}`)).toEqual([])
})
