// Written by « npm run types » from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely'

export interface Action {
  id: Generated<string>
  scheme_id: string
  division_id: string
  code: string
  number: number
  title: unknown
  description: unknown
  owner: string | null
  owner_person_id: string | null
  state: Generated<string>
  revision: Generated<number>
  updated_at: Generated<Date>
}

export interface ActionIndicator {
  action_id: string
  indicator: string
}

export interface ActionUpdate {
  id: Generated<string>
  action_id: string
  happened_on: string
  body: unknown
  from_state: string | null
  to_state: string | null
  author_id: string | null
  author: string | null
  recorded_at: Generated<Date>
}

export interface AdoptionAct {
  id: Generated<string>
  scheme_id: string
  position: number
  number: string | null
  title: unknown
  adopts: boolean
  dates: unknown
  source: unknown
}

export interface AuditLog {
  id: ColumnType<number, never, never>
  at: Generated<Date>
  actor_kind: string
  actor_id: string | null
  action: string
  subject_kind: string
  subject_id: string | null
  fields: Generated<string[]>
  details: Generated<unknown>
}

export interface Citation {
  id: string
  indicator: string
  measure: string
  scope: unknown
  figure: unknown
  data_version: number
  data_changed_on: string | null
  cited_on: string
}

export interface Contract {
  id: Generated<string>
  kind: string
  published_id: string | null
  buyer_id: string | null
  buyer_name: string | null
  object: string | null
  cpv: string | null
  nature: string | null
  published_on: string | null
  duration_months: number | null
  ends_on: string | null
  framework_id: string | null
  number_key: string | null
  object_key: string
  holders_key: string
  fingerprint: string
  conflict_count: number
  anomaly_count: number
  withdrawn: Generated<boolean>
  redirect_to: string | null
  search: string
  buyer_siren: string | null
  concession: boolean | null
  notified_on: string | null
  notified_year: number | null
  purchase_kind: string | null
  procedure: string | null
  cpv_division: string | null
  cpv_fault: string | null
  framework: boolean | null
  subsequent: boolean | null
  amount: number | null
  amount_fault: string | null
  threshold: string | null
  threshold_fault: string | null
  environmental_clause: boolean | null
  environmental_criterion: boolean | null
  environmental_fault: string | null
  social_clause: boolean | null
  social_criterion: boolean | null
  social_reserved: boolean | null
  social_fault: string | null
  offers: number | null
  offers_fault: string | null
  innovative: boolean | null
  innovative_fault: string | null
  advance: boolean | null
  advance_fault: string | null
  subcontracting: boolean | null
  subcontracting_fault: string | null
  sme: boolean | null
  sme_fault: string | null
  corrected: Generated<string[]>
}

export interface ContractCorrection {
  id: Generated<string>
  contract_id: string
  field: string
  value: unknown
  reason: string
  evidence: string
  author_id: string | null
  made_at: Generated<Date>
  withdrawn_at: Date | null
  withdrawn_by: string | null
}

export interface ContractFact {
  contract_id: string | null
  buyer_siren: string | null
  concession: boolean | null
  notified_on: string | null
  notified_year: number | null
  purchase_kind: string | null
  procedure: string | null
  cpv_division: string | null
  cpv_fault: string | null
  framework: boolean | null
  subsequent: boolean | null
  amount: number | null
  amount_fault: string | null
  threshold: string | null
  threshold_fault: string | null
  environmental_clause: boolean | null
  environmental_criterion: boolean | null
  environmental_fault: string | null
  social_clause: boolean | null
  social_criterion: boolean | null
  social_reserved: boolean | null
  social_fault: string | null
  offers: number | null
  offers_fault: string | null
  innovative: boolean | null
  innovative_fault: string | null
  advance: boolean | null
  advance_fault: string | null
  subcontracting: boolean | null
  subcontracting_fault: string | null
  sme: boolean | null
  sme_fault: string | null
}

export interface ContractHolder {
  contract_id: string
  position: number
  scheme: string | null
  identifier: string
  siren: string | null
  name: string | null
}

export interface ContractKey {
  match_key: string
  contract_id: string
  origin_id: string
}

export interface ContractMask {
  identifier_hash: string
  asked_on: string
  reason: string
}

export interface ContractPair {
  first_id: string
  second_id: string
  reason: string
  decision: string | null
}

export interface ContractReport {
  id: Generated<string>
  contract_id: string
  sent_on: string
  field: string
  message: string
  state: Generated<string>
}

export interface CpvCode {
  code: string
  label: string
  label_en: string | null
}

export interface DataVersion {
  name: string
  version: number
  changed_at: Date
}

export interface Division {
  id: Generated<string>
  scheme_id: string
  code: string
  kind: string
  title: unknown
  position: number
  colour: string
}

export interface Establishment {
  siret: string
  organisation_id: string
  name: string | null
}

export interface Event {
  id: ColumnType<number, never, never>
  at: Generated<Date>
  name: string
  payload: unknown
}

export interface Import {
  id: ColumnType<number, never, never>
  file_name: string
  format: string
  size: number
  state: string
  started_at: Generated<Date>
  finished_at: Date | null
  counts: Generated<unknown>
  organisation_id: string | null
  author_id: string | null
  upload: string | null
  fault: string | null
}

export interface ImportKey {
  import_id: number
  match_key: string
  rows: number
}

export interface ImportRecord {
  import_id: number
  position: number
  record_id: number | null
  byte_offset: number
  line: number | null
  rows: Generated<number>
  fault: string | null
  excerpt: string | null
}

