import { addTheme } from '../../src/features/consultation/actions/code.ts'
import {
  makeProposition,
  mergePropositions,
  publishProposition,
  rewordProposition,
  splitProposition,
} from '../../src/features/consultation/actions/propositions.ts'
import { replaceCoding } from '../../src/features/consultation/queries/coding.ts'
import { listOrigins } from '../../src/features/consultation/queries/contributions.ts'
import { findProposition } from '../../src/features/consultation/queries/propositions.ts'
import {
  insertContributions,
  insertDecision,
  type NewContribution,
  updateContributionState,
} from '../../src/features/consultation/queries/write-contributions.ts'
import { textOf } from '../../src/features/consultation/rules/contribution.ts'
import { type Example, ThemeReader } from '../../src/features/consultation/rules/text/themes.ts'
import { addDays, type Day, day } from '../../src/kernel/calendar.ts'
import { type Database, type InTransaction, inTransaction } from '../../src/platform/db/database.ts'
import type { Doing } from '../../src/platform/doing.ts'
import { both } from '../words.ts'
import { valmireCalendar } from './consultation.ts'
import { stillWaiting, type ToldContribution, valmireContributions } from './contributions.ts'
import { valmirePropositions } from './propositions.ts'
import { valmireThemes } from './themes.ts'

const lastLookedAt = valmireContributions.length - stillWaiting
/** A fifth is read twice, as the workspace asks. */
const readTwice = (at: number) => at % 4 === 1

function contributionOf(
  told: ToldContribution,
  at: number,
  { today, events }: { today: Day; events: readonly string[] },
): NewContribution {
  const { firstWorkshop, opened } = valmireCalendar(today)
  const receivedOn = addDays(opened, told.day)
  const meeting = told.by === 'meeting' ? events[receivedOn <= addDays(firstWorkshop, 1) ? 0 : 1] : undefined
  return {
    title: told.title ?? null,
    body: told.text,
    language: told.language ?? 'fr',
    authorKind: told.who,
    channel: told.by,
    eventId: meeting ?? null,
    receivedOn,
    state: at < lastLookedAt ? 'published' : 'waiting',
  }
}

/** Decides as a moderator did: the rule, the reason, and the appeal where there is one. */
async function hide(tx: InTransaction, contributionId: string, { hidden }: ToldContribution, on: Day): Promise<void> {
  if (!hidden) return
  await updateContributionState(tx, { id: contributionId, revision: 1 }, 'hidden')
  const decision = { contributionId, decidedOn: on, personId: null }
  await insertDecision(tx, { ...decision, outcome: 'hidden', rule: hidden.rule, reason: hidden.reason })
  if (hidden.appeal) await insertDecision(tx, { ...decision, outcome: 'appealed', rule: null, reason: hidden.appeal })
}

/** Codes as readers did, one after the other, with what the tool had proposed at that moment. */
async function code(tx: InTransaction, ids: readonly string[], themes: ReadonlyMap<string, string>): Promise<void> {
  const examples: Example[] = valmireThemes.map((theme) => ({
    theme: themes.get(theme.code)!,
    text: `${theme.title.fr}\n${theme.definition.fr}`,
  }))
  for (const [at, told] of valmireContributions.entries()) {
    if (told.theme === null) continue
    const themeId = themes.get(told.theme)!
    const text = textOf({ title: told.title ?? null, body: told.text })
    const proposed = new ThemeReader(examples).suggest(text).map(({ theme }) => theme)
    const rank = proposed.indexOf(themeId) + 1 || null
    const given = { contributionId: ids[at]!, personId: null }
    await replaceCoding(tx, { ...given, coding: 1, themes: [{ themeId, rank }], offered: proposed.length })
    const second = themes.get(told.second ?? told.theme)!
    if (told.second || readTwice(at))
      await replaceCoding(tx, { ...given, coding: 2, themes: [{ themeId: second, rank: null }], offered: null })
    examples.push({ theme: themeId, text })
  }
}

interface Told {
  readonly consultationId: string
  readonly ids: readonly string[]
  readonly themes: ReadonlyMap<string, string>
}

