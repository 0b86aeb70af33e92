import type { Wording } from '../../../kernel/language.ts'
import type { NamedSubject } from '../../../platform/audit.ts'
import { type ChainLink, chainLinks } from '../../../platform/chain.ts'
import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import type { World } from '../../../platform/world.ts'
import type { AuditRoom } from '../audit-room.ts'
import { peopleMessages } from '../people-messages.ts'
import { type AuditRow, countAudit, listAudit, listAuditKinds } from '../queries/audit.ts'
import { type AuditQuery, auditQuery, auditRowsOnPage } from '../schema.ts'
import { Journal } from '../views/journal.tsx'
import { chooseOrganisation } from './administered.ts'

const titled = (title: Wording | string): Wording => (typeof title === 'string' ? { fr: title, en: title } : title)
const isLink = (kind: string): kind is ChainLink => (chainLinks as readonly string[]).includes(kind)

/** What is on the chain is named by the chain, anything else by its feature; each thing once. */
async function nameSubjects(room: AuditRoom, { db, chain }: World, rows: readonly AuditRow[]) {
  const known = new Map<string, NamedSubject | null>()
  for (const { subjectKind: kind, subjectId: id } of rows) {
    if (id === null || known.has(`${kind} ${id}`)) continue
    const found = (await room.findSubject(db, { kind, id })) ?? null
    const onChain = found === null && isLink(kind) ? await chain.get(kind)?.find(db, id) : undefined
    known.set(`${kind} ${id}`, onChain ? { name: titled(onChain.title), href: onChain.href } : found)
  }
  return rows.map(({ subjectKind, subjectId }) => known.get(`${subjectKind} ${subjectId}`) ?? null)
}

async function showJournal(room: AuditRoom, visit: Visit<AuditQuery>): Promise<Answer> {
  const { world, actor, language, query } = visit
  const administered = await chooseOrganisation(world.db, actor, { asked: query.organisation, to: 'audit' })
  const { action, sujet: subject, auteur, du: from, au: to, page } = query
  const filter = { organisation: administered.organisation.id, action, subject, actor: auteur, from, to }
  const rows = await listAudit(world.db, filter, { limit: auditRowsOnPage, offset: (page - 1) * auditRowsOnPage })
  const count = await countAudit(world.db, filter)
  const named = await nameSubjects(room, world, rows)
  return {
    title: peopleMessages[language].journal,
    section: '/espace',
    body: (
      <Journal
        language={language}
        query={query}
        {...administered}
        rows={rows.map((row, index) => ({ ...row, named: named[index] ?? null }))}
        count={count}
        words={room.words}
        kinds={await listAuditKinds(world.db, administered.organisation.id)}
      />
    ),
  }
}

/** The audit log, for administrators. */
export function journalDoors(room: AuditRoom): readonly Door[] {
  return [reads('/espace/journal', anyOf('administrator'), auditQuery, (visit) => showJournal(room, visit))]
}
