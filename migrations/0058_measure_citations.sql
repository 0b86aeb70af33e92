-- A figure that somebody measured by hand can be cited as a computed one can.

create table measure_citation (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  scheme_id uuid not null references scheme on delete cascade,
  indicator text not null,
  figure jsonb not null,
  data_version bigint not null,
  cited_on date not null
);
create index measure_citation_scheme on measure_citation (scheme_id);
comment on table measure_citation is 'A figure measured by hand, as it was when somebody cited it: never changed, so that its address always shows it.';
comment on column measure_citation.id is 'The first 16 hexadecimal digits of the SHA-256 of scheme, indicator, figure and version: the same figure has the same address.';
comment on column measure_citation.scheme_id is 'The scheme that measures it.';
comment on column measure_citation.indicator is 'The code of the indicator within the scheme.';
comment on column measure_citation.figure is 'Period, value, numerator, denominator, how it was obtained, unit, title and sources.';
comment on column measure_citation.data_version is 'Version of the data of schemes from which it was read.';
comment on column measure_citation.cited_on is 'Day on which the figure was first cited.';
