import { wordsOf } from '../../../../kernel/own-text.ts'
import { doingOf, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { listOrganisations } from '../../../accounts/queries/known-organisations.ts'
import { addAction, addDivision } from '../../actions/edit.ts'
import { addMember, removeMember } from '../../actions/members.ts'
import { mayChangeMembers, mayRunScheme } from '../../policy.ts'
import { findBoard } from '../../queries/board.ts'
import { readDocument } from '../../queries/document.ts'
import { listBuyers, type Scheme } from '../../queries/schemes.ts'
import { divisionForm, memberForm, newActionForm, nothing } from '../../schema/forms.ts'
import { bothOf } from '../../schema/words.ts'
import { spaceMessages } from '../../space-messages.ts'
import { RunScheme, type RunSchemeProps } from '../../views/space/run.tsx'
import { markOf, todayOf } from '../found.ts'
import { findLed, lead } from './found.ts'

async function findMembers({ world, actor }: Visit, scheme: Scheme): Promise<RunSchemeProps['members']> {
  if (!mayChangeMembers(actor, scheme).allowed) return null
  const buyers = await listBuyers(world.db, scheme)
  const present = new Set(buyers.map(({ siren }) => siren))
  return { buyers, others: (await listOrganisations(world.db)).filter(({ siren }) => !present.has(siren)) }
}

async function runPage(visit: Visit, wrong: RunSchemeProps['wrong'] = null, again?: Again): Promise<PageAnswer> {
  const scheme = await findLed(visit)
  return {
    title: wordsOf(scheme.title, visit.language),
    section: '/espace',
    ...markOf(scheme),
    body: (
      <RunScheme
        state={stateOf(visit, again)}
        wrong={wrong}
        scheme={scheme}
        board={await findBoard(visit.world.db, scheme, todayOf(visit))}
        mayRun={mayRunScheme(visit.actor, scheme)}
        members={await findMembers(visit, scheme)}
      />
    ),
  }
}

const back = (visit: Visit) => ({
  redirectTo: `/espace/schema/${visit.params.slug}`,
  notice: spaceMessages[visit.language].saved,
})

/** A scheme in the workspace: its actions, what is added to it, its document. */
export const runDoors: readonly Door[] = [
  reads('/espace/schema/:slug', lead, nothing, (visit) => runPage(visit)),
  reads('/espace/schema/:slug/schema.json', lead, nothing, async (visit) => {
    const scheme = await findLed(visit)
    return {
      fileName: `${scheme.slug}.json`,
      type: 'application/json; charset=utf-8',
      content: `${JSON.stringify(await readDocument(visit.world.db, scheme), null, 2)}\n`,
    }
  }),
  acts('/espace/schema/:slug/actions', lead, {
    form: newActionForm,
    async act(visit, form) {
      const scheme = await findLed(visit)
      await addAction(doingOf(visit), scheme.id, {
        code: form.actionCode,
        number: form.actionNumber,
        division: form.actionDivision,
        title: { ...bothOf(form.actionTitle, form.actionTitleEn) },
      })
      return back(visit)
    },
    again: (visit, again) => runPage(visit, 'action', again),
  }),
  acts('/espace/schema/:slug/parties', lead, {
    form: divisionForm,
    async act(visit, form) {
      const scheme = await findLed(visit)
      await addDivision(doingOf(visit), scheme.id, {
        code: form.divisionCode,
        kind: form.divisionKind,
        title: { ...bothOf(form.divisionTitle, form.divisionTitleEn) },
        colour: form.divisionColour,
      })
      return back(visit)
    },
    again: (visit, again) => runPage(visit, 'division', again),
  }),
  acts('/espace/schema/:slug/membres', lead, {
    form: memberForm,
    async act(visit, { siren }) {
      await addMember(doingOf(visit), (await findLed(visit)).id, siren)
      return back(visit)
    },
    again: (visit, again) => runPage(visit, 'member', again),
  }),
  acts('/espace/schema/:slug/membres/retirer', lead, {
    form: memberForm,
    async act(visit, { siren }) {
      await removeMember(doingOf(visit), (await findLed(visit)).id, siren)
      return back(visit)
    },
    again: (visit, again) => runPage(visit, 'member', again),
  }),
]
