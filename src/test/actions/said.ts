import { addTheme, codeContribution, editTheme } from '../../features/consultation/actions/code.ts'
import { importContributionTable, recordContribution } from '../../features/consultation/actions/contributions.ts'
import { importDecidim } from '../../features/consultation/actions/import-decidim.ts'
import { importTable } from '../../features/consultation/actions/import-open.ts'
import { moderate, showSeveral } from '../../features/consultation/actions/moderate.ts'
import {
  addSource,
  editProposition,
  mergePropositions,
  publishProposition,
  rewordProposition,
  splitProposition,
} from '../../features/consultation/actions/propositions.ts'
import { givenConsultation } from '../../features/consultation/fixtures/consultation.ts'
import { doingWith, givenBookTheme, givenDraft, givenSaid } from '../../features/consultation/fixtures/said.ts'
import { day } from '../../kernel/calendar.ts'
import type { Doing } from '../../platform/doing.ts'
import type { ActionCase } from './given.ts'

interface Ground {
  readonly doing: Doing
  readonly id: string
  readonly contribution: { readonly id: string; readonly number: number }
  readonly theme: string
}

/** An action upon an open consultation in which one contribution was made and one theme defined. */
const upon =
  (act: (ground: Ground) => Promise<unknown>): ActionCase =>
  async (given) => {
    const { db } = given.world
    const { id } = await givenConsultation(db, given.organisation)
    const [contribution] = await givenSaid(db, id, [{}])
    const theme = await givenBookTheme(db, id, 'un')
    return { run: () => act({ doing: doingWith(db), id, contribution: contribution!, theme }) }
  }

const words = { fr: 'Autrement dit.' }
const worded = { text: words, themeId: null }
const entered = {
  title: null,
  body: 'Dit en réunion.',
  channel: 'phone',
  eventId: null,
  receivedOn: day('2026-01-12'),
  authorKind: 'firm',
  authorName: null,
  authorOrganisation: null,
  authorContact: null,
  nameShown: false,
  mayBeWrittenTo: false,
} as const
const draft = ({ doing, id, contribution }: Ground) => givenDraft(doing.db, id, contribution.id)

export const saidActions: Readonly<Record<string, ActionCase>> = {
  'code.addTheme': upon(({ doing, id }) => addTheme(doing, id, { code: 'deux', title: words, definition: null })),
  'code.editTheme': upon(({ doing, id }) => editTheme(doing, id, { code: 'un', title: words, definition: words })),
  'code.codeContribution': upon(({ doing, id, contribution, theme }) =>
    codeContribution(doing, { consultationId: id, number: contribution.number, themeIds: [theme], coding: 1 }),
  ),
  'contributions.recordContribution': upon(({ doing, id }) => recordContribution(doing, id, entered)),
  'import-open.importTable': upon(({ doing, id }) => {
    const bytes = Buffer.from('numero,texte,canal,jour\n,Un,web,2026-01-10')
    return importTable(doing, { id }, { name: 'a.csv', bytes })
  }),
  'contributions.importContributionTable': upon(({ doing, id }) => {
    const bytes = Buffer.from('texte;canal;date\nUn texte;papier;2026-01-12\n')
    return importContributionTable(doing, { id }, { name: 'a.csv', bytes })
  }),
  'import-decidim.importDecidim': upon(({ doing, id }) =>
    importDecidim(doing, { id }, { name: 'p.csv', text: 'id;title;body\n1;a;b\n', withThemes: true }),
  ),
  'moderate.moderate': upon(({ doing, id, contribution: { number } }) => {
    const verdict = { outcome: 'hidden', rule: 'insult', reason: 'Injure.' } as const
    return moderate(doing, { ...verdict, consultationId: id, number, revision: 1 })
  }),
  'moderate.showSeveral': upon(async ({ doing, id }) => {
    const [waiting] = await givenSaid(doing.db, id, [{ body: 'Une autre.', state: 'waiting' }])
    await showSeveral(doing, { consultationId: id, read: [{ number: waiting!.number, revision: 1 }] })
  }),
  'propositions.makeProposition': upon(draft),
  'propositions.editProposition': upon(async (ground) =>
    editProposition(ground.doing, { ...worded, ...(await draft(ground)), ...worded }),
  ),
  'propositions.addSource': upon(async (ground) => {
    const [other] = await givenSaid(ground.doing.db, ground.id, [{ body: 'Une autre.' }])
    await addSource(ground.doing, (await draft(ground)).id, { contributionId: other!.id, excerpt: 'autre' })
  }),
  'propositions.publishProposition': upon(async (ground) => publishProposition(ground.doing, await draft(ground))),
  'propositions.rewordProposition': upon(async (ground) =>
    rewordProposition(ground.doing, { ...(await draft(ground)), ...worded, reason: 'Plus clair.' }),
  ),
  'propositions.splitProposition': upon(async (ground) =>
    splitProposition(ground.doing, { ...(await draft(ground)), into: [worded, worded], reason: 'Deux demandes.' }),
  ),
  'propositions.mergePropositions': upon(async (ground) =>
    mergePropositions(ground.doing, {
      from: [await draft(ground), await draft(ground)],
      into: worded,
      reason: 'La même demande.',
    }),
  ),
}

export const saidOthers: Readonly<Record<string, string>> = {
  'code.suggestThemes': 'computes',
  'code.demandUnchanged': 'checks',
  'contribute.contribute': 'comes from authors, who may be anonymous: a line would keep the hour',
  'contribute.confirmAddress': 'comes from authors too',
  'contribute.formOf': 'names a key',
  'contribute.newReceipt': 'makes a code',
  'moderate.appeal': 'comes from authors, who may be anonymous: a line would keep the hour',
}