export interface Job {
  id: ColumnType<number, never, never>
  name: string
  key: string
  payload: unknown
  state: Generated<string>
  run_at: Generated<Date>
  attempts: Generated<number>
  leased_until: Date | null
  last_error: string | null
  created_at: Generated<Date>
}

export interface Lease {
  name: string
  holder: string
  until: Date
}

export interface Measure {
  id: Generated<string>
  scheme_id: string
  indicator: string
  organisation_id: string
  period_from: string
  period_to: string
  value: number | null
  numerator: number | null
  denominator: number | null
  source: unknown
  evidence: string | null
  state: Generated<string>
  author_id: string | null
  author: string | null
  verifier_id: string | null
  verifier: string | null
  recorded_at: Generated<Date>
}

export interface Milestone {
  id: Generated<string>
  action_id: string
  title: unknown
  due: string
  done_on: string | null
}

export interface OidcIdentity {
  issuer: string
  subject: string
  person_id: string
}

export interface OneTimeLink {
  token_hash: string
  person_id: string
  purpose: string
  expires_at: Date
  used_at: Date | null
}

export interface Organisation {
  id: Generated<string>
  siren: string
  name: string
  category: string | null
  demonstration: Generated<boolean>
  created_at: Generated<Date>
}

export interface OrganisationMember {
  group_id: string
  member_id: string
  position: number
}

export interface OwnIndicator {
  id: Generated<string>
  scheme_id: string
  code: string
  title: unknown
  definition: unknown
  unit: string
}

export interface Perimeter {
  organisation_id: string
  position: number
}

export interface Person {
  id: Generated<string>
  name: string
  email: string
  password_hash: string | null
  totp_secret: string | null
  totp_since: Date | null
  totp_last_step: number | null
  language: Generated<string>
  disabled_at: Date | null
  created_at: Generated<Date>
}

export interface PersonRole {
  person_id: string
  organisation_id: string
  role: string
}

export interface Predecessor {
  siren: string
  organisation_id: string
  until: string
}

export interface RecordAnomaly {
  record_id: number
  position: number
  code: string
  field: string
  raw: string
}

export interface RecoveryCode {
  person_id: string
  code_hash: string
  used_at: Date | null
}

export interface ReportAttempt {
  visitor_key: string
  at: Date
}

export interface SchemaMigration {
  name: string
  checksum: string
  applied_at: Generated<Date>
}

export interface Scheme {
  id: Generated<string>
  slug: string
  title: unknown
  about: unknown
  organisation_id: string
  period_from: string
  period_to: string
  state: Generated<string>
  read_only: Generated<boolean>
  previous_scheme_id: string | null
  demonstration: string | null
  created_at: Generated<Date>
}

export interface SchemeOrganisation {
  scheme_id: string
  organisation_id: string
}

export interface SchemeRemark {
  id: Generated<string>
  scheme_id: string
  position: number
  title: unknown
  body: unknown
}

export interface SchemeVersion {
  id: Generated<string>
  scheme_id: string
  number: number
  adopted_on: string
  changes: unknown
  snapshot: unknown
  recorded_at: Generated<Date>
}

export interface Session {
  token_hash: string
  person_id: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  second_factor_done: boolean
}

export interface SignInAttempt {
  id: ColumnType<number, never, never>
  key: string
  at: Date
}

export interface SourceRecord {
  id: ColumnType<number, never, never>
  hash: string
  format: string
  list: string
  text: string
  match_key: string
  number_key: string | null
}

export interface Statement {
  id: Generated<string>
  scheme_id: string
  year: number
  figures: unknown
  data_version: number
  frozen_at: Generated<Date>
  signed_by_id: string | null
  signed_by: string
  note: unknown
}

export interface Target {
  id: Generated<string>
  scheme_id: string
  division_id: string | null
  code: string
  position: number
  title: unknown
  indicator: string
  weighed_by: Generated<string>
  direction: string
  baseline_value: number | null
  baseline_year: number | null
  baseline_source: unknown
  no_baseline: unknown
  value: number | null
  no_value: unknown
  due: string
  remark: unknown
}

export interface DB {
  action: Action
  action_indicator: ActionIndicator
  action_update: ActionUpdate
  adoption_act: AdoptionAct
  audit_log: AuditLog
  citation: Citation
  contract: Contract
  contract_correction: ContractCorrection
  contract_fact: ContractFact
  contract_holder: ContractHolder
  contract_key: ContractKey
  contract_mask: ContractMask
  contract_pair: ContractPair
  contract_report: ContractReport
  cpv_code: CpvCode
  data_version: DataVersion
  division: Division
  establishment: Establishment
  event: Event
  import: Import
  import_key: ImportKey
  import_record: ImportRecord
  job: Job
  lease: Lease
  measure: Measure
  milestone: Milestone
  oidc_identity: OidcIdentity
  one_time_link: OneTimeLink
  organisation: Organisation
  organisation_member: OrganisationMember
  own_indicator: OwnIndicator
  perimeter: Perimeter
  person: Person
  person_role: PersonRole
  predecessor: Predecessor
  record_anomaly: RecordAnomaly
  recovery_code: RecoveryCode
  report_attempt: ReportAttempt
  schema_migration: SchemaMigration
  scheme: Scheme
  scheme_organisation: SchemeOrganisation
  scheme_remark: SchemeRemark
  scheme_version: SchemeVersion
  session: Session
  sign_in_attempt: SignInAttempt
  source_record: SourceRecord
  statement: Statement
  target: Target
}
