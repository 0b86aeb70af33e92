import { yearOf } from '../../../../kernel/calendar.ts'
import type { LineFault } from '../../../../platform/files/table.ts'
import { doingOf, keepingText, readSent, stateOf } from '../../../../platform/web/doing.ts'
import { type Again, acts, type Door, type PageAnswer, reads, type Visit } from '../../../../platform/web/door.ts'
import { updateActions } from '../../actions/bulk.ts'
import { freezeStatement } from '../../actions/statement.ts'
import { writeActionTable } from '../../codecs/action-table.ts'
import { mayFreezeStatement, mayRunScheme } from '../../policy.ts'
import { listActions } from '../../queries/board.ts'
import { listStatements } from '../../queries/statements.ts'
import { listTargets } from '../../queries/targets.ts'
import { listFreezable } from '../../rules/freezable.ts'
import { figureOfYear } from '../../rules/target.ts'
import { freezeForm, nothing } from '../../schema/forms.ts'
import { spaceMessages } from '../../space-messages.ts'
import { Freeze } from '../../views/space/statements.tsx'
import { Bulk } from '../../views/space/table.tsx'
import { markOf, todayOf } from '../found.ts'
import { findLed, lead } from './found.ts'

async function freezePage(visit: Visit, again?: Again): Promise<PageAnswer> {
  const { world, actor, language } = visit
  const scheme = await findLed(visit)
  const today = todayOf(visit)
  const statements = await listStatements(world.db, scheme.id)
  const targets = await listTargets(world.db, scheme, today)
  const frozen = statements.map(({ year }) => year)
  const years = listFreezable(scheme, frozen, yearOf(today)).map((year) => ({
    year,
    figures: targets.map((target) => figureOfYear(target, target, year)),
  }))
  return {
    title: spaceMessages[language].statements,
    section: '/espace',
    ...markOf(scheme),
    body: (
      <Freeze
        state={stateOf(visit, again)}
        scheme={scheme}
        statements={statements}
        years={years}
        mayFreeze={mayFreezeStatement(actor, scheme)}
      />
    ),
  }
}

async function bulkPage(
  visit: Visit,
  { again, faults = [] }: { again?: Again; faults?: readonly LineFault[] } = {},
): Promise<PageAnswer> {
  const scheme = await findLed(visit)
  return {
    title: spaceMessages[visit.language].table,
    section: '/espace',
    ...markOf(scheme),
    body: (
      <Bulk state={stateOf(visit, again)} scheme={scheme} faults={faults} mayRun={mayRunScheme(visit.actor, scheme)} />
    ),
  }
}

const largestTable = 4 * 1024 * 1024

/** The statements of a scheme in the workspace, and the table of its actions. */
export const statementDoors: readonly Door[] = [
  reads('/espace/schema/:slug/etats', lead, nothing, (visit) => freezePage(visit)),
  acts('/espace/schema/:slug/etats', lead, {
    form: freezeForm,
    async act(visit, { year, note }) {
      const scheme = await findLed(visit)
      const given = { year, note: note === null ? null : { fr: note } }
      const id = await keepingText(() => freezeStatement(doingOf(visit), scheme.id, given))
      return { redirectTo: `/etats/${id}`, notice: spaceMessages[visit.language].frozen }
    },
    again: freezePage,
  }),
  reads('/espace/schema/:slug/tableau', lead, nothing, (visit) => bulkPage(visit)),
  reads('/espace/schema/:slug/actions.csv', lead, nothing, async (visit) => {
    const scheme = await findLed(visit)
    return {
      fileName: `${scheme.slug}.csv`,
      type: 'text/csv; charset=utf-8',
      content: writeActionTable(await listActions(visit.world.db, { schemeId: scheme.id })),
    }
  }),
  acts('/espace/schema/:slug/tableau', lead, {
    form: nothing,
    largestFile: largestTable,
    async act(visit, _, files) {
      const scheme = await findLed(visit)
      const result = await keepingText(() => updateActions(doingOf(visit), scheme.id, readSent(visit, files, 'table')))
      if ('faults' in result) return { ...(await bulkPage(visit, { faults: result.faults })), status: 422 }
      const notice = spaceMessages[visit.language].updatedCount(String(result.written))
      return { redirectTo: `/espace/schema/${scheme.slug}`, notice }
    },
    again: (visit, again) => bulkPage(visit, { again }),
  }),
]
