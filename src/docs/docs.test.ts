import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../platform/root.ts'
import { testDatabase } from '../test/database.ts'
import { printDocuments, readDocument } from './printed.ts'

const db = testDatabase()

test('the printed parts of the documents are up to date (npm run docs writes them)', async () => {
  for (const { path, text } of await printDocuments(db)) expect(readDocument(path), path).toBe(text)
})

test('the README gives a reason for every package, and for no other', () => {
  const manifest = JSON.parse(readDocument('package.json'))
  const named = [...readDocument('README.md').matchAll(/^\| (`[^|]*`) \| /gm)]
    .flatMap(([, cell]) => [...cell!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!))
    .filter((name) => /^[@a-z]/.test(name) && !name.startsWith('levier '))
  expect(named.sort()).toEqual([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)].sort())
})

describe('links between documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    'docs/deploy.md',
    'docs/decisions/README.md',
  ]
  test.each(documents)('those of %s lead somewhere', (path) => {
    for (const [, target] of readDocument(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g))
      if (!/^https?:/.test(target!)) expect(existsSync(join(root, dirname(path), target!)), target).toBe(true)
  })
})
