import { type Answer, type Door, reads, type Visit } from '../../../platform/web/door.ts'
import { anyOf } from '../../../platform/web/guards.ts'
import { peopleMessages } from '../people-messages.ts'
import { countAudit, listAudit } from '../queries/audit.ts'
import { type AuditQuery, auditQuery, auditRowsOnPage } from '../schema.ts'
import { Journal } from '../views/journal.tsx'
import { chooseOrganisation } from './administered.ts'

async function showJournal({ world, actor, language, query }: Visit<AuditQuery>): Promise<Answer> {
  const administered = await chooseOrganisation(world.db, actor, { asked: query.organisation, to: 'audit' })
  const { action, sujet: subject, auteur, du: from, au: to, page } = query
  const filter = { organisation: administered.organisation.id, action, subject, actor: auteur, from, to }
  const rows = await listAudit(world.db, filter, { limit: auditRowsOnPage, offset: (page - 1) * auditRowsOnPage })
  const count = await countAudit(world.db, filter)
  return {
    title: peopleMessages[language].journal,
    section: '/espace',
    body: <Journal language={language} query={query} {...administered} rows={rows} count={count} />,
  }
}

/** The audit log, for administrators. */
export const journalDoors: readonly Door[] = [reads('/espace/journal', anyOf('administrator'), auditQuery, showJournal)]
