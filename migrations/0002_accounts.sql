-- Organisations: buyers, their establishments and predecessors, and whose figures this instance publishes.

create table organisation (
  id uuid primary key default gen_random_uuid(),
  siren text not null unique check (siren ~ '^[0-9]{9}$'),
  name text not null,
  category text check (category in ('central', 'local', 'entity')),
  demonstration boolean not null default false,
  created_at timestamptz not null default now()
);
comment on table organisation is 'A legal unit that has a part on this instance.';
comment on column organisation.siren is 'Nine digits that identify the legal unit.';
comment on column organisation.category is
  'As the European thresholds distinguish buyers: central government authority, other contracting authority, contracting entity (networks). Empty: unknown.';
comment on column organisation.demonstration is 'Invented, for the demonstration: its data leave in no official format.';

create table establishment (
  siret text primary key check (siret ~ '^[0-9]{14}$'),
  organisation_id uuid not null references organisation on delete cascade,
  name text
);
create index establishment_organisation on establishment (organisation_id);
comment on table establishment is 'A place of a legal unit. Contracts are published under the SIRET of one of them.';

create table predecessor (
  siren text primary key check (siren ~ '^[0-9]{9}$'),
  organisation_id uuid not null references organisation on delete cascade,
  until date not null
);
create index predecessor_organisation on predecessor (organisation_id);
comment on table predecessor is 'A legal unit whose contracts are now those of its successor.';
comment on column predecessor.until is 'The last day on which it acted under its own number.';

create table perimeter (
  organisation_id uuid primary key references organisation on delete cascade,
  position integer not null
);
comment on table perimeter is 'The organisations whose figures this instance publishes. The contracts of any other buyer are observatory data only.';
comment on column perimeter.position is 'Order on screen; the first is the instance''s own buyer.';
