import { wordsOf } from '../../../../kernel/own-text.ts'
import { NotFound } from '../../../../kernel/refusal.ts'
import { doingOf, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { correctPart, type PartTexts, removePart } from '../../actions/parts.ts'
import { partMessages } from '../../part-messages.ts'
import { mayRemovePart, mayRunScheme } from '../../policy.ts'
import { listParts, type Part } from '../../queries/parts.ts'
import type { Scheme } from '../../queries/schemes.ts'
import { partHas } from '../../rules/parts.ts'
import { nothing, type PartForm, partForm, removeForm } from '../../schema/forms.ts'
import { bothOf } from '../../schema/words.ts'
import { spaceMessages } from '../../space-messages.ts'
import { EditPart, type EditPartProps, Parts } from '../../views/space/parts.tsx'
import { markOf } from '../found.ts'
import { findLed, lead } from './found.ts'

async function partsPage(visit: Visit): Promise<PageAnswer> {
  const scheme = await findLed(visit)
  return {
    title: spaceMessages[visit.language].texts,
    section: '/espace',
    ...markOf(scheme),
    body: (
      <Parts
        state={stateOf(visit)}
        scheme={scheme}
        parts={await listParts(visit.world.db, scheme)}
        mayRun={mayRunScheme(visit.actor, scheme)}
      />
    ),
  }
}

async function findPart(visit: Visit): Promise<{ scheme: Scheme; part: Part }> {
  const scheme = await findLed(visit)
  const { kind, code } = visit.params
  const part = (await listParts(visit.world.db, scheme)).find((one) => one.kind === kind && one.code === code)
  if (!part) throw new NotFound()
  return { scheme, part }
}

async function partPage(visit: Visit, wrong: EditPartProps['wrong'] = null, again?: Again): Promise<PageAnswer> {
  const { scheme, part } = await findPart(visit)
  return {
    title: wordsOf(part.title, visit.language),
    section: '/espace',
    ...markOf(scheme),
    body: (
      <EditPart
        state={stateOf(visit, again)}
        wrong={wrong}
        scheme={scheme}
        part={part}
        mayRun={mayRunScheme(visit.actor, scheme)}
        mayRemove={mayRemovePart(visit.actor, scheme, part.kind)}
      />
    ),
  }
}

/** The texts of the form; what the part does not have stays as it is. */
function textsOf(part: Part, { title, titleEn, body, bodyEn, number, on, from, to }: PartForm): PartTexts {
  return {
    title: bothOf(title, titleEn),
    body: partHas(part.kind, 'body') ? (body === null ? null : bothOf(body, bodyEn)) : part.body,
    number: partHas(part.kind, 'number') ? number : part.number,
    on: part.on === null ? null : (on ?? part.on),
    period: part.period && from && to ? { from, to } : part.period,
  }
}

const askedOf = ({ scheme, part }: { scheme: Scheme; part: Part }, reason: string | null) => ({
  schemeId: scheme.id,
  kind: part.kind,
  code: part.code,
  reason,
})

const back = ({ slug }: Scheme, notice: string) => ({ redirectTo: `/espace/schema/${slug}/textes`, notice })
const page = '/espace/schema/:slug/textes'

/** The texts of a scheme in the workspace, put right one by one. */
export const partDoors: readonly Door[] = [
  reads(page, lead, nothing, partsPage),
  reads(`${page}/:kind/:code`, lead, nothing, (visit) => partPage(visit)),
  acts(`${page}/:kind/:code`, lead, {
    form: partForm,
    async act(visit, form) {
      const found = await findPart(visit)
      await correctPart(doingOf(visit), askedOf(found, form.reason), textsOf(found.part, form))
      return back(found.scheme, spaceMessages[visit.language].saved)
    },
    again: (visit, again) => partPage(visit, 'correct', again),
  }),
  acts(`${page}/:kind/:code/retirer`, lead, {
    form: removeForm,
    async act(visit, { removeReason }) {
      const found = await findPart(visit)
      await removePart(doingOf(visit), askedOf(found, removeReason))
      return back(found.scheme, partMessages[visit.language].removed)
    },
    again: (visit, again) => partPage(visit, 'remove', again),
  }),
]
