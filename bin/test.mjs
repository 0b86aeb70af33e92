// npm test: installs what is missing, then types, style and every test that needs only Node.
import { spawnSync } from 'node:child_process'
import { ensureInstalled, root } from './ensure.mjs'

ensureInstalled({ dev: true })
const { check } = await import('./check.mjs')
const wanted = process.argv.slice(2)
if (wanted.length === 0 && !check()) process.exit(1)
const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...wanted], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(run.status ?? 1)
