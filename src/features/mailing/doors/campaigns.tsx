import { dayInParis } from '../../../kernel/calendar.ts'
import type { Language } from '../../../kernel/language.ts'
import { Refused } from '../../../kernel/refusal.ts'
import { siteOf } from '../../../platform/config.ts'
import { doingOf, keepingText, stateOf } from '../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../platform/web/door.ts'
import { linkTo } from '../../../ui/link.ts'
import { textOf } from '../../../ui/post-form.tsx'
import { findAudience } from '../actions/audience.ts'
import {
  cancelCampaign,
  createCampaign,
  discardCampaign,
  editCampaign,
  sendCampaign,
  sendTest,
} from '../actions/campaigns.ts'
import type { ConsultationMail } from '../consultation-mail.ts'
import { refusals } from '../messages.ts'
import { type Campaign, listCampaigns, listSegments } from '../queries/campaigns.ts'
import { listDomainFigures } from '../queries/figures.ts'
import { hourInParis } from '../rules/hour.ts'
import { readersOf, writeLetter } from '../rules/letter.ts'
import { campaignForm, newCampaignForm, nothing, organisationQuery, sendForm } from '../schema/forms.ts'
import { campaignMessages, spaceMessages } from '../space-messages.ts'
import { CampaignPage, type CampaignProps } from '../views/campaign.tsx'
import { Campaigns, NewCampaign } from '../views/campaigns.tsx'
import { chooseOrganisation, fieldsOf, findOwnCampaign, idOf, sender } from './found.ts'

const base = '/espace/courriers'
const one = `${base}/envois/:id`
const section = '/espace'

/** The message as a reader of each language gets it; what differs from one to the next is told in words. */
function lettersOf({ world }: Visit, campaign: Campaign): CampaignProps['letters'] {
  const site = siteOf(world.config)
  const link =
    campaign.kind === 'news' ? null : (language: Language) => `${site}${linkTo(language, '/concertations/…')}`
  return readersOf(campaign).map((language) =>
    writeLetter(
      { ...campaign, link },
      { language, basis: 'public-task', source: '…', unsubscribe: `${site}/desabonnement/…` },
    ),
  )
}

async function campaignPage(
  visit: Visit,
  consultations: ConsultationMail,
  { wrong, again }: { wrong: CampaignProps['wrong']; again?: Again },
): Promise<PageAnswer> {
  const { db } = visit.world
  const campaign = await findOwnCampaign(visit)
  const draft = campaign.state === 'draft'
  return {
    title: campaign.subject.fr,
    section,
    ...(campaign.demonstration ? { demonstration: true } : {}),
    body: (
      <CampaignPage
        state={stateOf(visit, again)}
        wrong={wrong}
        campaign={campaign}
        segments={await listSegments(db, campaign.organisationId)}
        audience={draft ? await findAudience(db, campaign, consultations) : null}
        letters={lettersOf(visit, campaign)}
        figures={draft ? [] : await listDomainFigures(db, campaign.id)}
      />
    ),
  }
}

async function newPage(visit: Visit, asked: string, again?: Again): Promise<PageAnswer> {
  const { head } = await chooseOrganisation(visit, asked)
  const segments = await listSegments(visit.world.db, head.organisation)
  const title = campaignMessages[visit.language].new
  return { title, section, body: <NewCampaign state={stateOf(visit, again)} head={head} segments={segments} /> }
}

/** When a mailing leaves: at once, or on a day at an hour of Paris. Throws `Refused` for a day that is over. */
function instantOf({ world }: Visit, { on, hour }: { on: ReturnType<typeof dayInParis> | null; hour: number }): Date {
  const now = world.clock()
  if (on === null) return now
  if (on < dayInParis(now)) throw new Refused(refusals.past, 'on')
  return hourInParis(on, hour)
}

function writingDoors(consultations: ConsultationMail): readonly Door[] {
  return [
    reads(base, sender, organisationQuery, async (visit) => {
      const { db } = visit.world
      const { head } = await chooseOrganisation(visit, visit.query.organisation)
      const campaigns = await listCampaigns(db, head.organisation)
      const inviting = await consultations.listInviting(db, head.organisation)
      const title = spaceMessages[visit.language].mail
      return { title, section, body: <Campaigns head={head} campaigns={campaigns} consultations={inviting} /> }
    }),
    reads(`${base}/nouveau`, sender, organisationQuery, (visit) => newPage(visit, visit.query.organisation)),
    acts(`${base}/nouveau`, sender, {
      form: newCampaignForm,
      async act(visit, { organisation, ...fields }) {
        const begun = { organisationId: organisation, kind: 'news', consultationId: null, ...fieldsOf(fields) } as const
        const id = await createCampaign(doingOf(visit), begun, consultations)
        return { redirectTo: `${base}/envois/${id}`, notice: campaignMessages[visit.language].created }
      },
      again: (visit, again) => newPage(visit, textOf(again.sent.fields, 'organisation'), again),
    }),
    reads(one, sender, nothing, (visit) => campaignPage(visit, consultations, { wrong: null })),
    acts(one, sender, {
      form: campaignForm,
      async act(visit, { revision, ...fields }) {
        const id = idOf(visit)
        await keepingText(() => editCampaign(doingOf(visit), { id, revision }, fieldsOf(fields)))
        return { redirectTo: `${base}/envois/${id}`, notice: spaceMessages[visit.language].saved }
      },
      again: (visit, again) => campaignPage(visit, consultations, { wrong: 'edit', again }),
    }),
  ]
}

function leavingDoors(consultations: ConsultationMail): readonly Door[] {
  const again = (visit: Visit, sent: Again) => campaignPage(visit, consultations, { wrong: 'send', again: sent })
  const there = (visit: Visit, notice: string) => ({ redirectTo: `${base}/envois/${idOf(visit)}`, notice })
  return [
    acts(`${one}/essai`, sender, {
      form: nothing,
      async act(visit) {
        const email = await sendTest(doingOf(visit), idOf(visit), siteOf(visit.world.config))
        return there(visit, campaignMessages[visit.language].tested(email))
      },
      again,
    }),
    acts(`${one}/envoyer`, sender, {
      form: sendForm,
      async act(visit, { revision, count, on, hour }) {
        const at = instantOf(visit, { on, hour })
        const sending = { id: idOf(visit), revision, count, at }
        await keepingText(() => sendCampaign(doingOf(visit), sending, consultations))
        return there(visit, campaignMessages[visit.language].scheduled)
      },
      again,
    }),
    acts(`${one}/annuler`, sender, {
      form: nothing,
      async act(visit) {
        const kept = await cancelCampaign(doingOf(visit), idOf(visit))
        return there(visit, campaignMessages[visit.language].cancelled(String(kept)))
      },
      again,
    }),
    acts(`${one}/jeter`, sender, {
      form: nothing,
      async act(visit) {
        await discardCampaign(doingOf(visit), idOf(visit))
        return { redirectTo: base, notice: campaignMessages[visit.language].discarded }
      },
      again,
    }),
  ]
}

/** The mailings of the workspace. */
export function campaignDoors(consultations: ConsultationMail): readonly Door[] {
  return [...writingDoors(consultations), ...leavingDoors(consultations)]
}
