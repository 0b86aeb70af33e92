import { type Actor, holdsRole } from '../../kernel/actor.ts'
import { type Decision, no, yes } from '../../kernel/decision.ts'
import { leads } from '../consultation/policy.ts'

/** What a decision about a report looks at. */
export interface ReportAtStake {
  readonly organisationId: string
}

const reasons = {
  lead: {
    fr: 'Seul le pilote de la concertation ou un administrateur de cet acheteur peut le faire.',
    en: 'Only the lead of the consultation or an administrator of this buyer may do this.',
  },
  findings: {
    fr: 'Le contrôle a relevé des points : dites que vous les avez lus.',
    en: 'The check found points: say that you have read them.',
  },
}

/**
 * Who may write, freeze and publish a report. A consultation that no longer changes may be told: its report says what it was, and
 * changes nothing in it.
 */
export function mayMakeReport(actor: Actor, { organisationId }: ReportAtStake): Decision {
  return holdsRole(actor, leads, organisationId) ? yes : no(reasons.lead)
}

/** Whether a version may be published: what the check found in it must have been read. It need not be mended: it is published with it. */
export function mayPublishReport(
  actor: Actor,
  report: ReportAtStake,
  version: { readonly findings: readonly unknown[]; readonly read: boolean },
): Decision {
  const make = mayMakeReport(actor, report)
  if (!make.allowed) return make
  return version.findings.length === 0 || version.read ? yes : no(reasons.findings)
}
