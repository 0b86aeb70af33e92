import { wordsOf } from '../../../kernel/own-text.ts'
import { NotFound, Refused } from '../../../kernel/refusal.ts'
import { doingOf, givenFile, stateOf } from '../../../platform/web/doing.ts'
import {
  type Again,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type SentForm,
  type Visit,
} from '../../../platform/web/door.ts'
import { createCampaign } from '../actions/campaigns.ts'
import type { AddressList } from '../actions/list.ts'
import { readAddresses } from '../codecs/address-list.ts'
import type { ConsultationMail, InvitingConsultation } from '../consultation-mail.ts'
import { inviteMessages } from '../invite-messages.ts'
import { refusals } from '../messages.ts'
import { listSegments } from '../queries/campaigns.ts'
import { invitationForm, nothing } from '../schema/forms.ts'
import { campaignMessages } from '../space-messages.ts'
import { type InvitationKind, InvitationPage } from '../views/invite.tsx'
import { chooseOrganisation, fieldsOf, idOf, sender } from './found.ts'

const base = '/espace/courriers'
const largestFile = 1024 * 1024

/** The consultation of the address. Throws `NotFound` where nobody is invited to it, or reminded. */
async function findConsultation(
  visit: Visit,
  kind: InvitationKind,
  consultations: ConsultationMail,
): Promise<InvitingConsultation> {
  const found = await consultations.findInviting(visit.world.db, idOf(visit))
  if (!found || (kind === 'reminder' && !found.personal)) throw new NotFound()
  return found
}

type ListFields = Pick<
  ReturnType<typeof invitationForm.parse>,
  'list' | 'addresses' | 'kind' | 'basis' | 'proof' | 'source'
>

/** The list that came with the form; `undefined` where none did. Throws `Refused`. */
function listOf({ list, addresses, source, ...reason }: ListFields, files: SentForm['files']): AddressList | undefined {
  const read = readAddresses(addresses, givenFile(files, 'file')?.content.toString('utf8') ?? '')
  if ('wrong' in read) throw new Refused(refusals.notAddress(read.wrong), 'addresses')
  if (read.addresses.length === 0) return undefined
  if (list === null) throw new Refused(refusals.listTitle, 'list')
  if (source === null) throw new Refused(refusals.listSource, 'source')
  return { ...reason, purpose: 'consultation', source, title: list, addresses: read.addresses }
}

function invitingDoors(kind: InvitationKind, path: string, consultations: ConsultationMail): readonly Door[] {
  const show = async (visit: Visit, again?: Again): Promise<PageAnswer> => {
    const consultation = await findConsultation(visit, kind, consultations)
    const { head } = await chooseOrganisation(visit, consultation.organisationId)
    const segments = await listSegments(visit.world.db, head.organisation)
    const about = { head, kind, consultation, segments, action: visit.path }
    return {
      title: `${inviteMessages[visit.language][kind]} : ${wordsOf(consultation.title, visit.language)}`,
      section: '/espace',
      body: <InvitationPage state={stateOf(visit, again)} {...about} />,
    }
  }
  return [
    reads(path, sender, nothing, (visit) => show(visit)),
    acts(path, sender, {
      form: invitationForm,
      largestFile,
      async act(visit, form, files) {
        const { id, organisationId } = await findConsultation(visit, kind, consultations)
        const begun = { organisationId, kind, consultationId: id, ...fieldsOf(form) }
        const list = kind === 'invitation' ? listOf(form, files) : undefined
        const made = await createCampaign(doingOf(visit), { ...begun, list }, consultations)
        return { redirectTo: `${base}/envois/${made}`, notice: campaignMessages[visit.language].created }
      },
      again: show,
    }),
  ]
}

/** Inviting to a consultation, and reminding of it. */
export function inviteDoors(consultations: ConsultationMail): readonly Door[] {
  return [
    ...invitingDoors('invitation', `${base}/inviter/:id`, consultations),
    ...invitingDoors('reminder', `${base}/relancer/:id`, consultations),
  ]
}
