import type { Role, RoleIn } from '../../../kernel/actor.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'

/** Somebody who may sign in, without any secret. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly disabledAt: Date | null
  readonly hasPassword: boolean
  readonly secondFactorSince: Date | null
}

function people(db: Database) {
  return db
    .selectFrom('person as p')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.language',
      'p.disabled_at as disabledAt',
      'p.totp_since as secondFactorSince',
    ])
    .select(({ eb }) => eb('p.password_hash', 'is not', null).as('hasPassword'))
    .$narrowType<{ language: Language; hasPassword: boolean }>()
}

export async function findPerson(db: Database, id: string): Promise<PersonRow | undefined> {
  return people(db).where('p.id', '=', id).executeTakeFirst()
}

export async function findPersonByEmail(db: Database, email: string): Promise<PersonRow | undefined> {
  return people(db).where('p.email', '=', email).executeTakeFirst()
}

/** Whether anybody at all may sign in. */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

export async function listRoles(db: Database, person: string): Promise<RoleIn[]> {
  return db
    .selectFrom('person_role')
    .select(['organisation_id as organisation', 'role'])
    .$narrowType<{ role: Role }>()
    .where('person_id', '=', person)
    .orderBy('organisation_id')
    .orderBy('role')
    .limit(1000)
    .execute()
}

/** A person with the roles held in one organisation. */
export interface Member extends PersonRow {
  readonly roles: readonly Role[]
}

/** The people who hold a role in an organisation, by name. */
export async function listMembers(db: Database, organisation: string): Promise<Member[]> {
  const held = await db
    .selectFrom('person_role')
    .select(['person_id', 'role'])
    .$narrowType<{ role: Role }>()
    .where('organisation_id', '=', organisation)
    .orderBy('role')
    .limit(10_000)
    .execute()
  if (held.length === 0) return []
  const ids = [...new Set(held.map(({ person_id }) => person_id))]
  const rows = await people(db).where('p.id', 'in', ids).orderBy('p.name').orderBy('p.id').execute()
  return rows.map((row) => ({
    ...row,
    roles: held.filter(({ person_id }) => person_id === row.id).map(({ role }) => role),
  }))
}

/** Everybody, with each role and the number of its organisation. */
export async function listEverybody(
  db: Database,
): Promise<(PersonRow & { roles: { siren: string; role: string }[] })[]> {
  const rows = await people(db).orderBy('p.email').limit(10_000).execute()
  const held = await db
    .selectFrom('person_role as r')
    .innerJoin('organisation as o', 'o.id', 'r.organisation_id')
    .select(['r.person_id', 'r.role', 'o.siren'])
    .orderBy('o.siren')
    .orderBy('r.role')
    .limit(100_000)
    .execute()
  return rows.map((row) => ({
    ...row,
    roles: held.filter(({ person_id }) => person_id === row.id).map(({ siren, role }) => ({ siren, role })),
  }))
}

export interface NewPerson {
  readonly name: string
  /** Folded. */
  readonly email: string
  readonly language: Language
}

export async function insertPerson(tx: InTransaction, person: NewPerson): Promise<string> {
  const { id } = await tx.insertInto('person').values(person).returning('id').executeTakeFirstOrThrow()
  return id
}

export interface RolesOf {
  readonly person: string
  readonly organisation: string
  readonly roles: readonly Role[]
}

/** Gives the roles that the person does not hold yet in the organisation. */
export async function addRoles(tx: InTransaction, { person, organisation, roles }: RolesOf): Promise<void> {
  if (roles.length === 0) return
  await tx
    .insertInto('person_role')
    .values(roles.map((role) => ({ person_id: person, organisation_id: organisation, role })))
    .onConflict((same) => same.doNothing())
    .execute()
}

/** Makes these the roles of the person in the organisation, and no others. */
export async function replaceRoles(tx: InTransaction, held: RolesOf): Promise<void> {
  await tx
    .deleteFrom('person_role')
    .where('person_id', '=', held.person)
    .where('organisation_id', '=', held.organisation)
    .execute()
  await addRoles(tx, held)
}

/** Closes an account since that instant, or opens it again. */
export async function updateDisabled(tx: InTransaction, person: string, since: Date | null): Promise<void> {
  await tx.updateTable('person').set({ disabled_at: since }).where('id', '=', person).execute()
}

export async function updateProfile(
  tx: InTransaction,
  person: string,
  profile: { name: string; language?: Language },
): Promise<void> {
  await tx.updateTable('person').set(profile).where('id', '=', person).execute()
}
