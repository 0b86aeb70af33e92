import { holdsRole } from '../../../../kernel/actor.ts'
import { wordsOf } from '../../../../kernel/own-text.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { listOrganisations } from '../../../accounts/queries/known-organisations.ts'
import { listSchemes } from '../../../scheme/queries/schemes.ts'
import { bothOf } from '../../../scheme/schema/words.ts'
import { createConsultation } from '../../actions/create.ts'
import { editSheet } from '../../actions/sheet.ts'
import { formMessages } from '../../form-messages.ts'
import { messages } from '../../messages.ts'
import { leads, mayCreateConsultation, mayFollowConsultation, mayRunConsultation } from '../../policy.ts'
import { listConsultations } from '../../queries/consultations.ts'
import { nothing, sheetForm, sheetOf, startForm } from '../../schema/sheet.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ConsultationPage } from '../../views/consultation.tsx'
import { SpaceList } from '../../views/space/list.tsx'
import { NewConsultation } from '../../views/space/new.tsx'
import { SheetPage } from '../../views/space/sheet.tsx'
import { aboutOf } from '../about.tsx'
import { markOf } from '../found.ts'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const section = '/espace'

async function showList({ world, actor, language }: Visit): Promise<PageAnswer> {
  const consultations = await listConsultations(world.db)
  const mine = consultations.filter((one) => mayFollowConsultation(actor, one).allowed)
  return {
    title: messages[language].consultations,
    section,
    body: <SpaceList language={language} consultations={mine} lead={holdsRole(actor, leads)} />,
  }
}

async function newPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const may = (organisationId: string) => mayCreateConsultation(actor, organisationId).allowed
  const schemes = (await listSchemes(world.db)).filter(({ organisationId }) => may(organisationId))
  const buyers = (await listOrganisations(world.db)).filter(({ id }) => may(id))
  return {
    title: spaceMessages[language].begin,
    section,
    body: <NewConsultation state={stateOf(visit, again)} buyers={buyers} schemes={schemes} />,
  }
}

async function sheetPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  return {
    title: formMessages[visit.language].sheet,
    section,
    ...markOf(consultation),
    body: (
      <SheetPage
        head={spaceHeadOf(visit, consultation, '/fiche')}
        state={stateOf(visit, again)}
        mayRun={mayRunConsultation(visit.actor, consultation)}
      />
    ),
  }
}

/** The public page as it would be, or as it is. */
async function previewPage(visit: Visit): Promise<PageAnswer> {
  const consultation = await loadConsultationForSpace(visit)
  const files = `/espace/concertations/${consultation.slug}/fichiers`
  return {
    title: wordsOf(consultation.title, visit.language),
    section,
    ...markOf(consultation),
    body: <ConsultationPage {...(await aboutOf(visit, consultation))} files={files} preview />,
  }
}

/** The consultations of the workspace: all of one's own, a new one, the sheet of one, and how it will look. */
export const sheetDoors: readonly Door[] = [
  reads('/espace/concertations', worker, nothing, showList),
  reads('/espace/concertations/nouvelle', lead, nothing, (visit) => newPage(visit)),
  acts('/espace/concertations/nouvelle', lead, {
    form: startForm,
    async act(visit, { siren, slug, title, titleEn, mode, scheme }) {
      const start = { slug, title: bothOf(title, titleEn), mode, scheme }
      await keepingText(() => createConsultation(doingOf(visit), siren, start))
      return { redirectTo: `/espace/concertations/${slug}/fiche`, notice: spaceMessages[visit.language].created }
    },
    again: newPage,
  }),
  reads('/espace/concertations/:slug/fiche', worker, nothing, (visit) => sheetPage(visit)),
  acts('/espace/concertations/:slug/fiche', lead, {
    form: sheetForm,
    async act(visit, form) {
      const { id, slug } = await loadConsultationForSpace(visit)
      const edit = { consultationId: id, revision: form.revision, sheet: sheetOf(form) }
      await keepingText(() => editSheet(doingOf(visit), edit))
      return { redirectTo: `/espace/concertations/${slug}`, notice: spaceMessages[visit.language].saved }
    },
    again: sheetPage,
  }),
  reads('/espace/concertations/:slug/apercu', worker, nothing, previewPage),
]
