-- Contracts: what was published, as it was published, and what it says together.

create table import (
  id bigint generated always as identity primary key,
  file_name text not null,
  format text not null,
  size bigint not null,
  state text not null check (state in ('reading', 'applying', 'done', 'interrupted', 'undoing', 'undone')),
  started_at timestamptz not null default now(),
  finished_at timestamptz,
  counts jsonb not null default '{}'
);
comment on table import is 'A file that was read. An import counts when its state is applying, done; one that is undone is as if it had never been.';
comment on column import.state is
  'reading: records are set aside, nothing shows yet. applying: all are here, contracts are being computed; taken up again after a stop. interrupted: stopped while reading, nothing was kept.';
comment on column import.counts is 'The summary shown at its end.';

create table source_record (
  id bigint generated always as identity primary key,
  hash text not null unique,
  format text not null check (format in ('json', 'xml', 'csv')),
  list text not null,
  text text not null,
  match_key text not null,
  number_key text
);
create index source_record_match on source_record (match_key);
comment on table source_record is 'A published record, word for word. Never changed; kept once however often it is published.';
comment on column source_record.hash is 'Of format, list and text: the same record met again is recognised by it.';
comment on column source_record.list is 'The list of the file in which it stood, where the file has several.';
comment on column source_record.text is 'The record itself. For a table, its rows as JSON.';
comment on column source_record.match_key is 'Records with the same key speak of one contract.';
comment on column source_record.number_key is 'Buyer and number: the weaker key. Empty for a filler number.';

create table import_record (
  import_id bigint not null references import on delete cascade,
  position bigint not null,
  record_id bigint references source_record,
  byte_offset bigint not null,
  line integer,
  rows integer not null default 1,
  fault text,
  excerpt text,
  primary key (import_id, position),
  check ((record_id is null) = (fault is not null))
);
create index import_record_record on import_record (record_id);
comment on table import_record is 'Each record of each file: where it stood and, where it was rejected, why.';
comment on column import_record.position is 'Among the records of the file, from 0.';
comment on column import_record.byte_offset is 'Bytes before it in the file, once decompressed.';
comment on column import_record.line is 'Line of a table, from 1.';
comment on column import_record.rows is 'How many rows of a table tell it.';
comment on column import_record.fault is 'Why the record could not be read. Empty: it was accepted.';
comment on column import_record.excerpt is 'The beginning of a record that could not be read.';

create table import_key (
  import_id bigint not null references import on delete cascade,
  match_key text not null,
  rows integer not null,
  primary key (import_id, match_key)
);
comment on table import_key is 'The contracts of which an import speaks: what to compute when it is applied or undone.';
comment on column import_key.rows is 'How many records of the file speak of it; rows, for a table.';

create table record_anomaly (
  record_id bigint not null references source_record on delete cascade,
  position integer not null,
  code text not null,
  field text not null,
  raw text not null,
  primary key (record_id, position)
);
comment on table record_anomaly is 'What is wrong with a record that was accepted.';
comment on column record_anomaly.field is 'Where, in the words of its format.';
comment on column record_anomaly.raw is 'The value as published, cut at 200 characters.';

