-- Answering questionnaires: who may, what was given beside the answers, and how much comes from one network.

create table participation_check (
  token_hash text primary key,
  questionnaire_id uuid not null references questionnaire on delete cascade,
  participant_key text not null,
  asked_on date not null
);
create index participation_check_participant on participation_check (questionnaire_id, participant_key, asked_on);
comment on table participation_check is 'A link that was sent to an address, by which its holder may answer once. The address itself is not kept here. Deleted when the answer is sent.';
comment on column participation_check.token_hash is 'SHA-256 of the random code of the link.';
comment on column participation_check.questionnaire_id is 'The questionnaire.';
comment on column participation_check.participant_key is 'Keyed hash of the address, as participation keeps it.';
comment on column participation_check.asked_on is 'The day.';

create table invitation (
  token_hash text primary key,
  consultation_id uuid not null references consultation on delete cascade,
  label text not null,
  made_on date not null
);
create index invitation_consultation on invitation (consultation_id, made_on, label);
comment on table invitation is 'A personal link to a consultation. Whom it was given to is not kept.';
comment on column invitation.token_hash is 'SHA-256 of the random code of the link: nobody reads the link back.';
comment on column invitation.consultation_id is 'The consultation.';
comment on column invitation.label is 'What the lead calls the lot of links that were made together.';
comment on column invitation.made_on is 'The day.';

create table network_budget (
  consultation_id uuid not null references consultation on delete cascade,
  used_on date not null,
  network_key text not null,
  used integer not null check (used > 0),
  primary key (consultation_id, used_on, network_key)
);
comment on table network_budget is 'How many questionnaires came from one network on one day, so that a burst waits for a person. Nothing ties it to what was sent, and it is forgotten the day after.';
comment on column network_budget.consultation_id is 'The consultation.';
comment on column network_budget.used_on is 'The day.';
comment on column network_budget.network_key is 'Hash of the network''s prefix, keyed by the secret of the consultation, which is deleted at its close.';
comment on column network_budget.used is 'How many.';

create table submission_file (
  file_id uuid primary key references stored_file on delete cascade,
  questionnaire_id uuid not null references questionnaire on delete cascade,
  given_on date not null,
  submission_id uuid references submission on delete cascade
);
create index submission_file_submission on submission_file (submission_id);
create index submission_file_questionnaire on submission_file (questionnaire_id);
create index submission_file_unsent on submission_file (given_on) where submission_id is null;
comment on table submission_file is 'A file that was given as an answer.';
comment on column submission_file.file_id is 'The file.';
comment on column submission_file.questionnaire_id is 'The questionnaire.';
comment on column submission_file.given_on is 'The day.';
comment on column submission_file.submission_id is 'What it was sent with. Empty: the questionnaire is still being filled in; it is deleted when it is left alone.';
