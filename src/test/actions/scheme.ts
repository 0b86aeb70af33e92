import { listOrganisations } from '../../features/accounts/queries/known-organisations.ts'
import { recordMeasureTable, updateActions } from '../../features/scheme/actions/bulk.ts'
import { citeMeasure } from '../../features/scheme/actions/cite-measure.ts'
import {
  adoptScheme,
  closeScheme,
  createScheme,
  reviseScheme,
  startNextPeriod,
} from '../../features/scheme/actions/create.ts'
import { change } from '../../features/scheme/actions/doing.ts'
import { addAction, addDivision, addOwnIndicator, editAction, setTarget } from '../../features/scheme/actions/edit.ts'
import { addMilestone, addUpdate, completeMilestone, moveAction } from '../../features/scheme/actions/follow.ts'
import { importScheme } from '../../features/scheme/actions/import.ts'
import { recordMeasure, recordMeasures, verifyMeasure, withdrawMeasure } from '../../features/scheme/actions/measure.ts'
import { addMember, removeMember } from '../../features/scheme/actions/members.ts'
import { correctPart, removePart } from '../../features/scheme/actions/parts.ts'
import { freezeStatement } from '../../features/scheme/actions/statement.ts'
import { withdrawMilestone, withdrawUpdate } from '../../features/scheme/actions/withdraw.ts'
import { findAction, listUpdates } from '../../features/scheme/queries/board.ts'
import { readDocument } from '../../features/scheme/queries/document.ts'
import { listMeasures } from '../../features/scheme/queries/measures.ts'
import { findSchemeById, listBuyers } from '../../features/scheme/queries/schemes.ts'
import { commandLine } from '../../kernel/actor.ts'
import { day } from '../../kernel/calendar.ts'
import { inTransaction } from '../../platform/db/database.ts'
import type { Doing } from '../../platform/doing.ts'
import type { ActionCase, Given } from './given.ts'

const doingOf = ({ world: { db, clock } }: Given): Doing => ({ db, actor: commandLine, now: clock(), name: null })

const words = { fr: 'Un texte' }
const period = { from: day('2024-01-01'), to: day('2027-12-31') }
const adoption = { act: null, adoptedOn: day('2024-01-02'), changes: words }
let made = 0

interface Draft {
  readonly doing: Doing
  readonly scheme: string
  readonly action: string
}

/** A draft scheme with one action, and something that it measures. */
async function draft(given: Given): Promise<Draft> {
  const doing = doingOf(given)
  const start = { slug: `essai-${++made}`, title: words, about: null, period }
  const scheme = await createScheme(doing, given.siren, start)
  await addDivision(doing, scheme, { code: 'A', kind: 'axis', title: words, colour: 'ecologie' })
  await addOwnIndicator(doing, scheme, { code: 'arbres', title: words, unit: 'count' })
  const action = await addAction(doing, scheme, { code: 'A1', number: 1, division: 'A', title: words })
  return { doing, scheme, action }
}

const measureOf = ({ siren }: Given) => ({
  indicator: 'arbres',
  siren,
  from: day('2024-01-01'),
  to: day('2024-12-31'),
  value: 12,
  numerator: null,
  denominator: null,
  source: words,
  evidence: null,
})

const target = {
  code: 'arbres',
  title: words,
  division: null,
  indicator: 'arbres',
  weighedBy: 'count',
  direction: 'at-least',
  baseline: { reason: words },
  goal: { value: 100 },
  due: day('2027-12-31'),
} as const

/** An action upon a draft. */
const upon =
  (act: (draft: Draft, given: Given) => Promise<unknown>): ActionCase =>
  async (given) => {
    const ready = await draft(given)
    return { run: () => act(ready, given) }
  }

/** An action upon a scheme that was adopted. */
const uponAdopted =
  (act: (draft: Draft, given: Given) => Promise<unknown>): ActionCase =>
  async (given) => {
    const ready = await draft(given)
    await adoptScheme(ready.doing, ready.scheme, adoption)
    return { run: () => act(ready, given) }
  }

const on = day('2026-01-10')
const texts = { title: words, body: null, number: null, on: null, period: null }

async function anotherMember({ world }: Given, doing: Doing, scheme: string): Promise<string> {
  const present = new Set(
    (await listBuyers(world.db, (await findSchemeById(world.db, scheme))!)).map(({ siren }) => siren),
  )
  const other = (await listOrganisations(world.db)).find(({ siren }) => !present.has(siren))!
  await addMember(doing, scheme, other.siren)
  return other.siren
}

