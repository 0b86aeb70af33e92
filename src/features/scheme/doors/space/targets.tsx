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
import { addOwnIndicator, setTarget } from '../../actions/edit.ts'
import { mayRunScheme } from '../../policy.ts'
import { listDivisions } from '../../queries/board.ts'
import { listOwnIndicators, listTargetRows, listTargets, type OwnIndicator, unitOf } from '../../queries/targets.ts'
import { findUsualTarget } from '../../rules/usual-targets.ts'
import { codeQuery } from '../../schema/addresses.ts'
import { ownIndicatorForm, type TargetForm, targetForm } from '../../schema/forms.ts'
import { readTarget } from '../../schema/target-reading.ts'
import { usualFields } from '../../schema/usual-form.ts'
import { bothOf } from '../../schema/words.ts'
import { spaceMessages } from '../../space-messages.ts'
import { EditTargets } from '../../views/space/targets.tsx'
import { markOf, todayOf } from '../found.ts'
import { findLed, indicatorChoices, lead, sentOf } from './found.ts'

type Wrong = 'target' | 'own' | null

async function targetsPage(visit: Visit, code: string, shown: { wrong: Wrong; again?: Again }): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const scheme = await findLed(visit)
  const { db } = world
  const targets = await listTargets(db, scheme, todayOf(visit))
  const own = await listOwnIndicators(db, scheme.id)
  return {
    title: spaceMessages[language].targets,
    section: '/espace',
    ...markOf(scheme),
    body: (
      <EditTargets
        state={stateOf(visit, shown.again)}
        wrong={shown.wrong}
        scheme={scheme}
        targets={targets}
        chosen={targets.find((target) => target.code === code) ?? null}
        divisions={await listDivisions(db, scheme.id)}
        own={own}
        indicators={indicatorChoices(withUsual(own, shown.again), language)}
        mayRun={mayRunScheme(actor, scheme)}
      />
    ),
  }
}

const fieldOf = ({ sent }: Again, name: string) => {
  const value = sent.fields[name]
  return typeof value === 'string' ? value : ''
}

/** What the scheme measures by itself, and what it would measure for the usual target that the form takes up. */
function withUsual(own: readonly OwnIndicator[], again: Again | undefined): readonly OwnIndicator[] {
  const added = again && usualIndicator(fieldOf(again, 'usual'), own)
  return added ? [{ ...added, definition: null }, ...own] : own
}

/** What a usual target needs the scheme to measure, where it does not yet. */
function usualIndicator(code: string, own: readonly OwnIndicator[]) {
  const indicator = findUsualTarget(code)?.indicator
  if (indicator === undefined || typeof indicator === 'string') return undefined
  return own.some((one) => one.code === indicator.code) ? undefined : indicator
}

/** The page with the form filled from a usual target; a target that the scheme has already is only shown. */
async function usualPage(visit: Visit<{ code: string; usuel: string }>): Promise<PageAnswer> {
  const { code, usuel } = visit.query
  const usual = findUsualTarget(usuel)
  if (!usual) return targetsPage(visit, code, { wrong: null })
  const scheme = await findLed(visit)
  const has = (await listTargetRows(visit.world.db, scheme.id)).some((row) => row.code === usuel)
  if (has) return targetsPage(visit, usuel, { wrong: null })
  const sent = { fields: usualFields(usual, scheme.to), files: {} }
  return targetsPage(visit, '', { wrong: 'target', again: { sent, errors: {} } })
}

function againOn(wrong: Wrong) {
  return (visit: Visit, again: Again) => targetsPage(visit, fieldOf(again, 'code'), { wrong, again })
}

const back = (visit: Visit) => ({
  redirectTo: `/espace/schema/${visit.params.slug}/objectifs`,
  notice: spaceMessages[visit.language].saved,
})

async function takeTarget(visit: Visit, form: TargetForm): Promise<Answer> {
  const scheme = await findLed(visit)
  const say = spaceMessages[visit.language]
  const own = await listOwnIndicators(visit.world.db, scheme.id)
  const usual = usualIndicator(form.usual, own)
  const added = usual?.code === form.indicator ? usual : undefined
  const unit = unitOf(form, added ? [...own, { ...added, definition: null }] : own)
  const read = readTarget(form, unit)
  if ('faults' in read) {
    const errors = Object.fromEntries(Object.entries(read.faults).map(([field, fault]) => [field, say[fault]]))
    return { ...(await againOn('target')(visit, { sent: { fields: sentOf(form), files: {} }, errors })), status: 422 }
  }
  await setTarget(doingOf(visit), scheme.id, read.target, added)
  return back(visit)
}

/** The targets of a scheme in the workspace. */
export const targetDoors: readonly Door[] = [
  reads('/espace/schema/:slug/objectifs', lead, codeQuery, usualPage),
  acts('/espace/schema/:slug/objectifs', lead, { form: targetForm, act: takeTarget, again: againOn('target') }),
  acts('/espace/schema/:slug/indicateurs', lead, {
    form: ownIndicatorForm,
    async act(visit, form) {
      const scheme = await findLed(visit)
      await addOwnIndicator(doingOf(visit), scheme.id, {
        code: form.ownCode,
        title: { ...bothOf(form.ownTitle, form.ownTitleEn) },
        ...(form.ownDefinition === null ? {} : { definition: { fr: form.ownDefinition } }),
        unit: form.ownUnit,
      })
      return back(visit)
    },
    again: againOn('own'),
  }),
]
