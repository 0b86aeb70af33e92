// npm run docs: writes the parts of the documents that are printed from the code.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printDocuments } from './docs/printed.ts'
import { openMemoryDatabase } from './platform/db/memory.ts'
import { migrate } from './platform/db/migrate.ts'
import { root } from './platform/root.ts'

const { db, close } = await openMemoryDatabase()
await migrate(db)
for (const { path, text } of await printDocuments(db)) writeFileSync(join(root, path), text)
await close()
