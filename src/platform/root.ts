import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

function findUp(name: string): string {
  for (let folder = here; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, name))) return folder
  throw new Error(`no ${name} above ${here}`)
}

/** The folder of the project, which holds `migrations/`, `public/` and `package.json`. */
export const root = findUp('package.json')

const inBuild = /^(.*[\\/]build[\\/][0-9a-f]{12})(?:[\\/]|$)/.exec(here)

/** The file that holds a program or a thread after the build, from its source: `src/analytics/read-worker.ts`. */
export function builtFile(source: string): string {
  const build = inBuild?.[1] ?? process.env.LEVIER_BUILD
  if (!build) throw new Error('not built: run through bin/run.mjs or npm test')
  return join(build, source.replace(/\.tsx?$/, '.js'))
}
