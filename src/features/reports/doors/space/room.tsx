import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { lead, loadConsultationForSpace, worker } from '../../../consultation/doors/space/found.ts'
import { listCoveredThemes } from '../../../consultation/queries/coverage.ts'
import { findSchemeById } from '../../../scheme/queries/schemes.ts'
import { listTargetRows } from '../../../scheme/queries/targets.ts'
import { dropClaim, noteClaim } from '../../actions/claims.ts'
import { freezeReport, publishReport, withdrawReport } from '../../actions/report.ts'
import { makeReport } from '../../composition/draft.ts'
import { mayMakeReport } from '../../policy.ts'
import { listClaims } from '../../queries/claims.ts'
import { findWritten } from '../../queries/report.ts'
import { listVersions } from '../../queries/versions.ts'
import { claimForm, dropForm, freezeForm, nothing, publishForm, withdrawForm } from '../../schema/forms.ts'
import { spaceMessages } from '../../space-messages.ts'
import { ReportRoom } from '../../views/space/room.tsx'
import type { WrongForm } from '../../views/space/versions.tsx'
import { baseOf, ownOf, roomPage } from './found.tsx'

async function roomOf(visit: Visit, wrong: WrongForm, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  const { id, slug, schemeId } = consultation
  const scheme = schemeId === null ? undefined : await findSchemeById(world.db, schemeId)
  const { findings } = await makeReport(world.db, consultation, null)
  const versions = await listVersions(world.db, id)
  const say = spaceMessages[language]
  return roomPage(visit, consultation, {
    title: say.title,
    lede: say.lede,
    body: (
      <ReportRoom
        state={stateOf(visit, again)}
        wrong={wrong}
        base={baseOf(consultation)}
        versions={versions}
        mayMake={mayMakeReport(actor, consultation)}
        findings={{ language, findings, consultation: slug, scheme: scheme?.slug ?? null }}
        texts={(await findWritten(world.db, id)).texts}
        claims={await listClaims(world.db, id)}
        themes={await listCoveredThemes(world.db, id)}
        targets={scheme ? await listTargetRows(world.db, scheme.id) : []}
        publicPage={versions.some(({ publishedOn }) => publishedOn !== null) ? `/concertations/${slug}/bilan` : null}
      />
    ),
  })
}

const at = '/espace/concertations/:slug/bilan'
const againAt = (wrong: WrongForm) => (visit: Visit, again: Again) => roomOf(visit, wrong, again)

/** The room of the report in the workspace: what the check found, and what is done with versions. */
export const roomDoors: readonly Door[] = [
  reads(at, worker, nothing, (visit) => roomOf(visit, null)),
  acts(`${at}/arreter`, lead, {
    form: freezeForm,
    async act(visit, { note }) {
      const consultation = await loadConsultationForSpace(visit)
      const number = await keepingText(() => freezeReport(doingOf(visit), consultation.id, ownOf(note, null)))
      const notice = spaceMessages[visit.language].frozen(String(number))
      return { redirectTo: `${baseOf(consultation)}#versions`, notice }
    },
    again: againAt('freeze'),
  }),
  acts(`${at}/publier`, lead, {
    form: publishForm,
    async act(visit, { number, read }) {
      const consultation = await loadConsultationForSpace(visit)
      await publishReport(doingOf(visit), consultation.id, { number, read: read === '1' })
      return { redirectTo: baseOf(consultation), notice: spaceMessages[visit.language].publishedNow }
    },
    again: againAt('publish'),
  }),
  acts(`${at}/retirer`, lead, {
    form: withdrawForm,
    async act(visit, { number }) {
      const consultation = await loadConsultationForSpace(visit)
      await withdrawReport(doingOf(visit), consultation.id, number)
      return { redirectTo: baseOf(consultation), notice: spaceMessages[visit.language].withdrawn }
    },
    again: againAt('withdraw'),
  }),
  acts(`${at}/affirmations`, lead, {
    form: claimForm,
    async act(visit, { says, saysEn, ...claim }) {
      const consultation = await loadConsultationForSpace(visit)
      await noteClaim(doingOf(visit), consultation.id, { ...claim, says: ownOf(says, saysEn)! })
      return { redirectTo: `${baseOf(consultation)}#affirmations`, notice: spaceMessages[visit.language].claimNoted }
    },
    again: againAt('claim'),
  }),
  acts(`${at}/affirmations/retirer`, lead, {
    form: dropForm,
    async act(visit, { claim }) {
      const consultation = await loadConsultationForSpace(visit)
      await dropClaim(doingOf(visit), consultation.id, claim)
      return { redirectTo: `${baseOf(consultation)}#affirmations`, notice: spaceMessages[visit.language].claimDropped }
    },
    again: againAt('claim'),
  }),
]