create table contract (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('contract', 'concession')),
  published_id text,
  buyer_id text,
  buyer_name text,
  object text,
  cpv text,
  nature text,
  published_on date,
  duration_months integer,
  ends_on date,
  framework_id text,
  number_key text,
  object_key text not null,
  holders_key text not null,
  fingerprint text not null,
  conflict_count integer not null,
  anomaly_count integer not null,
  withdrawn boolean not null default false,
  redirect_to uuid references contract,
  search tsvector not null,
  buyer_siren text,
  concession boolean,
  notified_on date,
  notified_year integer,
  purchase_kind text,
  procedure text,
  cpv_division text,
  cpv_fault text,
  framework boolean,
  subsequent boolean,
  amount bigint,
  amount_fault text,
  threshold text,
  threshold_fault text,
  environmental_clause boolean,
  environmental_criterion boolean,
  environmental_fault text,
  social_clause boolean,
  social_criterion boolean,
  social_reserved boolean,
  social_fault text,
  offers integer,
  offers_fault text,
  innovative boolean,
  innovative_fault text,
  advance boolean,
  advance_fault text,
  subcontracting boolean,
  subcontracting_fault text,
  sme boolean,
  sme_fault text
);
create index contract_recent on contract (buyer_siren, notified_on desc nulls last, id) where not withdrawn;
create index contract_number on contract (number_key);
create index contract_search on contract using gin (search);
comment on table contract is 'A contract or concession as its records describe it together. Computed from them; the identifier alone is kept for ever.';
comment on column contract.id is 'Random and permanent: the public address.';
comment on column contract.published_id is 'The buyer''s own number, as published.';
comment on column contract.buyer_id is 'SIRET under which it was published.';
comment on column contract.published_on is 'First day on which it was published.';
comment on column contract.duration_months is 'With its modifications.';
comment on column contract.ends_on is 'Notified day and duration: a reckoning, not a published date.';
comment on column contract.framework_id is 'Published number of the framework agreement behind a subsequent contract.';
comment on column contract.number_key is 'Buyer and number: contracts that share it may be lots of one procedure, or the same contract.';
comment on column contract.object_key is 'Words of the object, for comparison.';
comment on column contract.holders_key is 'Legal units of the first holders, for comparison.';
comment on column contract.fingerprint is 'Of all that the records say together: unchanged, nothing was learnt.';
comment on column contract.conflict_count is 'Fields on which its records disagree.';
comment on column contract.anomaly_count is 'Anomalies of its records.';
comment on column contract.withdrawn is 'No record speaks of it any more, since its imports were undone.';
comment on column contract.redirect_to is 'The contract into which a person merged it.';
comment on column contract.search is 'French stems of object, names and numbers, with and without accents.';
comment on column contract.buyer_siren is 'Legal unit to which the contract belongs today, successors included.';
comment on column contract.amount is 'In cents excluding VAT, modifications applied; an estimated maximum for a framework. Total value of a concession.';
comment on column contract.amount_fault is 'Why the amount is left out of sums. Empty: it counts.';
comment on column contract.threshold is 'Above or below the European threshold in force on the day of notification: an approximation.';

create view contract_fact as
  select id as contract_id, buyer_siren, concession, notified_on, notified_year, purchase_kind, procedure, cpv_division, cpv_fault,
    framework, subsequent, amount, amount_fault, threshold, threshold_fault,
    environmental_clause, environmental_criterion, environmental_fault,
    social_clause, social_criterion, social_reserved, social_fault,
    offers, offers_fault, innovative, innovative_fault, advance, advance_fault, subcontracting, subcontracting_fault, sme, sme_fault
  from contract
  where not withdrawn and redirect_to is null;
comment on view contract_fact is 'The fact row of each contract: all that an indicator may look at.';

create table contract_key (
  match_key text primary key,
  contract_id uuid not null references contract
);
create index contract_key_contract on contract_key (contract_id);
comment on table contract_key is 'The contract of each match key. One key a contract, several once a person has merged contracts.';

create table contract_holder (
  contract_id uuid not null references contract on delete cascade,
  position integer not null,
  scheme text,
  identifier text not null,
  siren text,
  name text,
  primary key (contract_id, position)
);
create index contract_holder_siren on contract_holder (siren);
comment on table contract_holder is 'Holders of a contract today, in the order in which they are published.';

create table contract_pair (
  first_id uuid not null references contract on delete cascade,
  second_id uuid not null references contract on delete cascade,
  reason text not null check (reason in ('object', 'holders')),
  decision text check (decision in ('same', 'different')),
  primary key (first_id, second_id),
  check (first_id < second_id)
);
create index contract_pair_second on contract_pair (second_id);
comment on table contract_pair is 'Two contracts that are probably one: same buyer and number, and the same object or the same holders. A person decides.';
comment on column contract_pair.reason is 'What they share besides buyer and number.';

create table cpv_code (
  code text primary key check (code ~ '^[0-9]{8}$'),
  label text not null
);
comment on table cpv_code is 'The full CPV nomenclature, once loaded by « levier reference load cpv ».';
