import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import { NotFound } from '../../kernel/refusal.ts'
import type { Database, InTransaction } from '../db/database.ts'
import { readChunks } from './source.ts'

const partBytes = 1024 * 1024

/**
 * Keeps a file in the database, where every process of the instance finds it, and answers its number. Each piece is a write of its
 * own, so that others get their turn; the file stays only if something claims it.
 */
export async function keepFile(db: Database, path: string): Promise<string> {
  await sql`delete from kept_file where not claimed and kept_at < now() - interval '1 day'`.execute(db)
  const { id } = await db.insertInto('kept_file').defaultValues().returning('id').executeTakeFirstOrThrow()
  try {
    let part = 0
    for await (const content of readChunks(path, partBytes))
      await db.insertInto('kept_file_part').values({ file_id: id, part: part++, content }).execute()
    return id
  } catch (error) {
    await dropFile(db, id)
    throw error
  }
}

/** Says that something refers to the file, in the transaction that does. */
export async function claimFile(tx: InTransaction, id: string): Promise<void> {
  await tx.updateTable('kept_file').set({ claimed: true }).where('id', '=', id).execute()
}

export async function dropFile(db: Database, id: string): Promise<void> {
  await db.deleteFrom('kept_file').where('id', '=', id).execute()
}

async function* partsOf(db: Database, id: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part++) {
    const found = await db
      .selectFrom('kept_file_part')
      .select('content')
      .where('file_id', '=', id)
      .where('part', '=', part)
      .executeTakeFirst()
    if (!found) return
    yield found.content
  }
}

/** Gives the file to some work, as a file of this machine for so long. Throws `NotFound` where it is kept no more. */
export async function withKeptFile<T>(db: Database, id: string, work: (path: string) => Promise<T>): Promise<T> {
  const known = await db.selectFrom('kept_file').select('id').where('id', '=', id).executeTakeFirst()
  if (!known) throw new NotFound()
  const folder = mkdtempSync(join(tmpdir(), 'levier-kept-'))
  try {
    const path = join(folder, 'file')
    await pipeline(Readable.from(partsOf(db, id)), createWriteStream(path))
    return await work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
