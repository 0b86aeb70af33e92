// Installs the packages that are missing, and only then: a start on a ready clone costs one file read.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const readJson = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))

/** Whether every package of the lockfile that this use needs stands in node_modules at the locked version. */
function isInstalled({ dev }) {
  const written = 'node_modules/.package-lock.json'
  if (!existsSync(join(root, written))) return false
  const present = readJson(written).packages
  return Object.entries(readJson('package-lock.json').packages).every(([path, wanted]) => {
    if (path === '' || wanted.optional || wanted.devOptional || wanted.peer || (wanted.dev && !dev)) return true
    return present[path]?.version === wanted.version
  })
}

/** Installs what is missing. With `dev`, what the tests need as well. */
export function ensureInstalled({ dev = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Levier demande Node 20.19 ou plus récent ; celui-ci est ${process.versions.node}.`)
    process.exit(1)
  }
  if (isInstalled({ dev })) return
  console.error('Installation des paquets (une seule fois)…')
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(dev ? [] : ['--omit=dev'])]
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const done = spawnSync(npm, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
  if (done.status !== 0) {
    console.error('« npm ci » a échoué : lisez le message ci-dessus, puis recommencez.')
    process.exit(1)
  }
}
