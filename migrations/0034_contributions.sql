-- Contributions: where imported ones come from, why one waits, and what the tool had proposed when somebody coded.

create table contribution_import (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  kind text not null check (kind in ('proposals', 'comments', 'results', 'debates', 'table')),
  name text not null,
  columns text[] not null,
  imported_on date not null,
  person_id uuid references person on delete set null
);
create index contribution_import_consultation on contribution_import (consultation_id);
comment on table contribution_import is 'A table from which contributions were imported, with the columns that it had, so that it can be written again unchanged.';
comment on column contribution_import.id is 'Identifier.';
comment on column contribution_import.consultation_id is 'The consultation.';
comment on column contribution_import.kind is 'proposals, comments, results or debates of a Decidim platform, or table: our own form.';
comment on column contribution_import.name is 'Name of the file.';
comment on column contribution_import.columns is 'Its columns, in their order.';
comment on column contribution_import.imported_on is 'The day.';
comment on column contribution_import.person_id is 'Who imported it.';

alter table contribution
  add column import_id uuid references contribution_import on delete set null,
  add column reasons text[] not null default '{}',
  add column offered integer;
create index contribution_import_position on contribution (import_id, number);
comment on column contribution.import_id is 'The table from which it was imported.';
comment on column contribution.reasons is 'Why it waits for a person although contributions are shown at once here, by code: it looks suspicious.';
comment on column contribution.offered is 'How many themes the tool proposed to who coded it first. Empty: it is not coded, or nothing was computed.';
