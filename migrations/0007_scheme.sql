-- The scheme: its acts, axes and pillars, actions, targets, versions, measures recorded by hand, and frozen statements.

create table scheme (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  about jsonb check (jsonb_typeof(about -> 'fr') = 'string'),
  organisation_id uuid not null references organisation,
  period_from date not null,
  period_to date not null check (period_to > period_from),
  state text not null default 'draft' check (state in ('draft', 'adopted', 'closed')),
  read_only boolean not null default false,
  previous_scheme_id uuid references scheme,
  demonstration text check (demonstration in ('invented', 'stated')),
  created_at timestamptz not null default now()
);
create index scheme_organisation_period on scheme (organisation_id, period_from);
create index scheme_previous on scheme (previous_scheme_id);
comment on table scheme is 'A responsible-purchasing scheme (SPASER). Its texts are {"fr": …, "en": …}, English may be missing.';
comment on column scheme.id is 'Random and permanent identifier.';
comment on column scheme.slug is 'Its permanent address: /schemas/….';
comment on column scheme.title is 'Title, by language.';
comment on column scheme.about is 'What it is for, in a sentence or two, by language.';
comment on column scheme.organisation_id is 'The buyer that leads it.';
comment on column scheme.period_from is 'First day on which it holds.';
comment on column scheme.period_to is 'Last day on which it holds.';
comment on column scheme.state is 'draft: only the workspace shows it. adopted: it holds. closed: its period is over.';
comment on column scheme.read_only is 'Nothing in it may change any more, whoever asks.';
comment on column scheme.previous_scheme_id is 'The scheme of the period before, from which it was started.';
comment on column scheme.demonstration is 'invented: made up. stated: facts of a published document, told again. Empty: a buyer''s own.';
comment on column scheme.created_at is 'When it was entered.';

create table scheme_organisation (
  scheme_id uuid not null references scheme on delete cascade,
  organisation_id uuid not null references organisation,
  primary key (scheme_id, organisation_id)
);
create index scheme_organisation_organisation on scheme_organisation (organisation_id);
comment on table scheme_organisation is 'The other buyers of a joint scheme: figures are given for each of them and for all.';
comment on column scheme_organisation.scheme_id is 'The scheme.';
comment on column scheme_organisation.organisation_id is 'A buyer that adopted it beside the one that leads it.';

create table adoption_act (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  position integer not null,
  number text,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  adopts boolean not null,
  dates jsonb not null check (jsonb_array_length(dates) > 0),
  source jsonb not null check (jsonb_typeof(source -> 'fr') = 'string'),
  unique (scheme_id, position)
);
comment on table adoption_act is 'A decision by which a scheme was adopted, or on which it stands.';
comment on column adoption_act.id is 'Identifier.';
comment on column adoption_act.scheme_id is 'The scheme.';
comment on column adoption_act.position is 'Order on screen.';
comment on column adoption_act.number is 'Its number, as the assembly gives it: 18 C 0787. Empty where no source gives it.';
comment on column adoption_act.title is 'What it decides, by language.';
comment on column adoption_act.adopts is 'Whether it adopts this scheme; otherwise the scheme stands on it.';
comment on column adoption_act.dates is 'A list of {"on": day, "source": {"fr", "en"}}: several where sources give several days for one act.';
comment on column adoption_act.source is 'Where the act is known from, by language.';

create table scheme_remark (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  position integer not null,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  body jsonb not null check (jsonb_typeof(body -> 'fr') = 'string'),
  unique (scheme_id, position)
);
comment on table scheme_remark is 'What a reader of the scheme must know: what its document contradicts, leaves out, or leaves open.';
comment on column scheme_remark.id is 'Identifier.';
comment on column scheme_remark.scheme_id is 'The scheme.';
comment on column scheme_remark.position is 'Order on screen.';
comment on column scheme_remark.title is 'The remark in a sentence, by language.';
comment on column scheme_remark.body is 'The facts, by language.';

