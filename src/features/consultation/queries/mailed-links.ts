import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import { hashOfCode } from '../rules/answering/code.ts'
import { mailedCodeOf, participantKeyOf } from '../rules/answering/proof.ts'
import { findSalt } from './contributing.ts'
import { insertInvitations } from './participants.ts'

/** What the lot of links is called that leave by mailings. */
const label = 'courriers'

/** The code of one person's link, which opens from now on. Which person it is, is kept nowhere. `undefined` once it is closed. */
export async function openMailedLink(
  tx: InTransaction,
  { consultationId, person, day }: { consultationId: string; person: string; day: Day },
): Promise<string | undefined> {
  const salt = await findSalt(tx, consultationId)
  if (salt === null) return undefined
  const code = mailedCodeOf(person, salt)
  await insertInvitations(tx, { consultationId, label, day }, [hashOfCode(code)])
  return code
}

/** Which of these have taken part by the link of a mailing; nobody can tell any more once the consultation is closed. */
export async function listTookPartByMail(
  db: Database,
  consultationId: string,
  people: readonly string[],
): Promise<ReadonlySet<string>> {
  const salt = await findSalt(db, consultationId)
  if (salt === null || people.length === 0) return new Set()
  const keys = new Map(people.map((person) => [participantKeyOf('link', mailedCodeOf(person, salt), salt), person]))
  const { rows } = await sql<{ key: string }>`
    select distinct p.participant_key as key from participation p join questionnaire q on q.id = p.questionnaire_id
    where q.consultation_id = ${consultationId} and p.participant_key = any(${[...keys.keys()]}::text[])`.execute(db)
  return new Set(rows.map(({ key }) => keys.get(key)!))
}
