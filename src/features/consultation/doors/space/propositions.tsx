import type { ZodType } from 'zod'
import { NotFound, Refused } from '../../../../kernel/refusal.ts'
import type { Doing } from '../../../../platform/doing.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type Visit,
} from '../../../../platform/web/door.ts'
import { bothOf } from '../../../scheme/schema/words.ts'
import {
  addSource,
  editProposition,
  mergePropositions,
  publishProposition,
  rewordProposition,
  splitProposition,
} from '../../actions/propositions.ts'
import { mayModerate } from '../../policy.ts'
import { findFull } from '../../queries/contributions.ts'
import {
  findProposition,
  listLineageOf,
  listPropositions,
  listSourcesOf,
  type Proposition,
} from '../../queries/propositions.ts'
import { listThemes } from '../../queries/themes.ts'
import { saySpaceMessages } from '../../say-space-messages.ts'
import {
  draftForm,
  mergeForm,
  nothing,
  publishForm,
  rewordForm,
  sourceForm,
  splitForm,
} from '../../schema/contribution-forms.ts'
import { readNumber } from '../../schema/contributions.ts'
import { type ShapeForm, SpaceProposition, SpacePropositions } from '../../views/space/propositions.tsx'
import { markOf } from '../found.ts'
import { lead, loadConsultationForSpace, spaceHeadOf, worker } from './found.ts'

const section = '/espace'
const room = '/propositions'
const base = '/espace/concertations/:slug/propositions'

async function showList(visit: Visit): Promise<Answer> {
  const { world, language } = visit
  const consultation = await loadConsultationForSpace(visit)
  const asked = { consultationId: consultation.id, replaced: true }
  const propositions = await listPropositions(world.db, asked, 'workspace')
  const sources = new Map<string, number>()
  for (const { propositionId } of await listSourcesOf(
    world.db,
    propositions.map(({ id }) => id),
    'workspace',
  ))
    sources.set(propositionId, (sources.get(propositionId) ?? 0) + 1)
  return {
    title: saySpaceMessages[language].propositions,
    section,
    ...markOf(consultation),
    body: (
      <SpacePropositions
        head={spaceHeadOf(visit, consultation, room)}
        propositions={propositions}
        themes={await listThemes(world.db, consultation.id)}
        sources={sources}
      />
    ),
  }
}

/** The proposition of the address, with its consultation. Throws `NotFound`. */
async function loadOne(visit: Visit) {
  const consultation = await loadConsultationForSpace(visit)
  const number = readNumber(visit.params.number)
  const key = number && { consultationId: consultation.id, number }
  const proposition = key && (await findProposition(visit.world.db, key, 'workspace'))
  if (!proposition) throw new NotFound()
  return { consultation, proposition }
}

async function onePage(visit: Visit, wrong: ShapeForm | null = null, again?: Again): Promise<PageAnswer> {
  const { world, language, actor } = visit
  const { db } = world
  const { consultation, proposition } = await loadOne(visit)
  const standing = await listPropositions(db, { consultationId: consultation.id }, 'workspace')
  return {
    title: saySpaceMessages[language].proposition(String(proposition.number)),
    section,
    ...markOf(consultation),
    body: (
      <SpaceProposition
        head={spaceHeadOf(visit, consultation, room)}
        state={stateOf(visit, again)}
        wrong={wrong}
        proposition={proposition}
        themes={await listThemes(db, consultation.id)}
        sources={await listSourcesOf(db, [proposition.id], 'workspace')}
        lineage={await listLineageOf(db, proposition.id, 'workspace')}
        others={standing.filter(({ id }) => id !== proposition.id)}
        may={mayModerate(actor, consultation)}
      />
    ),
  }
}

interface Shaping<Form> {
  readonly name: ShapeForm
  readonly path: string
  readonly form: ZodType<Form>
  /** Answers the number of the proposition to show next, where it is another one. */
  shape(doing: Doing, at: { proposition: Proposition; form: Form; visit: Visit }): Promise<number | undefined>
  says(visit: Visit): string
}

