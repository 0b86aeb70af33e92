-- The workspace of contracts: files that people send, contracts brought together, and the buyer's own layer above what is published.

alter table import drop constraint import_state_check;
alter table import
  add constraint import_state_check check
    (state in ('waiting', 'reading', 'applying', 'done', 'failed', 'interrupted', 'undoing', 'undone')),
  add column organisation_id uuid references organisation on delete set null,
  add column author_id uuid references person on delete set null,
  add column upload text,
  add column fault text;
comment on column import.state is
  'waiting: sent, not yet read. reading: records are set aside, nothing shows yet. applying: all are here, contracts are being computed; taken up again after a stop. failed: could not be read, nothing was kept. interrupted: stopped while reading, nothing was kept.';
comment on column import.organisation_id is 'For which organisation it was sent. Empty: at the command line of the machine, for the instance''s own buyer.';
comment on column import.author_id is 'Who sent it. Empty: at the command line.';
comment on column import.upload is 'Name of the file in the folder « imports » of the data folder, until it is read.';
comment on column import.fault is 'Why it failed, in a sentence for whoever sent it.';

alter table contract_key add column origin_id uuid references contract;
update contract_key set origin_id = contract_id;
alter table contract_key alter column origin_id set not null;
create index contract_key_origin on contract_key (origin_id);
create index contract_redirect on contract (redirect_to) where redirect_to is not null;
comment on column contract_key.contract_id is 'The contract that stands for it today.';
comment on column contract_key.origin_id is 'The contract that first stood for it: to which it goes back when a merging is undone.';
comment on column contract.redirect_to is 'The contract into which a person merged it. That one may have been merged further.';

create table contract_correction (
  id uuid primary key default gen_random_uuid(),
  contract_id uuid not null references contract on delete cascade,
  field text not null check (field ~ '^(amount|notifiedOn|environmental|social|offers|cpv|innovative|advance|subcontracting|holderName:.+)$'),
  value jsonb not null,
  reason text not null check (length(reason) between 1 and 1000),
  evidence text not null check (length(evidence) between 1 and 1000),
  author_id uuid references person on delete set null,
  made_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid references person on delete set null
);
create unique index contract_correction_current on contract_correction (contract_id, field) where withdrawn_at is null;
create index contract_correction_contract on contract_correction (contract_id, made_at, id);
comment on table contract_correction is 'The buyer''s own layer: a value completed or corrected above what is published. No import erases it.';
comment on column contract_correction.id is 'Random identifier.';
comment on column contract_correction.contract_id is 'The contract that the buyer corrected; where that one was merged, its corrections count for the one into which it was.';
comment on column contract_correction.field is 'The value that speaks instead: one of our names, or holderName: and the identifier of the holder.';
comment on column contract_correction.value is 'In the shape of the field: cents, a day, a list of considerations, a number, a boolean, a name.';
comment on column contract_correction.reason is 'Why, shown to the public.';
comment on column contract_correction.evidence is 'What proves it: the act, its number, an address. Shown to the public.';
comment on column contract_correction.author_id is 'Who made it. Not shown to the public. Empty: at the command line.';
comment on column contract_correction.made_at is 'The instant.';
comment on column contract_correction.withdrawn_at is 'Since when it speaks no more: taken back, or another one of the same field was made. Empty: it speaks.';
comment on column contract_correction.withdrawn_by is 'Who took it back or made the next.';

alter table contract add column corrected text[] not null default '{}';
comment on column contract.corrected is 'Fields on which the buyer''s own layer speaks, in the order of their names.';

create table organisation_member (
  group_id uuid not null references organisation on delete cascade,
  member_id uuid not null references organisation on delete cascade,
  position integer not null,
  primary key (group_id, member_id),
  check (group_id <> member_id)
);
create index organisation_member_member on organisation_member (member_id);
comment on table organisation_member is 'The communes of an intercommunality. Being a member puts nobody''s figures on this instance: the perimeter does.';
comment on column organisation_member.group_id is 'The intercommunality.';
comment on column organisation_member.member_id is 'The commune.';
comment on column organisation_member.position is 'Order in the official list, from 1.';
