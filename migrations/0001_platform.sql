-- What every feature stands on: French search, the audit log, events and jobs, versions of the published data.

create extension if not exists unaccent;

-- unaccent() is only STABLE because its dictionary could be replaced; ours never is, and an index needs IMMUTABLE.
create function folded(value text) returns text
  language sql immutable strict parallel safe
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;
comment on function folded(text) is 'Lower case without accents: the key under which French text is sorted and compared.';

create text search configuration french_folded (copy = pg_catalog.french);
alter text search configuration french_folded
  alter mapping for hword, hword_part, word with unaccent, french_stem;
comment on text search configuration french_folded is
  'French stems of the unaccented word: finds « école » from « ecole ». Always used beside the plain French configuration.';

create table audit_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor_kind text not null check (actor_kind in ('person', 'command-line', 'system')),
  actor_id text,
  action text not null,
  subject_kind text not null,
  subject_id text,
  fields text[] not null default '{}',
  details jsonb not null default '{}'
);
create index audit_log_subject on audit_log (subject_kind, subject_id, id);
create index audit_log_at on audit_log (at, id);
comment on table audit_log is 'Who did what, when. One line for each action; values only where they hold nobody''s personal data.';
comment on column audit_log.actor_kind is 'A person who signed in, somebody at the command line of the machine, or the system by itself.';
comment on column audit_log.actor_id is 'The person''s identifier; empty for the others.';
comment on column audit_log.action is 'The verb, as the code names it: contracts.import.';
comment on column audit_log.subject_kind is 'The kind of thing acted upon: import, contract.';
comment on column audit_log.subject_id is 'Its identifier.';
comment on column audit_log.fields is 'Names of the fields that changed.';
comment on column audit_log.details is 'Counts and other values that are nobody''s personal data.';

create table event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  name text not null,
  payload jsonb not null
);
comment on table event is 'What happened, written in the transaction in which it happened. Each subscriber handles it by a job.';
comment on column event.name is 'Feature and past participle: contracts.changed.';
comment on column event.payload is 'Identifiers of what it is about.';

create table job (
  id bigint generated always as identity primary key,
  name text not null,
  key text not null,
  payload jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'dead')),
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  leased_until timestamptz,
  last_error text,
  created_at timestamptz not null default now(),
  unique (name, key)
);
create index job_due on job (run_at, id) where state = 'waiting';
comment on table job is 'Work to do outside a request. A job that succeeds is deleted; one that keeps failing is kept, dead, with its last error.';
comment on column job.key is 'Asking twice for the same name and key asks once.';
comment on column job.run_at is 'Not before that instant.';
comment on column job.leased_until is 'Until then one process works on it; past that instant another may take it again.';
comment on column job.attempts is 'How many times it was taken.';

create table lease (
  name text primary key,
  holder text not null,
  until timestamptz not null
);
comment on table lease is 'What only one process may do at a time, such as applying an import, and until when it may.';

create table data_version (
  name text primary key,
  version bigint not null,
  changed_at timestamptz not null
);
comment on table data_version is 'Grows by one each time published data change: pages and figures computed from an older version are stale.';
