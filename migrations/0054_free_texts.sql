-- What people wrote in a questionnaire may be taken as contributions: once each, with the question to which it answers.

alter table contribution
  add column questionnaire_id uuid references questionnaire on delete set null,
  add column asked jsonb check (jsonb_typeof(asked -> 'fr') = 'string'),
  add constraint contribution_of_question check (submission_id is null or question is not null);
drop index contribution_submission;
create unique index contribution_answer on contribution (submission_id, question);
create index contribution_questionnaire on contribution (questionnaire_id, question);
comment on column contribution.questionnaire_id is 'The questionnaire from which its text was taken. It stays when the tie to what else was answered there is cut.';
comment on column contribution.asked is 'The question to which it answers, as it was asked, by language.';
