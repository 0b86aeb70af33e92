import { importScheme } from '../src/features/scheme/actions/import.ts'
import { findScheme } from '../src/features/scheme/queries/schemes.ts'
import { schemeDocument } from '../src/features/scheme/schema/document.ts'
import { system } from '../src/kernel/actor.ts'
import type { Database } from '../src/platform/db/database.ts'
import { melScheme } from './mel/scheme.ts'
import { valmireScheme } from './valmire/scheme.ts'

/** Brings in both schemes of the demonstration, unless they are there. */
export async function loadSchemes(db: Database): Promise<void> {
  for (const told of [valmireScheme, melScheme]) {
    const document = schemeDocument.parse(told)
    if (await findScheme(db, document.slug)) continue
    await importScheme({ db, actor: system, now: new Date(melScheme.period.from), name: null }, document)
  }
}
