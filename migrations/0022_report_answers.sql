-- What becomes of the errors that visitors report.

alter table contract_report
  add column note text check (length(note) between 1 and 2000),
  add column closed_on date,
  add column closed_by uuid references person (id) on delete set null,
  add constraint contract_report_closed check (state = 'open' or (note is not null and closed_on is not null));
create index contract_report_settled on contract_report (closed_on desc, id) where state <> 'open';
comment on column contract_report.state is 'open: nobody has answered yet; accepted: what it says was right; declined: it was not, or could not be followed.';
comment on column contract_report.note is 'What whoever closed it found and did, for those who look after them.';
comment on column contract_report.closed_on is 'Day on which it was closed.';
comment on column contract_report.closed_by is 'Who closed it; empty once that account is gone.';