create table division (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  code text not null check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
  kind text not null check (kind in ('axis', 'pillar')),
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  position integer not null,
  colour text not null check (colour in ('insertion', 'ecologie', 'ecosysteme', 'transversal')),
  unique (scheme_id, code),
  unique (scheme_id, position)
);
comment on table division is 'An axis or a pillar of a scheme.';
comment on column division.id is 'Identifier.';
comment on column division.scheme_id is 'The scheme.';
comment on column division.code is 'Permanent within the scheme.';
comment on column division.kind is 'axis: a way of working, across all purchases. pillar: an aim.';
comment on column division.title is 'Title, by language.';
comment on column division.position is 'Order on screen.';
comment on column division.colour is 'The key of its colour.';

create table action (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  division_id uuid not null references division,
  code text not null check (code ~ '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$'),
  number integer not null check (number > 0),
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  description jsonb check (jsonb_typeof(description -> 'fr') = 'string'),
  owner text,
  owner_person_id uuid references person on delete set null,
  state text not null default 'to-launch' check (state in ('to-launch', 'under-way', 'done', 'abandoned')),
  revision integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (scheme_id, code),
  unique (scheme_id, number)
);
create index action_division on action (division_id);
create index action_owner on action (owner_person_id);
comment on table action is 'An action of a scheme.';
comment on column action.id is 'Random and permanent identifier.';
comment on column action.scheme_id is 'The scheme.';
comment on column action.division_id is 'The axis or pillar to which it belongs.';
comment on column action.code is 'Permanent within the scheme: P1-1.';
comment on column action.number is 'Number on screen, and in the address of its page.';
comment on column action.title is 'Title, by language.';
comment on column action.description is 'What is to be done, by language.';
comment on column action.owner is 'Who answers for it, as a text: a department.';
comment on column action.owner_person_id is 'The person who keeps it up to date.';
comment on column action.state is 'Where it stands. Late is no state: it is read from the milestones and the day.';
comment on column action.revision is 'Grows with each change, so that nobody writes over somebody else.';
comment on column action.updated_at is 'When anything about it last changed.';

create table milestone (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null references action on delete cascade,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  due date not null,
  done_on date
);
create index milestone_action on milestone (action_id, due);
comment on table milestone is 'A step of an action, due on a day.';
comment on column milestone.id is 'Identifier.';
comment on column milestone.action_id is 'The action.';
comment on column milestone.title is 'What is to be reached, by language.';
comment on column milestone.due is 'The day by which.';
comment on column milestone.done_on is 'The day on which it was; empty until then.';

create table action_update (
  id uuid primary key default gen_random_uuid(),
  action_id uuid not null references action on delete cascade,
  happened_on date not null,
  body jsonb not null check (jsonb_typeof(body -> 'fr') = 'string'),
  from_state text check (from_state in ('to-launch', 'under-way', 'done', 'abandoned')),
  to_state text check (to_state in ('to-launch', 'under-way', 'done', 'abandoned')),
  author_id uuid references person on delete set null,
  author text,
  recorded_at timestamptz not null default now(),
  check ((from_state is null) = (to_state is null))
);
create index action_update_action on action_update (action_id, happened_on, recorded_at);
comment on table action_update is 'The public journal of an action.';
comment on column action_update.id is 'Identifier.';
comment on column action_update.action_id is 'The action.';
comment on column action_update.happened_on is 'The day of which it tells.';
comment on column action_update.body is 'What happened, by language.';
comment on column action_update.from_state is 'The state that it left, where it changed.';
comment on column action_update.to_state is 'The state that it took.';
comment on column action_update.author_id is 'The person who wrote it; shown in the workspace only.';
comment on column action_update.author is 'Who wrote it, as the workspace names them.';
comment on column action_update.recorded_at is 'When it was written.';

