import type { Database } from '../../../platform/db/database.ts'
import type { ConsultationMail } from '../consultation-mail.ts'
import { type AudienceMember, listAudience } from '../queries/audience.ts'
import type { Campaign } from '../queries/campaigns.ts'
import { countReasons, type LeftOut, type LeftOutReason, leftOutBecause } from '../rules/audience.ts'

export interface Audience {
  readonly to: readonly AudienceMember[]
  readonly out: readonly { readonly member: AudienceMember; readonly because: LeftOutReason }[]
  readonly leftOut: LeftOut
}

/** Who receives a mailing, and who of the segment does not and why. A reminder leaves out who has taken part, and who was not invited. */
export async function findAudience(
  db: Database,
  campaign: Campaign,
  consultations: ConsultationMail,
): Promise<Audience> {
  const members = await listAudience(db, campaign)
  const reminded = campaign.kind === 'reminder' && campaign.consultationId !== null
  const people = reminded ? members.flatMap(({ id, invited }) => (invited ? [id] : [])) : []
  const took = reminded ? await consultations.listTookPart(db, campaign.consultationId!, people) : new Set<string>()
  const judged = members.map((member) => ({
    member,
    because: leftOutBecause({
      hasBasis: member.basis !== null,
      objected: member.objected,
      suppressed: member.suppressed,
      notInvited: reminded && !member.invited,
      tookPart: took.has(member.id),
    }),
  }))
  return {
    to: judged.filter(({ because }) => because === undefined).map(({ member }) => member),
    out: judged.flatMap(({ member, because }) => (because ? [{ member, because }] : [])),
    leftOut: countReasons(judged.map(({ because }) => because)),
  }
}
