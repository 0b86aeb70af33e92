import { editAction } from '../src/features/scheme/actions/edit.ts'
import { importScheme } from '../src/features/scheme/actions/import.ts'
import { findAction } from '../src/features/scheme/queries/board.ts'
import { listOwners } from '../src/features/scheme/queries/people.ts'
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

/** Who keeps which actions of Valmire up to date, by the name that the person has in the demonstration. */
const owners: Readonly<Record<string, readonly string[]>> = {
  'Paul Quentin': ['P2-4', 'P2-7', 'P2-8'],
  'Safia Renard': ['P1-3', 'P1-5'],
  'Inès Vasseur': ['A3', 'A4'],
}

/** Gives the people of the demonstration some actions to keep up to date. */
export async function giveActionsOwners(db: Database): Promise<void> {
  const scheme = await findScheme(db, valmireScheme.slug)
  if (!scheme) return
  const doing = { db, actor: system, now: new Date(melScheme.period.from), name: null }
  for (const { id: ownerPersonId, name } of await listOwners(db, scheme.organisationId))
    for (const code of owners[name] ?? []) {
      const action = await findAction(db, { schemeId: scheme.id, code })
      if (action) await editAction(doing, { ...action, actionId: action.id, ownerPersonId })
    }
}