/** Makes the propositions, publishes them, and takes some on: one reworded, one split, two merged. */
async function propose(doing: Doing, { consultationId, ids, themes }: Told): Promise<void> {
  const numbers = new Map<string, number>()
  for (const { key, theme, fr, en, from, draft } of valmirePropositions) {
    const sources = valmireContributions.flatMap(({ text }, at) =>
      from.some((beginning) => text.startsWith(beginning)) ? [{ contributionId: ids[at]!, excerpt: null }] : [],
    )
    const number = await makeProposition(doing, consultationId, {
      text: both(fr, en),
      themeId: themes.get(theme)!,
      sources,
    })
    numbers.set(key, number)
    if (!draft) await publishProposition(doing, await revised(doing.db, consultationId, number))
  }
  const at = (key: string) => revised(doing.db, consultationId, numbers.get(key)!)
  await rewordProposition(doing, {
    ...(await at('lots')),
    text: both(
      'Découper les marchés récurrents en lots à la mesure d’une entreprise de moins de dix salariés.',
      'Cut recurring contracts into lots that a firm of fewer than ten people can take.',
    ),
    themeId: themes.get('acces')!,
    reason: 'Le découpage par quartier n’est qu’un moyen : la contribution demande des lots plus petits.',
  })
  await splitProposition(doing, {
    ...(await at('payer')),
    into: [
      {
        text: both(
          'Payer les factures des petites entreprises en quinze jours.',
          'Pay the invoices of small firms within fifteen days.',
        ),
        themeId: themes.get('acces')!,
      },
      {
        text: both(
          'Verser l’avance sans demande ni garantie bancaire au-dessous de 50 000 €.',
          'Give the advance unasked and without bank guarantee below €50,000.',
        ),
        themeId: themes.get('acces')!,
      },
    ],
    reason: 'Deux demandes, deux réponses.',
  })
  await mergePropositions(doing, {
    from: [await at('tenu'), await at('rapport')],
    into: {
      text: both(
        'Publier chaque année ce qui a été promis et ce qui a été tenu, marché par marché, avec une synthèse de dix pages.',
        'Publish each year what was promised and what was kept, contract by contract, with a summary of ten pages.',
      ),
      themeId: themes.get('compte')!,
    },
    reason: 'La même publication répond aux deux.',
  })
}

async function revised(
  db: Database,
  consultationId: string,
  number: number,
): Promise<{ id: string; revision: number }> {
  return (await findProposition(db, { consultationId, number }, 'workspace'))!
}

/** What was said in the consultation of Valmire, what moderation decided, how it was read and what was made of it. */
export async function tellContributions(doing: Doing, consultationId: string, today: Day): Promise<void> {
  const themes = new Map<string, string>()
  for (const theme of valmireThemes) themes.set(theme.code, await addTheme(doing, consultationId, theme))
  const ids = await inTransaction(doing.db, async (tx) => {
    const events = (await listOrigins(tx, consultationId, 'workspace')).map(({ id }) => id)
    const rows = valmireContributions.map((told, at) => contributionOf(told, at, { today, events }))
    const made = (await insertContributions(tx, consultationId, rows)).map(({ id }) => id)
    for (const [at, told] of valmireContributions.entries())
      await hide(tx, made[at]!, told, day(addDays(rows[at]!.receivedOn, 1)))
    await code(tx, made, themes)
    return made
  })
  await propose(doing, { consultationId, ids, themes })
}

/** Gives the readings of the demonstration to its people: two who read first, another who read again. */
export async function giveReaders(db: Database): Promise<void> {
  const people = await db.selectFrom('person').select(['id', 'name']).execute()
  const idOf = (name: string) => people.find((person) => person.name === name)?.id
  const readers = ['Hugo Marchal', 'Inès Vasseur', 'Nadia Ferrand'].map(idOf)
  if (readers.some((id) => id === undefined)) return
  const [first, other, again] = readers as [string, string, string]
  const readings = await db
    .selectFrom('contribution_theme as g')
    .innerJoin('contribution as k', 'k.id', 'g.contribution_id')
    .innerJoin('consultation as c', 'c.id', 'k.consultation_id')
    .select(['g.contribution_id as id', 'g.coding', 'k.number'])
    .where('c.demonstration', '=', 'invented')
    .where('g.person_id', 'is', null)
    .execute()
  const byReader = (reader: string, chosen: (reading: (typeof readings)[number]) => boolean) => {
    const ids = readings.filter(chosen).map(({ id }) => id)
    if (ids.length === 0) return Promise.resolve()
    const coding = reader === again ? 2 : 1
    return db
      .updateTable('contribution_theme')
      .set({ person_id: reader })
      .where('contribution_id', 'in', ids)
      .where('coding', '=', coding)
      .execute()
  }
  await byReader(first, ({ coding, number }) => coding === 1 && number % 2 === 0)
  await byReader(other, ({ coding, number }) => coding === 1 && number % 2 === 1)
  await byReader(again, ({ coding }) => coding === 2)
}
