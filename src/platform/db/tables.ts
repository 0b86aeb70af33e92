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
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
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

export interface Answer {
  id: Generated<string>
  consultation_id: string
  proposition_id: string | null
  theme_id: string | null
  position: string | null
  reason: unknown
  left_out: unknown
  origin: Generated<string>
  author: string
  author_person_id: string | null
  approved_by_id: string | null
  state: Generated<string>
  answered_on: string | null
  published_on: string | null
  revision: Generated<number>
}

export interface AnswerAct {
  answer_id: string
  adoption_act_id: string
}

export interface AnswerAction {
  answer_id: string
  action_id: string
}

export interface AnswerIndicator {
  answer_id: string
  indicator: string
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

export interface Campaign {
  id: Generated<string>
  organisation_id: string
  kind: string
  consultation_id: string | null
  purpose: string
  segment_id: string | null
  subject: unknown
  body: unknown
  state: Generated<string>
  send_at: Date | null
  sent_on: string | null
  left_out: Generated<unknown>
  demonstration: Generated<boolean>
  created_on: string
  revision: Generated<number>
}

export interface CampaignRecipient {
  id: Generated<string>
  campaign_id: string
  contact_id: string | null
  address_hash: string
  unsubscribed_on: string | null
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

export interface Consultation {
  id: Generated<string>
  slug: string
  organisation_id: string
  scheme_id: string | null
  title: unknown
  purpose: unknown
  asked: unknown
  stakes: unknown
  use_of_answers: unknown
  publicity: unknown
  contact: string | null
  state: Generated<string>
  announced_on: string | null
  mode: string
  opens_on: string | null
  closes_on: string | null
  results_shown: Generated<string>
  editable: Generated<boolean>
  moderation: Generated<string>
  moderation_rules: unknown
  legal_basis: unknown
  retention_months: number | null
  impact_assessment: string | null
  impact_reason: unknown
  data_protection_contact: string | null
  checked_points: Generated<string[]>
  smallest_cell: Generated<number>
  visitor_salt: Buffer | null
  erased_on: string | null
  read_only: Generated<boolean>
  demonstration: string | null
  revision: Generated<number>
  created_at: Generated<Date>
  unkept_reason: unknown
}

export interface ConsultationDocument {
  id: Generated<string>
  consultation_id: string
  position: number
  title: unknown
  file_id: string | null
  link: string | null
}

export interface ConsultationEvent {
  id: Generated<string>
  consultation_id: string
  kind: string
  dates: unknown
  first_day: string
  title: unknown
  body: unknown
  attendance: number | null
  minutes_file_id: string | null
  adoption_act_id: string | null
  public: Generated<boolean>
}

export interface Contact {
  id: Generated<string>
  organisation_id: string
  email: string
  address_hash: string
  name: string | null
  structure: string | null
  kind: string
  language: Generated<string>
  commune_code: string | null
  tags: Generated<string[]>
  added_on: string
  last_used_on: string
  revision: Generated<number>
}

export interface ContactPurpose {
  contact_id: string
  purpose: string
  basis: string
  proof: string | null
  source: string
  informed_on: string | null
  objected_on: string | null
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
  note: string | null
  closed_on: string | null
  closed_by: string | null
}

export interface Contribution {
  id: Generated<string>
  consultation_id: string
  number: number
  title: string | null
  body: string
  language: Generated<string>
  author_kind: Generated<string>
  author_name: string | null
  author_organisation: string | null
  author_contact: string | null
  author_person_id: string | null
  may_be_written_to: Generated<boolean>
  name_shown: Generated<boolean>
  collector_id: string | null
  channel: string
  event_id: string | null
  submission_id: string | null
  question: string | null
  received_on: string
  state: string
  supports: number | null
  text_hash: string
  receipt_hash: string | null
  source: unknown
  revision: Generated<number>
  import_id: string | null
  reasons: Generated<string[]>
  offered: number | null
  questionnaire_id: string | null
  asked: unknown
}

export interface ContributionImport {
  id: Generated<string>
  consultation_id: string
  kind: string
  name: string
  columns: string[]
  imported_on: string
  person_id: string | null
}

export interface ContributionTheme {
  contribution_id: string
  theme_id: string
  person_id: string | null
  coding: Generated<number>
  suggested_rank: number | null
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

export interface FollowNews {
  id: Generated<string>
  answer_id: string
  action_id: string | null
  happened_on: string
  told_on: string | null
}

export interface Follower {
  address_hash: string
  token: Generated<string>
  refused_on: string | null
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

export interface Invitation {
  token_hash: string
  consultation_id: string
  label: string
  made_on: string
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

export interface KeptFile {
  id: Generated<string>
  kept_at: Generated<Date>
  claimed: Generated<boolean>
}

export interface KeptFilePart {
  file_id: string
  part: number
  content: Buffer
}

export interface Lease {
  name: string
  holder: string
  until: Date
}

export interface MailPace {
  id: Generated<boolean>
  next_at: Date
}

export interface MailSuppression {
  address_hash: string
  topic: Generated<string>
  reason: string
  since: string
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
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

export interface MeasureCitation {
  id: string
  scheme_id: string
  indicator: string
  figure: unknown
  data_version: number
  cited_on: string
}

export interface Message {
  id: Generated<string>
  key: string
  purpose: string
  topic: Generated<string>
  language: string
  recipient: string | null
  recipient_name: string | null
  address_hash: string
  domain: string
  subject: string
  text: string | null
  unsubscribe: string | null
  state: Generated<string>
  send_after: Date
  attempts: Generated<number>
  claimed_at: Date | null
  settled_on: string | null
  status: string | null
  reply: string | null
}

export interface Milestone {
  id: Generated<string>
  action_id: string
  title: unknown
  due: string
  done_on: string | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
}

export interface ModerationDecision {
  id: Generated<string>
  contribution_id: string
  decided_on: string
  outcome: string
  rule: string | null
  reason: string | null
  person_id: string | null
  position: number
}

export interface NetworkBudget {
  consultation_id: string
  used_on: string
  network_key: string
  used: number
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

export interface Participation {
  questionnaire_id: string
  participant_key: string
  took_part_on: string
}

export interface ParticipationCheck {
  token_hash: string
  questionnaire_id: string
  participant_key: string
  asked_on: string
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

export interface Proposition {
  id: Generated<string>
  consultation_id: string
  number: number
  theme_id: string | null
  text: unknown
  state: Generated<string>
  revision: Generated<number>
}

export interface PropositionLineage {
  from_id: string
  to_id: string
  kind: string
  reason: string
  happened_on: string
  person_id: string | null
}

export interface PropositionSource {
  proposition_id: string
  contribution_id: string
  excerpt: string | null
}

export interface Questionnaire {
  id: Generated<string>
  consultation_id: string
  slug: string
  position: number
  title: unknown
  draft: unknown
  revision: Generated<number>
}

export interface QuestionnaireVersion {
  questionnaire_id: string
  number: number
  definition: unknown
  published_on: string
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

export interface Report {
  consultation_id: string
  texts: Generated<unknown>
  revision: Generated<number>
}

export interface ReportAttempt {
  visitor_key: string
  at: Date
}

export interface ReportClaim {
  id: Generated<string>
  consultation_id: string
  position: number
  kind: string
  says: unknown
  value: number | null
  indicator: string | null
  channel: string | null
  proposition_number: number | null
  theme_code: string | null
}

export interface ReportFile {
  version_id: string
  language: string
  format: string
  file_id: string
  standard: string | null
}

export interface ReportPublication {
  version_id: string
  published_on: string
  withdrawn_on: string | null
}

export interface ReportVersion {
  id: Generated<string>
  consultation_id: string
  number: number
  documents: unknown
  findings: unknown
  hash: string
  frozen_at: Date
  frozen_by_id: string | null
  frozen_by: string
  note: unknown
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
  erratum: Generated<boolean>
}

export interface Segment {
  id: Generated<string>
  organisation_id: string
  title: string
  criteria: unknown
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

export interface StatedParticipation {
  consultation_id: string
  position: number
  channel: string
  label: unknown
  count: number | null
  source: unknown
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

export interface StoredFile {
  id: Generated<string>
  name: string
  media_type: string
  size: number
  sha256: string
  content: Buffer
}

export interface Submission {
  id: Generated<string>
  consultation_id: string
  questionnaire_id: string
  version: number
  state: Generated<string>
  reasons: Generated<string[]>
  channel: Generated<string>
  collector_id: string | null
  event_id: string | null
  person_id: string | null
  sent_on: string
  answers: unknown
  receipt_hash: string | null
}

export interface SubmissionDraft {
  token_hash: string
  questionnaire_id: string
  version: number
  answers: unknown
  page: number
  touched_on: string
}

export interface SubmissionFile {
  file_id: string
  questionnaire_id: string
  given_on: string
  submission_id: string | null
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

export interface Theme {
  id: Generated<string>
  consultation_id: string
  code: string
  position: number
  title: unknown
  definition: unknown
}

export interface VisitorSecret {
  day: string
  secret: string
}

export interface DB {
  action: Action
  action_indicator: ActionIndicator
  action_update: ActionUpdate
  adoption_act: AdoptionAct
  answer: Answer
  answer_act: AnswerAct
  answer_action: AnswerAction
  answer_indicator: AnswerIndicator
  audit_log: AuditLog
  campaign: Campaign
  campaign_recipient: CampaignRecipient
  citation: Citation
  consultation: Consultation
  consultation_document: ConsultationDocument
  consultation_event: ConsultationEvent
  contact: Contact
  contact_purpose: ContactPurpose
  contract: Contract
  contract_correction: ContractCorrection
  contract_fact: ContractFact
  contract_holder: ContractHolder
  contract_key: ContractKey
  contract_mask: ContractMask
  contract_pair: ContractPair
  contract_report: ContractReport
  contribution: Contribution
  contribution_import: ContributionImport
  contribution_theme: ContributionTheme
  cpv_code: CpvCode
  data_version: DataVersion
  division: Division
  establishment: Establishment
  event: Event
  follow_news: FollowNews
  follower: Follower
  import: Import
  import_key: ImportKey
  import_record: ImportRecord
  invitation: Invitation
  job: Job
  kept_file: KeptFile
  kept_file_part: KeptFilePart
  lease: Lease
  mail_pace: MailPace
  mail_suppression: MailSuppression
  measure: Measure
  measure_citation: MeasureCitation
  message: Message
  milestone: Milestone
  moderation_decision: ModerationDecision
  network_budget: NetworkBudget
  oidc_identity: OidcIdentity
  one_time_link: OneTimeLink
  organisation: Organisation
  organisation_member: OrganisationMember
  own_indicator: OwnIndicator
  participation: Participation
  participation_check: ParticipationCheck
  perimeter: Perimeter
  person: Person
  person_role: PersonRole
  predecessor: Predecessor
  proposition: Proposition
  proposition_lineage: PropositionLineage
  proposition_source: PropositionSource
  questionnaire: Questionnaire
  questionnaire_version: QuestionnaireVersion
  record_anomaly: RecordAnomaly
  recovery_code: RecoveryCode
  report: Report
  report_attempt: ReportAttempt
  report_claim: ReportClaim
  report_file: ReportFile
  report_publication: ReportPublication
  report_version: ReportVersion
  schema_migration: SchemaMigration
  scheme: Scheme
  scheme_organisation: SchemeOrganisation
  scheme_remark: SchemeRemark
  scheme_version: SchemeVersion
  segment: Segment
  session: Session
  sign_in_attempt: SignInAttempt
  source_record: SourceRecord
  stated_participation: StatedParticipation
  statement: Statement
  stored_file: StoredFile
  submission: Submission
  submission_draft: SubmissionDraft
  submission_file: SubmissionFile
  target: Target
  theme: Theme
  visitor_secret: VisitorSecret
}
