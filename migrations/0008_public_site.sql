-- The public site over contracts and figures: contracts that end soon, persons masked on request, errors reported, figures cited.

create index contract_ends on contract (ends_on, id) where not withdrawn and redirect_to is null;
create index contract_division on contract (cpv_division, notified_on desc nulls last, id) where not withdrawn;

create table contract_mask (
  identifier_hash text primary key check (identifier_hash ~ '^[0-9a-f]{64}$'),
  asked_on date not null,
  reason text not null check (length(reason) between 1 and 500)
);
comment on table contract_mask is 'Natural persons who asked that their name be shown no more. Wherever contracts name them, « personne physique » stands instead.';
comment on column contract_mask.identifier_hash is 'SHA-256 of the SIREN, or of the published identifier where there is none: the list itself names nobody.';
comment on column contract_mask.asked_on is 'Day of the request.';
comment on column contract_mask.reason is 'Why, in a sentence that names nobody.';

create table contract_report (
  id uuid primary key default gen_random_uuid(),
  contract_id uuid not null references contract on delete cascade,
  sent_on date not null,
  field text not null,
  message text not null check (length(message) between 1 and 2000),
  state text not null default 'open' check (state in ('open', 'accepted', 'declined'))
);
create index contract_report_contract on contract_report (contract_id);
create index contract_report_open on contract_report (sent_on, id) where state = 'open';
comment on table contract_report is 'An error in a contract that a visitor reported. No address of the visitor is kept, and no time finer than the day.';
comment on column contract_report.field is 'What it is about: amount, holder, date, considerations, object, personal-data, other.';
comment on column contract_report.message is 'In the visitor''s words, e-mail addresses and telephone numbers taken out.';
comment on column contract_report.state is 'open: nobody has looked yet.';

create table report_attempt (
  visitor_key text not null,
  at timestamptz not null
);
create index report_attempt_visitor on report_attempt (visitor_key, at);
comment on table report_attempt is 'How often a visitor reported lately. Lines older than a day are deleted at the next report.';
comment on column report_attempt.visitor_key is 'A keyed hash of the network address that nobody can turn back; its key is lost with each start.';

create table citation (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  indicator text not null,
  measure text not null,
  scope jsonb not null,
  figure jsonb not null,
  data_version bigint not null,
  data_changed_on date,
  cited_on date not null
);
comment on table citation is 'A figure as it was when somebody cited it: never changed, so that its address always shows it.';
comment on column citation.id is 'The first 16 hexadecimal digits of the SHA-256 of indicator, measure, scope, version and figure: the same figure has the same address.';
comment on column citation.indicator is 'The indicator: environmental.clause.';
comment on column citation.measure is 'count, amount or mean.';
comment on column citation.scope is 'Buyers and years that the figure is about.';
comment on column citation.figure is 'Numerator, denominator, share and what was left out.';
comment on column citation.data_version is 'Version of the published contracts from which it was computed.';
comment on column citation.data_changed_on is 'Day on which those data last changed.';
comment on column contract_report.id is 'Random, known to the workspace only.';
comment on column contract_report.contract_id is 'The contract in which the error is.';
comment on column contract_report.sent_on is 'Day on which it was sent.';
comment on column report_attempt.at is 'Instant of the report.';
comment on column citation.cited_on is 'Day on which the figure was first cited.';