create table own_indicator (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  definition jsonb check (jsonb_typeof(definition -> 'fr') = 'string'),
  unit text not null check (unit in ('share', 'hours', 'cents', 'people', 'contracts', 'count')),
  unique (scheme_id, code)
);
comment on table own_indicator is 'What a scheme measures by itself, because nothing here computes it: insertion hours, turnover of reserved contracts.';
comment on column own_indicator.id is 'Identifier.';
comment on column own_indicator.scheme_id is 'The scheme.';
comment on column own_indicator.code is 'Permanent within the scheme; never the name of a computed indicator.';
comment on column own_indicator.title is 'Title, by language.';
comment on column own_indicator.definition is 'What is counted and how, by language.';
comment on column own_indicator.unit is 'share: 0 to 1. cents: euros excluding VAT in whole cents. Others are counts.';

create table target (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  division_id uuid references division,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  indicator text not null,
  weighed_by text not null default 'count' check (weighed_by in ('count', 'amount', 'mean')),
  direction text not null check (direction in ('at-least', 'at-most')),
  baseline_value numeric,
  baseline_year integer,
  baseline_source jsonb check (jsonb_typeof(baseline_source -> 'fr') = 'string'),
  no_baseline jsonb check (jsonb_typeof(no_baseline -> 'fr') = 'string'),
  value numeric,
  no_value jsonb check (jsonb_typeof(no_value -> 'fr') = 'string'),
  due date not null,
  remark jsonb check (jsonb_typeof(remark -> 'fr') = 'string'),
  unique (scheme_id, code),
  unique (scheme_id, position),
  check (num_nonnulls(baseline_value, baseline_year, baseline_source) in (0, 3)),
  check ((baseline_value is null) = (no_baseline is not null)),
  check ((value is null) = (no_value is not null))
);
create index target_division on target (division_id);
comment on table target is 'A quantified target: from where, to where, by when.';
comment on column target.id is 'Identifier.';
comment on column target.scheme_id is 'The scheme.';
comment on column target.division_id is 'The pillar or axis which it serves.';
comment on column target.code is 'Permanent within the scheme.';
comment on column target.position is 'Order on screen.';
comment on column target.title is 'Title, by language.';
comment on column target.indicator is 'A computed indicator, or one of the scheme''s own, by its code; it gives the unit.';
comment on column target.weighed_by is 'How a computed indicator weighs contracts: each one, its amount, or a value that it holds.';
comment on column target.direction is 'at-least: the value is to be reached. at-most: it is not to be passed.';
comment on column target.baseline_value is 'Where it starts from, in the unit of the indicator.';
comment on column target.baseline_year is 'The year of the baseline.';
comment on column target.baseline_source is 'Where the baseline is known from, by language.';
comment on column target.no_baseline is 'Why there is no baseline, by language.';
comment on column target.value is 'What is to be reached, in the unit of the indicator.';
comment on column target.no_value is 'Why it cannot be written as a number, by language: the double of an unknown value.';
comment on column target.due is 'The day by which.';
comment on column target.remark is 'What a reader must know, by language.';

create table action_indicator (
  action_id uuid not null references action on delete cascade,
  indicator text not null,
  primary key (action_id, indicator)
);
create index action_indicator_indicator on action_indicator (indicator);
comment on table action_indicator is 'The indicators that an action is to move.';
comment on column action_indicator.action_id is 'The action.';
comment on column action_indicator.indicator is 'A computed indicator, or one of the scheme''s own, by its code.';

create table scheme_version (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  number integer not null check (number > 0),
  adopted_on date not null,
  changes jsonb not null check (jsonb_typeof(changes -> 'fr') = 'string'),
  snapshot jsonb not null,
  recorded_at timestamptz not null default now(),
  unique (scheme_id, number)
);
comment on table scheme_version is 'A scheme as it stood when it was adopted or revised.';
comment on column scheme_version.id is 'Identifier.';
comment on column scheme_version.scheme_id is 'The scheme.';
comment on column scheme_version.number is 'From 1.';
comment on column scheme_version.adopted_on is 'The day on which that version was adopted.';
comment on column scheme_version.changes is 'What changed, by language.';
comment on column scheme_version.snapshot is 'Axes, pillars, actions and targets as they then stood.';
comment on column scheme_version.recorded_at is 'When it was recorded.';

