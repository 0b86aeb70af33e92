#!/usr/bin/env node
// node bin/run.mjs src/cli.ts serve: installs what is missing, builds what changed, runs the program.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './ensure.mjs'

const [entry, ...args] = process.argv.slice(2)
if (!entry) {
  console.error('node bin/run.mjs PROGRAM.ts [arguments]')
  process.exit(2)
}
ensureInstalled({ dev: !entry.startsWith('src/cli') })
const { bundle } = await import('./bundle.mjs')
const build = await bundle()
process.setSourceMapsEnabled(true)
const program = join(build, entry.replace(/\.tsx?$/, '.js'))
process.argv = [process.argv[0], program, ...args]
await import(pathToFileURL(program).href)
