import { wordsOf } from '../../../../kernel/own-text.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import { doingOf, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { NotAllowed } from '../../../../platform/web/enter.ts'
import { recordMeasure, verifyMeasure, withdrawMeasure } from '../../actions/measure.ts'
import { readMeasureNumbers } from '../../codecs/measure-table.ts'
import { mayContinueScheme, mayRecordMeasure, mayVerifyMeasure } from '../../policy.ts'
import { findMeasure, listAllMeasures, type RecordedMeasure } from '../../queries/measures.ts'
import { findSchemeById, type Scheme } from '../../queries/schemes.ts'
import { listOwnIndicators } from '../../queries/targets.ts'
import { identifier } from '../../schema/addresses.ts'
import { type CorrectForm, correctForm, nothing, withdrawForm } from '../../schema/forms.ts'
import { spaceMessages } from '../../space-messages.ts'
import { OneMeasure, type OneMeasureProps } from '../../views/space/measure.tsx'
import { withdrawMessages } from '../../withdraw-messages.ts'
import { markOf } from '../found.ts'
import { backToMeasures, lead, sentOf } from './found.ts'

interface Found {
  readonly measure: RecordedMeasure
  readonly scheme: Scheme
}

/** The measure of the address with its scheme, for who leads it. Throws `NotFound`, `NotAllowed`. */
async function findOne({ world, actor, params }: Visit): Promise<Found> {
  const measure = identifier.test(params.id ?? '') ? await findMeasure(world.db, params.id!) : undefined
  const scheme = measure && (await findSchemeById(world.db, measure.schemeId))
  if (!scheme) throw new NotFound()
  const decision = mayContinueScheme(actor, scheme)
  if (!decision.allowed) throw new NotAllowed(decision.reason)
  return { measure, scheme }
}

/** What was recorded of the same thing and counts no more. */
function isBefore(one: RecordedMeasure, of: RecordedMeasure): boolean {
  const same = one.indicator === of.indicator && one.organisationId === of.organisationId
  return same && one.from === of.from && one.to === of.to && one.id !== of.id && one.withdrawn !== null
}

async function measurePage(visit: Visit, wrong: OneMeasureProps['wrong'] = null, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const { measure, scheme } = await findOne(visit)
  const own = await listOwnIndicators(world.db, scheme.id)
  const indicator = own.find(({ code }) => code === measure.indicator) ?? null
  return {
    title: indicator ? wordsOf(indicator.title, language) : measure.indicator,
    section: '/espace',
    ...markOf(scheme),
    body: (
      <OneMeasure
        state={stateOf(visit, again)}
        wrong={wrong}
        scheme={scheme}
        measure={measure}
        indicator={indicator}
        before={(await listAllMeasures(world.db, scheme.id)).filter((one) => isBefore(one, measure))}
        mayRecord={mayRecordMeasure(actor, scheme)}
        mayVerify={mayVerifyMeasure(actor, scheme, measure.authorId)}
      />
    ),
  }
}

const againOn = (wrong: OneMeasureProps['wrong']) => (visit: Visit, again: Again) => measurePage(visit, wrong, again)

async function takeCorrection(visit: Visit, form: CorrectForm): Promise<Answer> {
  const { measure, scheme } = await findOne(visit)
  const own = await listOwnIndicators(visit.world.db, scheme.id)
  const numbers = readMeasureNumbers(form, own.find(({ code }) => code === measure.indicator)?.unit ?? 'count')
  if ('fault' in numbers) {
    const fields = sentOf(form)
    const again = { sent: { fields, files: {} }, errors: { value: numbers.fault[visit.language] } }
    return { ...(await measurePage(visit, 'correct', again)), status: 422 }
  }
  const { indicator, siren, from, to } = measure
  const { source, evidence, reason } = form
  const given = { indicator, siren, from, to, ...numbers, source: { fr: source }, evidence }
  await recordMeasure(doingOf(visit), scheme.id, given, reason)
  return backToMeasures(scheme, withdrawMessages[visit.language].corrected)
}

const page = '/espace/schema/mesures/:id'

/** One measure in the workspace: read with its evidence, verified, corrected, withdrawn. */
export const oneMeasureDoors: readonly Door[] = [
  reads(page, lead, nothing, (visit) => measurePage(visit)),
  acts(`${page}/verifier`, lead, {
    form: nothing,
    async act(visit) {
      const { scheme } = await findOne(visit)
      await verifyMeasure(doingOf(visit), visit.params.id!)
      return backToMeasures(scheme, spaceMessages[visit.language].verified)
    },
    again: againOn('verify'),
  }),
  acts(`${page}/corriger`, lead, { form: correctForm, act: takeCorrection, again: againOn('correct') }),
  acts(`${page}/retirer`, lead, {
    form: withdrawForm,
    async act(visit, { withdrawReason }) {
      const { scheme } = await findOne(visit)
      await withdrawMeasure(doingOf(visit), visit.params.id!, withdrawReason)
      return backToMeasures(scheme, withdrawMessages[visit.language].withdrawn)
    },
    again: againOn('withdraw'),
  }),
]