export const schemeActions: Readonly<Record<string, ActionCase>> = {
  'bulk.updateActions': upon(({ doing, scheme }) => updateActions(doing, scheme, 'code;responsable\nA1;La voirie\n')),
  'bulk.recordMeasureTable': upon(async ({ doing, scheme }, { siren, world }) => {
    const table = `indicateur;siren;du;au;valeur;source\narbres;${siren};2024;;12;Une liste\n`
    return recordMeasureTable(doing, (await findSchemeById(world.db, scheme))!, table)
  }),
  'create.createScheme': async (given) => ({ run: () => draft(given) }),
  'create.adoptScheme': upon(({ doing, scheme }) => adoptScheme(doing, scheme, adoption)),
  'create.reviseScheme': uponAdopted(({ doing, scheme }) => reviseScheme(doing, scheme, adoption)),
  'create.closeScheme': uponAdopted(({ doing, scheme }) => closeScheme(doing, scheme)),
  'create.startNextPeriod': uponAdopted(({ doing, scheme }) =>
    startNextPeriod(doing, scheme, { slug: `suite-${++made}`, title: words, about: null, period }),
  ),
  'doing.change': async (given) => ({
    run: () =>
      change(doingOf(given), async () => ({
        answer: undefined,
        line: { action: 'scheme.nothing', subject: { kind: 'scheme' } },
      })),
  }),
  'edit.editAction': upon(({ doing, action }) =>
    editAction(doing, {
      actionId: action,
      revision: 1,
      title: words,
      description: null,
      owner: null,
      ownerPersonId: null,
      indicators: [],
    }),
  ),
  'edit.addAction': upon(({ doing, scheme }) =>
    addAction(doing, scheme, { code: 'A2', number: 2, division: 'A', title: words }),
  ),
  'edit.addDivision': upon(({ doing, scheme }) =>
    addDivision(doing, scheme, { code: 'B', kind: 'axis', title: words, colour: 'insertion' }),
  ),
  'edit.addOwnIndicator': upon(({ doing, scheme }) =>
    addOwnIndicator(doing, scheme, { code: 'velos', title: words, unit: 'count' }),
  ),
  'edit.setTarget': upon(({ doing, scheme }) => setTarget(doing, scheme, target)),
  'follow.moveAction': upon(({ doing, action }) =>
    moveAction(doing, { actionId: action, to: 'under-way', on, body: words }),
  ),
  'follow.addUpdate': upon(({ doing, action }) => addUpdate(doing, { actionId: action, on, body: words })),
  'follow.addMilestone': upon(({ doing, action }) => addMilestone(doing, { actionId: action, title: words, due: on })),
  'follow.completeMilestone': async (given) => {
    const { doing, action } = await draft(given)
    await addMilestone(doing, { actionId: action, title: words, due: on })
    const { id } = await doing.db
      .selectFrom('milestone')
      .select('id')
      .where('action_id', '=', action)
      .executeTakeFirstOrThrow()
    return { run: () => completeMilestone(doing, { actionId: action, milestoneId: id, doneOn: on }) }
  },
  'import.importScheme': async (given) => {
    const { doing, scheme } = await draft(given)
    const found = (await findSchemeById(given.world.db, scheme))!
    const document = await inTransaction(given.world.db, (tx) => readDocument(tx, found))
    return { run: () => importScheme(doing, { ...document, slug: `copie-${++made}` }) }
  },
  'members.addMember': upon(({ doing, scheme }, given) => anotherMember(given, doing, scheme)),
  'members.removeMember': upon(async ({ doing, scheme }, given) => {
    const siren = await anotherMember(given, doing, scheme)
    await removeMember(doing, scheme, siren)
  }),
  'measure.withdrawMeasure': async (given) => {
    const { doing, scheme } = await draft(given)
    await recordMeasure(doing, scheme, measureOf(given))
    const [measure] = await listMeasures(doing.db, scheme)
    return { run: () => withdrawMeasure(doing, measure!.id, 'Saisie deux fois') }
  },
  'parts.correctPart': uponAdopted(({ doing, scheme }) =>
    correctPart(doing, { schemeId: scheme, kind: 'partie', code: 'A', reason: 'Une faute' }, texts),
  ),
  'parts.removePart': uponAdopted(({ doing, scheme }) =>
    removePart(doing, { schemeId: scheme, kind: 'indicateur', code: 'arbres', reason: 'Jamais suivi' }),
  ),
  'withdraw.withdrawMilestone': async (given) => {
    const { doing, action } = await draft(given)
    await addMilestone(doing, { actionId: action, title: words, due: on })
    const { milestones } = (await findAction(doing.db, { id: action }))!
    return { run: () => withdrawMilestone(doing, { actionId: action, id: milestones[0]!.id, reason: 'Une faute' }) }
  },
  'withdraw.withdrawUpdate': async (given) => {
    const { doing, action } = await draft(given)
    await addUpdate(doing, { actionId: action, on, body: words })
    const [update] = await listUpdates(doing.db, [action])
    return { run: () => withdrawUpdate(doing, { actionId: action, id: update!.id, reason: 'Une faute' }) }
  },
  'measure.recordMeasure': upon(({ doing, scheme }, given) => recordMeasure(doing, scheme, measureOf(given))),
  'measure.recordMeasures': upon(({ doing, scheme }, given) => recordMeasures(doing, scheme, [measureOf(given)])),
  'measure.verifyMeasure': async (given) => {
    const { doing, scheme } = await draft(given)
    await recordMeasure(doing, scheme, measureOf(given))
    const { id } = await doing.db
      .selectFrom('measure')
      .select('id')
      .where('scheme_id', '=', scheme)
      .executeTakeFirstOrThrow()
    return { run: () => verifyMeasure(doing, id) }
  },
  'cite-measure.citeMeasure': async (given) => {
    const { doing, scheme } = await draft(given)
    await recordMeasure(doing, scheme, measureOf(given))
    return { run: () => citeMeasure(doing, scheme, 'arbres') }
  },
  'statement.freezeStatement': uponAdopted(({ doing, scheme }) =>
    freezeStatement(doing, scheme, { year: 2024, note: null }),
  ),
}

export const schemeOthers: Readonly<Record<string, string>> = {
  'create.recordVersion': 'a part of actions',
  'doing.authorOf': 'computes',
  'doing.demandCome': 'asks whether a day has come',
  'doing.enterScheme': 'a part of actions',
  'doing.loadAction': 'reads',
  'doing.loadScheme': 'reads',
  'doing.signatureOf': 'computes',
  'doing.withdrawnBy': 'computes',
  'edit.demandIndicators': 'asks whether indicators exist',
  'follow.tellMoved': 'a part of actions',
  'import.insertContents': 'a part of actions',
  'measure.demandMeasurable': 'asks whether a measure can be recorded',
  'measure.findMeasureGround': 'reads',
}
