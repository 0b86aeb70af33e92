import { sql } from 'kysely'
import type { Database } from '../../../platform/db/database.ts'
import type { OpenCell, OpenTable } from '../../../platform/open-data.ts'

/** An organisation of this instance, and how much of it is known here. */
export interface SeenOrganisation {
  readonly siren: string
  readonly name: string
  readonly demonstration: boolean
  /** Whether this instance publishes its figures. */
  readonly published: boolean
  readonly contracts: number
  readonly concessions: number
  /** Usable amounts of its contracts together, in cents. */
  readonly amount: number
  readonly firstYear: number | null
  readonly lastYear: number | null
}

function select(db: Database) {
  const ofContracts = sql<number>`count(c.id) filter (where c.kind = 'contract')`
  return db
    .selectFrom('organisation as o')
    .leftJoin('perimeter as p', 'p.organisation_id', 'o.id')
    .leftJoin('contract as c', (join) =>
      join.onRef('c.buyer_siren', '=', 'o.siren').on('c.withdrawn', '=', false).on('c.redirect_to', 'is', null),
    )
    .select([
      'o.siren',
      'o.name',
      'o.demonstration',
      sql<boolean>`p.position is not null`.as('published'),
      ofContracts.as('contracts'),
      sql<number>`count(c.id) filter (where c.kind = 'concession')`.as('concessions'),
      sql<number>`coalesce(sum(c.amount) filter (where c.kind = 'contract' and c.amount_fault is null), 0)`.as(
        'amount',
      ),
      sql<number | null>`min(c.notified_year)`.as('firstYear'),
      sql<number | null>`max(c.notified_year)`.as('lastYear'),
    ])
    .groupBy(['o.siren', 'o.name', 'o.demonstration', 'p.position'])
}

const most = 2000

/** The organisations of this instance: those whose figures it publishes first, then the others by name. */
export function listSeenOrganisations(db: Database): Promise<SeenOrganisation[]> {
  return select(db)
    .orderBy('p.position', (order) => order.asc().nullsLast())
    .orderBy(sql`folded(o.name)`)
    .orderBy('o.siren')
    .limit(most)
    .execute()
}

export function findSeenOrganisation(db: Database, siren: string): Promise<SeenOrganisation | undefined> {
  return select(db).where('o.siren', '=', siren).executeTakeFirst()
}

/** Organisations whose name holds every word, or whose SIREN is asked for. */
export async function searchOrganisations(
  db: Database,
  text: string,
  limit: number,
): Promise<{ total: number; organisations: { siren: string; name: string }[] }> {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const digits = text.replace(/\s/g, '').slice(0, 9)
  const rows = await db
    .selectFrom('organisation')
    .select(['siren', 'name', sql<number>`count(*) over ()`.as('total')])
    .where((eb) =>
      eb.or([
        eb('siren', '=', digits),
        eb.and(words.map((word) => sql<boolean>`position(folded(${word}) in folded(name)) > 0`)),
      ]),
    )
    .orderBy(sql`folded(name)`)
    .orderBy('siren')
    .limit(limit)
    .execute()
  return { total: rows[0]?.total ?? 0, organisations: rows.map(({ siren, name }) => ({ siren, name })) }
}

function cells(one: SeenOrganisation): OpenCell[] {
  const { siren, name, published, contracts, concessions, amount, firstYear, lastYear, demonstration } = one
  return [siren, name, published, contracts, concessions, amount / 100, firstYear, lastYear, demonstration]
}

/** The organisations of this instance, as a table. */
export const organisationTable: OpenTable = {
  id: 'organisations',
  title: { fr: 'Organisations', en: 'Organisations' },
  says: {
    fr: 'Une ligne par organisation de cette instance, même sans contrat importé.',
    en: 'One row for each organisation of this instance, even without an imported contract.',
  },
  columns: [
    { name: 'siren', type: 'text', says: { fr: 'SIREN, neuf chiffres', en: 'SIREN, nine digits' } },
    { name: 'name', type: 'text', says: { fr: 'Nom', en: 'Name' } },
    {
      name: 'published',
      type: 'boolean',
      says: { fr: '1 : ses chiffres sont publiés ici', en: '1: its figures are published here' },
    },
    { name: 'contracts', type: 'number', says: { fr: 'Marchés importés', en: 'Imported contracts' } },
    { name: 'concessions', type: 'number', says: { fr: 'Concessions importées', en: 'Imported concessions' } },
    {
      name: 'amount',
      type: 'number',
      says: {
        fr: 'Somme des montants utilisables des marchés, en euros HT',
        en: 'Sum of the usable amounts of contracts, in euros excluding VAT',
      },
    },
    {
      name: 'first_year',
      type: 'number',
      says: { fr: 'Première année de notification', en: 'First year of notification' },
    },
    {
      name: 'last_year',
      type: 'number',
      says: { fr: 'Dernière année de notification', en: 'Last year of notification' },
    },
    {
      name: 'demonstration',
      type: 'boolean',
      says: {
        fr: '1 : organisation inventée, pour la démonstration',
        en: '1: invented organisation, for the demonstration',
      },
    },
  ],
  version: 'contracts',
  async *read(db) {
    yield (await listSeenOrganisations(db)).map(cells)
  },
}
