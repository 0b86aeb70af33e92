import { sql } from 'kysely'
import type { Day } from '../../../kernel/calendar.ts'
import type { OwnText } from '../../../kernel/own-text.ts'
import type { Database, InTransaction } from '../../../platform/db/database.ts'
import type { Criteria, LeftOut } from '../rules/audience.ts'
import type { Purpose } from '../rules/contact.ts'

export type CampaignState = 'draft' | 'scheduled' | 'sending' | 'sent' | 'cancelled'
export type CampaignKind = 'news' | 'invitation' | 'reminder'

export interface CampaignFields {
  readonly purpose: Purpose
  readonly segmentId: string | null
  readonly subject: OwnText
  readonly body: OwnText
}

export interface Campaign extends CampaignFields {
  readonly id: string
  readonly organisationId: string
  readonly organisation: string
  readonly kind: CampaignKind
  readonly consultationId: string | null
  readonly segment: string | null
  readonly criteria: Criteria | null
  readonly state: CampaignState
  readonly sendAt: Date | null
  readonly sentOn: Day | null
  readonly leftOut: LeftOut
  readonly demonstration: boolean
  readonly createdOn: Day
  readonly revision: number
}

function selectCampaigns(db: Database) {
  return db
    .selectFrom('campaign as k')
    .innerJoin('organisation as o', 'o.id', 'k.organisation_id')
    .leftJoin('segment as s', 's.id', 'k.segment_id')
    .select([
      'k.id',
      'k.organisation_id as organisationId',
      'o.name as organisation',
      sql<CampaignKind>`k.kind`.as('kind'),
      'k.consultation_id as consultationId',
      sql<Purpose>`k.purpose`.as('purpose'),
      'k.segment_id as segmentId',
      's.title as segment',
      sql<Criteria | null>`s.criteria`.as('criteria'),
      sql<OwnText>`k.subject`.as('subject'),
      sql<OwnText>`k.body`.as('body'),
      sql<CampaignState>`k.state`.as('state'),
      'k.send_at as sendAt',
      sql<Day | null>`k.sent_on`.as('sentOn'),
      sql<LeftOut>`k.left_out`.as('leftOut'),
      'k.demonstration',
      sql<Day>`k.created_on`.as('createdOn'),
      'k.revision',
    ])
}

export async function findCampaign(db: Database, id: string): Promise<Campaign | undefined> {
  return selectCampaigns(db).where('k.id', '=', id).executeTakeFirst()
}

/** The mailings of an organisation, the latest first. */
export async function listCampaigns(db: Database, organisationId: string): Promise<Campaign[]> {
  return selectCampaigns(db)
    .where('k.organisation_id', '=', organisationId)
    .orderBy('k.created_on', 'desc')
    .orderBy('k.id')
    .limit(500)
    .execute()
}

export interface NewCampaign extends CampaignFields {
  readonly organisationId: string
  readonly kind: CampaignKind
  readonly consultationId: string | null
  readonly createdOn: Day
  readonly demonstration?: boolean
}

const json = (value: unknown) => JSON.stringify(value)

export async function insertCampaign(tx: InTransaction, campaign: NewCampaign): Promise<string> {
  const { id } = await tx
    .insertInto('campaign')
    .values({
      organisation_id: campaign.organisationId,
      kind: campaign.kind,
      consultation_id: campaign.consultationId,
      purpose: campaign.purpose,
      segment_id: campaign.segmentId,
      subject: json(campaign.subject),
      body: json(campaign.body),
      created_on: campaign.createdOn,
      demonstration: campaign.demonstration ?? false,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Changes a draft; `false` where it is none any more, or somebody changed it meanwhile. */
export async function updateDraft(
  tx: InTransaction,
  { id, revision }: { id: string; revision: number },
  { purpose, segmentId, subject, body }: CampaignFields,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('campaign')
    .set({ purpose, segment_id: segmentId, subject: json(subject), body: json(body), revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface CampaignChange {
  readonly state: CampaignState
  readonly send_at?: Date | null
  readonly sent_on?: Day
  readonly left_out?: string
}

/** Moves a mailing on from one of these states; `false` where it is in none. */
export async function moveCampaign(
  tx: InTransaction,
  id: string,
  from: readonly CampaignState[],
  change: CampaignChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('campaign')
    .set({ ...change, revision: sql`revision + 1` })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteDraft(tx: InTransaction, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('campaign')
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export interface Segment {
  readonly id: string
  readonly organisationId: string
  readonly title: string
  readonly criteria: Criteria
}

export async function listSegments(db: Database, organisationId: string): Promise<Segment[]> {
  return db
    .selectFrom('segment')
    .select(['id', 'organisation_id as organisationId', 'title', sql<Criteria>`criteria`.as('criteria')])
    .where('organisation_id', '=', organisationId)
    .orderBy('title')
    .limit(500)
    .execute()
}

export async function findSegment(db: Database, id: string): Promise<Segment | undefined> {
  return db
    .selectFrom('segment')
    .select(['id', 'organisation_id as organisationId', 'title', sql<Criteria>`criteria`.as('criteria')])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Adds a segment; `undefined` where its name is taken. */
export async function insertSegment(
  tx: InTransaction,
  { organisationId, title, criteria }: Omit<Segment, 'id'>,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('segment')
    .values({ organisation_id: organisationId, title, criteria: json(criteria) })
    .onConflict((same) => same.columns(['organisation_id', 'title']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function deleteSegment(tx: InTransaction, id: string): Promise<void> {
  await tx.deleteFrom('segment').where('id', '=', id).execute()
}