/** One form of the page of a proposition. */
function shapes<Form>({ name, path, form, shape, says }: Shaping<Form>): Door {
  return acts(`${base}/:number${path}`, lead, {
    form,
    async act(visit, sent): Promise<Answer> {
      const { consultation, proposition } = await loadOne(visit)
      const next = await keepingText(() => shape(doingOf(visit), { proposition, form: sent, visit }))
      const number = next ?? proposition.number
      return { redirectTo: `/espace/concertations/${consultation.slug}/propositions/${number}`, notice: says(visit) }
    },
    again: (visit, again) => onePage(visit, name, again),
  })
}

const saved = ({ language }: Visit) => saySpaceMessages[language].saved
const replaced = ({ language }: Visit) => saySpaceMessages[language].replacedNow

const editing = shapes({
  name: 'edit',
  path: '',
  form: draftForm,
  async shape(doing, { proposition: { id }, form: { revision, wording, wordingEn, theme } }) {
    await editProposition(doing, { id, revision, text: bothOf(wording, wordingEn), themeId: theme })
    return undefined
  },
  says: saved,
})

const publishing = shapes({
  name: 'publish',
  path: '/publier',
  form: publishForm,
  async shape(doing, { proposition: { id }, form: { revision } }) {
    await publishProposition(doing, { id, revision })
    return undefined
  },
  says: ({ language }) => saySpaceMessages[language].published,
})

const tying = shapes({
  name: 'source',
  path: '/sources',
  form: sourceForm,
  async shape(doing, { proposition: { id, consultationId }, form, visit }) {
    const contribution = await findFull(doing.db, consultationId, form.number)
    if (!contribution) throw new Refused(saySpaceMessages[visit.language].sourceUnknown, 'number')
    await addSource(doing, id, { contributionId: contribution.id, excerpt: form.sourceExcerpt })
    return undefined
  },
  says: ({ language }) => saySpaceMessages[language].sourceAdded,
})

const rewording = shapes({
  name: 'reword',
  path: '/reformuler',
  form: rewordForm,
  shape: (doing, { proposition: { id }, form }) =>
    rewordProposition(doing, {
      id,
      revision: form.revision,
      text: bothOf(form.rewording, form.rewordingEn),
      themeId: form.rewordTheme,
      reason: form.rewordWhy,
    }),
  says: replaced,
})

const splitting = shapes({
  name: 'split',
  path: '/diviser',
  form: splitForm,
  async shape(doing, { proposition: { id }, form }) {
    const into = [
      { text: bothOf(form.first, form.firstEn), themeId: form.firstTheme },
      { text: bothOf(form.second, form.secondEn), themeId: form.secondTheme },
    ]
    const [number] = await splitProposition(doing, { id, revision: form.revision, into, reason: form.splitWhy })
    return number
  },
  says: replaced,
})

const merging = shapes({
  name: 'merge',
  path: '/reunir',
  form: mergeForm,
  async shape(doing, { proposition, form }) {
    const { consultationId } = proposition
    const standing = await listPropositions(doing.db, { consultationId }, 'workspace')
    const others = standing.filter(({ id, number }) => id !== proposition.id && form.others.includes(String(number)))
    const from = [{ id: proposition.id, revision: form.revision }, ...others]
    const into = { text: bothOf(form.merged, form.mergedEn), themeId: form.mergeTheme }
    return mergePropositions(doing, { from, into, reason: form.mergeWhy })
  },
  says: replaced,
})

/** The propositions in the workspace: made from contributions, published, then reworded, split, merged. */
export const shapingDoors: readonly Door[] = [
  reads(base, worker, nothing, showList),
  reads(`${base}/:number`, worker, nothing, (visit) => onePage(visit)),
  editing,
  publishing,
  tying,
  rewording,
  splitting,
  merging,
]