create table measure (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme on delete cascade,
  indicator text not null,
  organisation_id uuid not null references organisation,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  value numeric,
  numerator numeric,
  denominator numeric check (denominator > 0),
  source jsonb not null check (jsonb_typeof(source -> 'fr') = 'string'),
  evidence text,
  state text not null default 'declared' check (state in ('declared', 'verified')),
  author_id uuid references person on delete set null,
  author text,
  verifier_id uuid references person on delete set null,
  verifier text,
  recorded_at timestamptz not null default now(),
  unique (scheme_id, indicator, organisation_id, period_from, period_to),
  check (num_nonnulls(numerator, denominator) in (0, 2)),
  check (num_nonnulls(value, numerator) = 1)
);
create index measure_organisation on measure (organisation_id);
comment on table measure is 'A value recorded by hand or from a table where nothing here computes it. No row is no measure, never a zero.';
comment on column measure.id is 'Identifier.';
comment on column measure.scheme_id is 'The scheme for which it was recorded.';
comment on column measure.indicator is 'One of the scheme''s own indicators, by its code.';
comment on column measure.organisation_id is 'The buyer of whom it tells.';
comment on column measure.period_from is 'First day that it counts.';
comment on column measure.period_to is 'Last day that it counts.';
comment on column measure.value is 'The value, in the unit of the indicator; empty where numerator and denominator are given.';
comment on column measure.numerator is 'What is above the line.';
comment on column measure.denominator is 'What is below it.';
comment on column measure.source is 'Where it comes from, by language.';
comment on column measure.evidence is 'What proves it: an address, or the reference of a document.';
comment on column measure.state is 'declared: somebody says so. verified: somebody else looked at the evidence.';
comment on column measure.author_id is 'The person who recorded it.';
comment on column measure.author is 'Who recorded it, as the workspace names them.';
comment on column measure.verifier_id is 'The person who verified it.';
comment on column measure.verifier is 'Who verified it, as the workspace names them.';
comment on column measure.recorded_at is 'When it was recorded.';

create table statement (
  id uuid primary key default gen_random_uuid(),
  scheme_id uuid not null references scheme,
  year integer not null check (year between 1900 and 2999),
  figures jsonb not null check (jsonb_typeof(figures) = 'array'),
  data_version bigint not null,
  frozen_at timestamptz not null default now(),
  signed_by_id uuid,
  signed_by text not null,
  note jsonb check (jsonb_typeof(note -> 'fr') = 'string'),
  unique (scheme_id, year)
);
comment on table statement is 'The figures of a year, frozen: it is never changed nor taken away. Later differences are shown beside it.';
comment on column statement.id is 'Random and permanent identifier, in its public address.';
comment on column statement.scheme_id is 'The scheme.';
comment on column statement.year is 'The year of which it tells.';
comment on column statement.figures is 'One object for each target, as the page showed it: code, title, unit, value, numerator, denominator, baseline, target.';
comment on column statement.data_version is 'Version of the contracts from which computed figures came.';
comment on column statement.frozen_at is 'When.';
comment on column statement.signed_by_id is 'The person who froze it; their account may be gone since.';
comment on column statement.signed_by is 'Who froze it, as the page names them.';
comment on column statement.note is 'What to know when reading it, by language.';

create function refuse_change() returns trigger
  language plpgsql
  as $$ begin raise exception '% is frozen: it can be neither changed nor deleted', tg_table_name using errcode = '23001'; end $$;
comment on function refuse_change() is 'Keeps the rows of a table as they were written.';
create trigger statement_stays before update or delete on statement
  for each row execute function refuse_change();
