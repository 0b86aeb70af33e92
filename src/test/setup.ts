import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openServerDatabase } from '../platform/db/connect.ts'
import { openMemoryDatabase } from '../platform/db/memory.ts'
import { listMigrations, migrate } from '../platform/db/migrate.ts'
import { root } from '../platform/root.ts'

/** The migrations decide the template: another set, another name. */
function templateName(): string {
  const hash = createHash('sha256')
  for (const { checksum } of listMigrations()) hash.update(checksum)
  return `levier_test_${hash.digest('hex').slice(0, 12)}`
}

async function prepareEmbedded(): Promise<string> {
  const file = join(root, 'build', `${templateName()}.tar`)
  if (existsSync(file)) return file
  mkdirSync(join(root, 'build'), { recursive: true })
  const memory = await openMemoryDatabase()
  await migrate(memory.db)
  writeFileSync(file, Buffer.from(await (await memory.dump()).arrayBuffer()))
  await memory.close()
  return file
}

async function prepareServer(url: string): Promise<string> {
  const admin = openServerDatabase(url)
  const name = templateName()
  try {
    const { rowCount } = await admin.pool.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount) return name
    await admin.pool.query(`create database ${name}`)
  } finally {
    await admin.close()
  }
  const target = new URL(url)
  target.pathname = `/${name}`
  const template = openServerDatabase(target.href)
  await migrate(template.db)
  await template.close()
  return name
}

/** Once before all tests: builds the threads, and a migrated database to copy from. */
export default async function setup(): Promise<void> {
  const { bundle } = await import('../../bin/bundle.mjs')
  process.env.LEVIER_BUILD = await bundle()
  const server = process.env.TEST_DATABASE_URL
  process.env.TEST_TEMPLATE = server ? await prepareServer(server) : await prepareEmbedded()
}
