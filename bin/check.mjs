// npm run check: the compiler and the linter, nothing else.
import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, root } from './ensure.mjs'

export function check() {
  ensureInstalled({ dev: true })
  const tools = [
    ['node_modules/typescript/bin/tsc', '--noEmit'],
    ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  ]
  return tools.every((args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) process.exit(check() ? 0 : 1)
