import { demand } from '../../../kernel/decision.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import { Conflict, Refused } from '../../../kernel/refusal.ts'
import type { InTransaction } from '../../../platform/db/database.ts'
import type { Doing } from '../../../platform/doing.ts'
import { findOrganisationId } from '../../accounts/queries/known-organisations.ts'
import { findScheme } from '../../scheme/queries/schemes.ts'
import { refusals } from '../action-messages.ts'
import { mayCreateConsultation } from '../policy.ts'
import { insertConsultation } from '../queries/write.ts'
import { emptySheet } from '../rules/sheet.ts'
import type { ParticipationMode } from '../rules/state.ts'
import { change } from './doing.ts'

export interface ConsultationStart {
  readonly slug: string
  readonly title: OwnText
  /** How people take part: it never changes afterwards. */
  readonly mode: ParticipationMode
  /** The scheme that it prepares or follows, by its address. */
  readonly scheme: string | null
}

async function findSchemeOf(tx: InTransaction, slug: string | null, organisationId: string): Promise<string | null> {
  if (slug === null) return null
  const scheme = await findScheme(tx, slug)
  if (scheme?.organisationId !== organisationId) throw new Refused(refusals.noScheme, 'scheme')
  return scheme.id
}

/** Begins a consultation of an organisation of this instance. Answers its identifier. Throws `Conflict` where its address is taken. */
export function createConsultation(doing: Doing, siren: string, start: ConsultationStart): Promise<string> {
  return change(doing, async (tx) => {
    const organisationId = await findOrganisationId(tx, siren)
    if (organisationId === undefined) throw new Refused(refusals.noOrganisation(siren), 'siren')
    demand(mayCreateConsultation(doing.actor, organisationId))
    const id = await insertConsultation(tx, {
      slug: start.slug,
      organisationId,
      schemeId: await findSchemeOf(tx, start.scheme, organisationId),
      mode: start.mode,
      demonstration: null,
      sheet: emptySheet(start.title),
    })
    if (id === undefined) throw new Conflict(refusals.slugTaken(start.slug))
    const details = { mode: start.mode }
    return { answer: id, line: { action: 'consultation.create', subject: { kind: 'consultation', id }, details } }
  })
}
