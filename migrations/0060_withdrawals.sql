-- What was recorded by mistake is withdrawn with a reason, and kept: it counts no more, and nothing of it is lost.

alter table measure
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_reason text,
  add check (num_nonnulls(withdrawn_at, withdrawn_reason) in (0, 2)),
  drop constraint measure_scheme_id_indicator_organisation_id_period_from_per_key;
create unique index measure_standing on measure (scheme_id, indicator, organisation_id, period_from, period_to)
  where withdrawn_at is null;
comment on column measure.withdrawn_at is 'When it was withdrawn or replaced; empty: it counts.';
comment on column measure.withdrawn_by is 'Who withdrew it, as the workspace names them.';
comment on column measure.withdrawn_reason is 'Why it was withdrawn.';

alter table milestone
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_reason text,
  add check (num_nonnulls(withdrawn_at, withdrawn_reason) in (0, 2));
comment on column milestone.withdrawn_at is 'When it was withdrawn; empty: it stands.';
comment on column milestone.withdrawn_by is 'Who withdrew it, as the workspace names them.';
comment on column milestone.withdrawn_reason is 'Why it was withdrawn.';

alter table action_update
  add column withdrawn_at timestamptz,
  add column withdrawn_by text,
  add column withdrawn_reason text,
  add check (num_nonnulls(withdrawn_at, withdrawn_reason) in (0, 2));
comment on column action_update.withdrawn_at is 'When it was withdrawn; empty: it stands.';
comment on column action_update.withdrawn_by is 'Who withdrew it, as the workspace names them.';
comment on column action_update.withdrawn_reason is 'Why it was withdrawn.';

alter table scheme_version add column erratum boolean not null default false;
comment on column scheme_version.erratum is 'A correction of what the scheme says, made without an assembly; its day is that of the correction.';
