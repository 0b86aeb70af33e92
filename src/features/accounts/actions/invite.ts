import type { Role } from '../../../kernel/actor.ts'
import { demand } from '../../../kernel/decision.ts'
import { foldEmail, isEmail } from '../../../kernel/email.ts'
import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { recordAudit } from '../../../platform/audit.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import { messages } from '../messages.ts'
import { mayInvite, mayManageAccount } from '../policy.ts'
import { addRoles, findPersonByEmail, insertPerson, listRoles } from '../queries/people.ts'
import type { Doing } from './doing.ts'
import { makeLink } from './link.ts'

export interface Invitation {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly language: Language
}

export interface Invited {
  readonly person: string
  /** Where the person chooses a password; `null` for somebody who has one already, or who has a part elsewhere. */
  readonly link: string | null
}

/**
 * Gives somebody roles in an organisation, with an account where there is none for that address. The link is only made for an account
 * without password, and only for who may manage it: nobody takes hold of an account through an organisation of their own.
 */
export async function inviteMember(doing: Doing, invitation: Invitation): Promise<Invited> {
  const { world, actor, language } = doing
  const { organisation, name, roles } = invitation
  demand(mayInvite(actor, organisation))
  if (roles.length === 0) throw new Refused(messages[language].rolesNeeded, 'roles')
  const email = foldEmail(invitation.email)
  if (!isEmail(email)) throw new Refused(messages[language].notAnEmail(email), 'email')
  return inTransaction(world.db, async (tx) => {
    const known = await findPersonByEmail(tx, email)
    const person = known?.id ?? (await insertPerson(tx, { name, email, language: invitation.language }))
    await addRoles(tx, { person, organisation, roles })
    const organisations = [...new Set((await listRoles(tx, person)).map((held) => held.organisation))]
    const mayLink = !known || (!known.hasPassword && mayManageAccount(actor, { id: person, organisations }).allowed)
    const wording = { world, language: invitation.language }
    const link = mayLink ? await makeLink(tx, wording, { person, purpose: 'invitation' }) : null
    const subject = { kind: 'person', id: person }
    const fields = known ? ['roles'] : ['name', 'email', 'roles']
    await recordAudit(tx, {
      actor,
      action: 'accounts.invite',
      subject,
      fields,
      details: { organisation, roles, newAccount: !known },
    })
    return { person, link }
  })
}
