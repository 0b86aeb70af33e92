// Written by « npm run types » from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely'

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
}

export interface ContractPair {
  first_id: string
  second_id: string
  reason: string
  decision: string | null
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

export interface Organisation {
  id: Generated<string>
  siren: string
  name: string
  category: string | null
  demonstration: Generated<boolean>
  created_at: Generated<Date>
}

export interface Perimeter {
  organisation_id: string
  position: number
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

export interface SchemaMigration {
  name: string
  checksum: string
  applied_at: Generated<Date>
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

export interface DB {
  audit_log: AuditLog
  contract: Contract
  contract_fact: ContractFact
  contract_holder: ContractHolder
  contract_key: ContractKey
  contract_pair: ContractPair
  cpv_code: CpvCode
  data_version: DataVersion
  establishment: Establishment
  event: Event
  import: Import
  import_key: ImportKey
  import_record: ImportRecord
  job: Job
  lease: Lease
  organisation: Organisation
  perimeter: Perimeter
  predecessor: Predecessor
  record_anomaly: RecordAnomaly
  schema_migration: SchemaMigration
  source_record: SourceRecord
}
