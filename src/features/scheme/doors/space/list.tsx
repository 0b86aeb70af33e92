import { holdsRole } from '../../../../kernel/actor.ts'
import { doingOf, keepingText, stateOf } from '../../../../platform/web/doing.ts'
import {
  type Again,
  type Answer,
  acts,
  type Door,
  type PageAnswer,
  reads,
  type SentForm,
  type Visit,
} from '../../../../platform/web/door.ts'
import type { SchemeStart } from '../../actions/create.ts'
import { importScheme } from '../../actions/import.ts'
import { leads, mayContinueScheme } from '../../policy.ts'
import { listActions, listUpdates, shownOn } from '../../queries/board.ts'
import { listSchemes, type Scheme } from '../../queries/schemes.ts'
import { documentOn } from '../../schema/coming-days.ts'
import { nothing, type StartForm } from '../../schema/forms.ts'
import { bothOf } from '../../schema/words.ts'
import { spaceMessages } from '../../space-messages.ts'
import { type FollowedAction, SchemeList } from '../../views/space/list.tsx'
import { todayOf } from '../found.ts'
import { largestDocument, readSentScheme } from './document.ts'
import { lead, worker } from './found.ts'

/** The actions that the person owns in schemes that go on: late ones first, then those of which nothing was said for longest. */
async function listMine(visit: Visit, schemes: readonly Scheme[]): Promise<FollowedAction[]> {
  const { world, actor } = visit
  if (actor.kind !== 'person') return []
  const actions = (await listActions(world.db, { ownerPersonId: actor.id })).flatMap((action) => {
    const scheme = schemes.find(({ id }) => id === action.schemeId)
    return scheme && scheme.state !== 'closed' && !scheme.readOnly ? [shownOn(action, scheme, todayOf(visit))] : []
  })
  const updates = await listUpdates(
    world.db,
    actions.map(({ id }) => id),
  )
  const late = ({ shown }: FollowedAction) => (shown === 'late' ? 0 : 1)
  return actions
    .map((action) => ({ ...action, followedOn: updates.find(({ actionId }) => actionId === action.id)?.on ?? null }))
    .sort((a, b) => late(a) - late(b) || (a.followedOn ?? '').localeCompare(b.followedOn ?? ''))
}

async function listPage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const schemes = await listSchemes(world.db)
  return {
    title: spaceMessages[language].schemes,
    section: '/espace',
    body: (
      <SchemeList
        state={stateOf(visit, again)}
        mine={await listMine(visit, schemes)}
        led={schemes.filter((scheme) => mayContinueScheme(actor, scheme).allowed)}
        lead={holdsRole(actor, leads)}
      />
    ),
  }
}

/** The fields by which a scheme begins, as the actions take them. */
export function startOf(form: StartForm): SchemeStart {
  const { slug, title, titleEn, about, aboutEn, from, to } = form
  return {
    slug,
    title: bothOf(title, titleEn),
    about: about === null ? null : bothOf(about, aboutEn),
    period: { from, to },
  }
}

async function takeDocument(visit: Visit, files: SentForm['files']): Promise<Answer> {
  const read = readSentScheme(visit, files, documentOn(todayOf(visit)))
  if ('errors' in read) {
    const again = { sent: { fields: {}, files: {} }, errors: read.errors }
    return { ...(await listPage(visit, again)), status: 422 }
  }
  await keepingText(() => importScheme(doingOf(visit), read.document))
  return { redirectTo: `/espace/schema/${read.document.slug}`, notice: spaceMessages[visit.language].imported }
}

/** The schemes of the workspace: what one follows, what one leads, and one from a file. */
export const listDoors: readonly Door[] = [
  reads('/espace/schema', worker, nothing, (visit) => listPage(visit)),
  acts('/espace/schema/importer', lead, {
    form: nothing,
    largestFile: largestDocument,
    act: (visit, _, files) => takeDocument(visit, files),
    again: listPage,
  }),
]
