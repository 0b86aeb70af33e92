import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from '../platform/root.ts'
import { tableOf } from './markdown.ts'

/** A file of ours and the files of ours that it imports, all by their path from the project's folder. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly string[]
  /** What it imports of Node or of packages. */
  readonly packages: readonly string[]
}

const importing =
  /(?:^|\n)\s*(?:import|export)\s[^'"\n]*?(?:\{[^}]*\}[^'"\n]*?)?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const named = [...text.matchAll(importing)].map(([, from, dynamic, bare]) => (from ?? dynamic ?? bare)!)
  const own = named.filter((name) => name.startsWith('.'))
  return {
    path,
    text,
    imports: own.map((name) =>
      relative(root, join(root, dirname(path), name))
        .split(sep)
        .join('/'),
    ),
    packages: named.filter((name) => !name.startsWith('.')),
  }
}

/** The TypeScript files under a folder. */
export function listSources(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${String(name).split(sep).join('/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map(readSource)
}

/** The feature of a file, or `undefined` outside features. */
export function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1]
}

/** For each feature, the other features that it uses. */
export function featureMap(sources: readonly SourceFile[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>()
  for (const { path, imports } of sources) {
    const feature = featureOf(path)
    if (feature === undefined || isTest(path)) continue
    const used = map.get(feature) ?? new Set()
    map.set(feature, used)
    for (const target of imports) {
      const other = featureOf(target)
      if (other !== undefined && other !== feature) used.add(other)
    }
  }
  return map
}

/** Tests, and what only tests use. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/fixtures\//.test(path) || path.startsWith('src/test/')
}

/** Which feature uses which, as a table. */
export function featureTable(): string {
  const map = featureMap(listSources('src/features'))
  const rows = [...map].map(([feature, used]) => [
    `\`${feature}\``,
    [...used]
      .sort()
      .map((name) => `\`${name}\``)
      .join(' '),
  ])
  return tableOf(['feature', 'uses'], rows)
}
