-- The consultation: its sheet, its timeline, its questionnaires and what was sent, contributions, propositions, answers.

create table stored_file (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  media_type text not null,
  size integer not null check (size >= 0),
  sha256 text not null,
  content bytea not null
);
comment on table stored_file is 'A file that somebody gave: a document, minutes, an attachment. It is kept in the database, so that every web process and every backup has it.';
comment on column stored_file.id is 'Random identifier.';
comment on column stored_file.name is 'Its name, without a folder.';
comment on column stored_file.media_type is 'What it is, found by its first bytes and its name, among those that are accepted.';
comment on column stored_file.size is 'In bytes.';
comment on column stored_file.sha256 is 'Hash of the content, in hexadecimal.';
comment on column stored_file.content is 'The bytes.';

create table consultation (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  organisation_id uuid not null references organisation,
  scheme_id uuid references scheme,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  purpose jsonb check (jsonb_typeof(purpose -> 'fr') = 'string'),
  asked jsonb check (jsonb_typeof(asked -> 'fr') = 'string'),
  stakes jsonb check (jsonb_typeof(stakes -> 'fr') = 'string'),
  use_of_answers jsonb check (jsonb_typeof(use_of_answers -> 'fr') = 'string'),
  publicity jsonb check (jsonb_typeof(publicity -> 'fr') = 'string'),
  contact text,
  state text not null default 'preparing' check (state in ('preparing', 'open', 'closed', 'answered')),
  announced_on date,
  mode text not null check (mode in ('anonymous', 'email', 'link', 'account')),
  opens_on date,
  closes_on date check (closes_on >= opens_on),
  results_shown text not null default 'closed' check (results_shown in ('closed', 'live')),
  editable boolean not null default false,
  moderation text not null default 'before' check (moderation in ('before', 'after')),
  moderation_rules jsonb check (jsonb_typeof(moderation_rules -> 'fr') = 'string'),
  legal_basis jsonb check (jsonb_typeof(legal_basis -> 'fr') = 'string'),
  retention_months integer check (retention_months between 1 and 120),
  impact_assessment text check (impact_assessment in ('done', 'not-needed')),
  impact_reason jsonb check (jsonb_typeof(impact_reason -> 'fr') = 'string'),
  data_protection_contact text,
  checked_points text[] not null default '{}',
  smallest_cell integer not null default 5 check (smallest_cell >= 5),
  visitor_salt bytea,
  erased_on date,
  read_only boolean not null default false,
  demonstration text check (demonstration in ('invented', 'stated')),
  revision integer not null default 1,
  created_at timestamptz not null default now()
);
create index consultation_organisation on consultation (organisation_id, opens_on);
create index consultation_scheme on consultation (scheme_id);
create index consultation_state on consultation (state, closes_on);
comment on table consultation is 'A consultation: whom a public body asks, about what, until when, and what becomes of it. Its texts are {"fr": …, "en": …}, English may be missing.';
comment on column consultation.id is 'Random and permanent identifier.';
comment on column consultation.slug is 'Its permanent address: /concertations/….';
comment on column consultation.organisation_id is 'The public body that asks.';
comment on column consultation.scheme_id is 'The scheme that it prepares or follows.';
comment on column consultation.title is 'Title, by language.';
comment on column consultation.purpose is 'What it is for, by language.';
comment on column consultation.asked is 'Who is asked, by language.';
comment on column consultation.stakes is 'What is at stake, by language.';
comment on column consultation.use_of_answers is 'How what is said will be used, by language.';
comment on column consultation.publicity is 'How it was made known, by language.';
comment on column consultation.contact is 'Where to write about it.';
comment on column consultation.state is 'preparing: not open yet. open: takes contributions. closed: no more. answered: its answers are published.';
comment on column consultation.announced_on is 'Since when its page is public while it is being prepared. Empty: only the workspace shows it until it opens.';
comment on column consultation.mode is 'How people take part, chosen when it is created and then frozen. anonymous: no identity. email: a checked address. link: a personal link. account: signed in.';
comment on column consultation.opens_on is 'First day on which it takes contributions.';
comment on column consultation.closes_on is 'Last day, included; it moves with an extension, which leaves a notice.';
comment on column consultation.results_shown is 'When the results of questionnaires are public: from the close on, or as they come.';
comment on column consultation.editable is 'Whether what was sent may be changed by who sent it, until the close.';
comment on column consultation.moderation is 'Whether a contribution is looked at before it is shown, or after.';
comment on column consultation.moderation_rules is 'What is not published, by language.';
comment on column consultation.legal_basis is 'On what personal data are processed (GDPR art. 6, and 9 where opinions may show), by language.';
comment on column consultation.retention_months is 'How many months after the close personal data are erased.';
comment on column consultation.impact_assessment is 'Whether an impact assessment (GDPR art. 35) was done, or is not needed.';
comment on column consultation.impact_reason is 'Why, by language.';
comment on column consultation.data_protection_contact is 'Where the data protection officer is reached.';
comment on column consultation.checked_points is 'The points of law and good practice that the lead says hold, by their code.';
comment on column consultation.smallest_cell is 'No published cross-table has a cell below so many people.';
comment on column consultation.visitor_salt is 'Secret with which network prefixes and addresses are hashed while it is open; deleted at the close.';
comment on column consultation.erased_on is 'The day on which personal data were erased at the end of their retention.';
comment on column consultation.read_only is 'Nothing in it may change any more, whoever asks.';
comment on column consultation.demonstration is 'invented: made up. stated: facts of a published document, told again. Empty: a buyer''s own.';
comment on column consultation.revision is 'Grows with each change, so that nobody writes over somebody else.';
comment on column consultation.created_at is 'When it was entered.';

create table consultation_event (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  kind text not null check (kind in
    ('opening', 'extension', 'close', 'workshop', 'seminar', 'meeting', 'notice', 'answers', 'adoption', 'report')),
  dates jsonb not null check (jsonb_array_length(dates) > 0),
  first_day date not null,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  body jsonb check (jsonb_typeof(body -> 'fr') = 'string'),
  attendance integer check (attendance >= 0),
  minutes_file_id uuid references stored_file,
  adoption_act_id uuid references adoption_act on delete set null,
  public boolean not null default true
);
create index consultation_event_consultation on consultation_event (consultation_id, first_day);
comment on table consultation_event is 'The timeline of a consultation: its opening, its notices, its workshops with their minutes, its answers, what was adopted.';
comment on column consultation_event.id is 'Identifier.';
comment on column consultation_event.consultation_id is 'The consultation.';
comment on column consultation_event.kind is 'What happened. Workshops, seminars and meetings may be where a contribution comes from.';
comment on column consultation_event.dates is 'A list of {"on": day, "precision": "day" | "month", "source": {"fr", "en"}}: several where sources give several days.';
comment on column consultation_event.first_day is 'The first of these days, for the order on screen.';
comment on column consultation_event.title is 'Title, by language.';
comment on column consultation_event.body is 'What happened, by language.';
comment on column consultation_event.attendance is 'How many people came. Empty: not known.';
comment on column consultation_event.minutes_file_id is 'Its minutes.';
comment on column consultation_event.adoption_act_id is 'The act by which something was adopted.';
comment on column consultation_event.public is 'Whether the public page shows it.';

create table consultation_document (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  position integer not null,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  file_id uuid references stored_file,
  link text check (link ~ '^https?://'),
  unique (consultation_id, position),
  check (num_nonnulls(file_id, link) = 1)
);
comment on table consultation_document is 'What whoever is asked should read: a file kept here, or a link.';
comment on column consultation_document.id is 'Identifier.';
comment on column consultation_document.consultation_id is 'The consultation.';
comment on column consultation_document.position is 'Order on screen.';
comment on column consultation_document.title is 'Title, by language.';
comment on column consultation_document.file_id is 'The file.';
comment on column consultation_document.link is 'Or its address elsewhere.';

create table questionnaire (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  draft jsonb not null,
  revision integer not null default 1,
  unique (consultation_id, slug),
  unique (consultation_id, position)
);
comment on table questionnaire is 'A questionnaire of a consultation.';
comment on column questionnaire.id is 'Identifier.';
comment on column questionnaire.consultation_id is 'The consultation.';
comment on column questionnaire.slug is 'Its address within the consultation.';
comment on column questionnaire.position is 'Order on screen.';
comment on column questionnaire.title is 'Title, by language.';
comment on column questionnaire.draft is 'The definition being worked on: pages of questions. Nobody answers it until it is published as a version.';
comment on column questionnaire.revision is 'Grows with each change of the draft, so that nobody writes over somebody else.';

create table questionnaire_version (
  questionnaire_id uuid not null references questionnaire on delete cascade,
  number integer not null check (number > 0),
  definition jsonb not null,
  published_on date not null,
  primary key (questionnaire_id, number)
);
comment on table questionnaire_version is 'A questionnaire as people answered it. It never changes: another version is published.';
comment on column questionnaire_version.questionnaire_id is 'The questionnaire.';
comment on column questionnaire_version.number is 'From 1.';
comment on column questionnaire_version.definition is 'Its pages and questions.';
comment on column questionnaire_version.published_on is 'The day on which it was opened to answers.';

create table participation (
  questionnaire_id uuid not null references questionnaire on delete cascade,
  participant_key text not null,
  took_part_on date not null,
  primary key (questionnaire_id, participant_key)
);
comment on table participation is 'Who has answered a questionnaire, so that nobody does twice. It never says what was sent.';
comment on column participation.questionnaire_id is 'The questionnaire.';
comment on column participation.participant_key is 'Keyed hash of a checked address or of a personal link, or the identifier of an account. There is none for anonymous participation.';
comment on column participation.took_part_on is 'The day.';

create table submission (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  questionnaire_id uuid not null references questionnaire on delete cascade,
  version integer not null,
  state text not null default 'counted' check (state in ('counted', 'waiting', 'set-aside')),
  reasons text[] not null default '{}',
  channel text not null default 'web' check (channel in ('web', 'email', 'meeting', 'paper', 'phone')),
  collector_id uuid references person on delete set null,
  event_id uuid references consultation_event on delete set null,
  person_id uuid references person on delete set null,
  sent_on date not null,
  answers jsonb not null,
  receipt_hash text unique,
  foreign key (questionnaire_id, version) references questionnaire_version
);
create index submission_questionnaire on submission (questionnaire_id, state, sent_on);
create index submission_consultation on submission (consultation_id, state);
create index submission_person on submission (person_id);
comment on table submission is 'A questionnaire that was filled in and sent.';
comment on column submission.id is 'Random identifier, so that it tells nothing of the order in which people answered.';
comment on column submission.consultation_id is 'The consultation.';
comment on column submission.questionnaire_id is 'The questionnaire.';
comment on column submission.version is 'The version to which it answers.';
comment on column submission.state is 'counted: in the results. waiting: looks suspicious, waits for a person. set-aside: not counted, by decision of a person.';
comment on column submission.reasons is 'Why it waits, by code.';
comment on column submission.channel is 'How it came.';
comment on column submission.collector_id is 'Who entered it, where it did not come by the web.';
comment on column submission.event_id is 'Where it was collected.';
comment on column submission.person_id is 'Whose account sent it; only where the consultation asks for an account.';
comment on column submission.sent_on is 'The day. No finer time is kept anywhere.';
comment on column submission.answers is 'The answers, by the name of the question. Hidden questions have none.';
comment on column submission.receipt_hash is 'SHA-256 of the random code on the receipt, by which its sender finds it again.';

create table submission_draft (
  token_hash text primary key,
  questionnaire_id uuid not null references questionnaire on delete cascade,
  version integer not null,
  answers jsonb not null,
  page integer not null,
  touched_on date not null,
  foreign key (questionnaire_id, version) references questionnaire_version
);
create index submission_draft_questionnaire on submission_draft (questionnaire_id, touched_on);
comment on table submission_draft is 'A questionnaire that is being filled in. Deleted when it is sent, or when it was left alone.';
comment on column submission_draft.token_hash is 'SHA-256 of the random code of the link by which it is taken up again.';
comment on column submission_draft.questionnaire_id is 'The questionnaire.';
comment on column submission_draft.version is 'The version that is being answered.';
comment on column submission_draft.answers is 'What was answered so far.';
comment on column submission_draft.page is 'The page reached, from 0.';
comment on column submission_draft.touched_on is 'The day on which it last changed.';

create table contribution (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  number integer not null check (number > 0),
  title text,
  body text not null,
  language text not null default 'fr',
  author_kind text not null default 'unknown' check (author_kind in
    ('citizen', 'firm', 'association', 'insertion-structure', 'public-body', 'other', 'unknown')),
  author_name text,
  author_organisation text,
  author_contact text,
  author_person_id uuid references person on delete set null,
  may_be_written_to boolean not null default false,
  name_shown boolean not null default false,
  collector_id uuid references person on delete set null,
  channel text not null check (channel in ('web', 'email', 'meeting', 'paper', 'phone')),
  event_id uuid references consultation_event on delete set null,
  submission_id uuid references submission on delete set null,
  question text,
  received_on date not null,
  state text not null check (state in ('waiting', 'published', 'hidden')),
  supports integer check (supports >= 0),
  text_hash text not null,
  receipt_hash text unique,
  source jsonb,
  revision integer not null default 1,
  unique (consultation_id, number)
);
create index contribution_state on contribution (consultation_id, state, number);
create index contribution_text on contribution (consultation_id, text_hash);
create index contribution_event on contribution (event_id);
create index contribution_submission on contribution (submission_id);
create index contribution_author on contribution (author_person_id);
create unique index contribution_source on contribution (consultation_id, (source ->> 'id')) where source is not null;
create index contribution_search on contribution using gin (
  (to_tsvector('french', coalesce(title, '') || ' ' || body) || to_tsvector('french_folded', coalesce(title, '') || ' ' || body)));
comment on table contribution is 'What somebody said, as they said it, by whatever channel. It is never rewritten: propositions are made from it.';
comment on column contribution.id is 'Random and permanent identifier.';
comment on column contribution.consultation_id is 'The consultation.';
comment on column contribution.number is 'Its number on screen, in order of entry.';
comment on column contribution.title is 'Title, where there is one.';
comment on column contribution.body is 'The text, as it was received.';
comment on column contribution.language is 'In which it was written.';
comment on column contribution.author_kind is 'What the author is.';
comment on column contribution.author_name is 'The author''s name, where it was given. Personal data: erased at the end of the retention.';
comment on column contribution.author_organisation is 'The body for which the author speaks.';
comment on column contribution.author_contact is 'Where the author may be written to. Personal data, never shown, never exported.';
comment on column contribution.author_person_id is 'The author''s account.';
comment on column contribution.may_be_written_to is 'Whether the author wants to be told what becomes of it.';
comment on column contribution.name_shown is 'Whether the author agreed to be named in public.';
comment on column contribution.collector_id is 'Who entered it: not its author.';
comment on column contribution.channel is 'How it came.';
comment on column contribution.event_id is 'The workshop, seminar or meeting where it was said.';
comment on column contribution.submission_id is 'The questionnaire in which it was written.';
comment on column contribution.question is 'The name of the question to which it answers there.';
comment on column contribution.received_on is 'The day.';
comment on column contribution.state is 'waiting: not looked at yet, shown nowhere. published: shown. hidden: not shown, by a decision with its reason.';
comment on column contribution.supports is 'How many people supported it where it was collected. Empty: not counted there. Never moved to anything else.';
comment on column contribution.text_hash is 'SHA-256 of the text in lower case, without accents, punctuation and repeated spaces: the same text sent many times is seen.';
comment on column contribution.receipt_hash is 'SHA-256 of the random code on the receipt, by which the author follows it.';
comment on column contribution.source is 'Where it was imported from, with every column of there, so that it can be exported again unchanged. "id" is its identifier there.';
comment on column contribution.revision is 'Grows with each decision, so that nobody decides over somebody else.';

create table moderation_decision (
  id uuid primary key default gen_random_uuid(),
  contribution_id uuid not null references contribution on delete cascade,
  decided_on date not null,
  outcome text not null check (outcome in ('published', 'hidden', 'appealed', 'appeal-refused')),
  rule text,
  reason text,
  person_id uuid references person on delete set null,
  position integer not null,
  unique (contribution_id, position)
);
comment on table moderation_decision is 'What was decided about a contribution, by which rule and why; and the appeals of its author.';
comment on column moderation_decision.id is 'Identifier.';
comment on column moderation_decision.contribution_id is 'The contribution.';
comment on column moderation_decision.decided_on is 'The day.';
comment on column moderation_decision.outcome is 'published or hidden: by a moderator. appealed: its author asks for another look. appeal-refused: it stays hidden.';
comment on column moderation_decision.rule is 'The rule that it breaks, by code.';
comment on column moderation_decision.reason is 'Why, in a sentence to the author; or what the author says in an appeal.';
comment on column moderation_decision.person_id is 'Who decided.';
comment on column moderation_decision.position is 'Order of the decisions, from 1.';

create table theme (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  code text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null,
  title jsonb not null check (jsonb_typeof(title -> 'fr') = 'string'),
  definition jsonb check (jsonb_typeof(definition -> 'fr') = 'string'),
  unique (consultation_id, code),
  unique (consultation_id, position)
);
comment on table theme is 'A theme under which propositions are gathered.';
comment on column theme.id is 'Identifier.';
comment on column theme.consultation_id is 'The consultation.';
comment on column theme.code is 'Permanent within the consultation.';
comment on column theme.position is 'Order on screen.';
comment on column theme.title is 'Title, by language.';
comment on column theme.definition is 'What belongs to it and what does not, by language: the code book.';

create table contribution_theme (
  contribution_id uuid not null references contribution on delete cascade,
  theme_id uuid not null references theme on delete cascade,
  person_id uuid references person on delete set null,
  coding integer not null default 1 check (coding in (1, 2)),
  suggested_rank integer check (suggested_rank between 1 and 3),
  primary key (contribution_id, theme_id, coding)
);
create index contribution_theme_theme on contribution_theme (theme_id);
comment on table contribution_theme is 'The themes that a person gave to a contribution; a second, independent coding of some of them tells how far readers agree.';
comment on column contribution_theme.contribution_id is 'The contribution.';
comment on column contribution_theme.theme_id is 'The theme.';
comment on column contribution_theme.person_id is 'Who coded it.';
comment on column contribution_theme.coding is '1: the coding that counts. 2: the second reading.';
comment on column contribution_theme.suggested_rank is 'The place of that theme among those that the tool had proposed. Empty: it had not.';

create table proposition (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  number integer not null check (number > 0),
  theme_id uuid references theme,
  text jsonb not null check (jsonb_typeof(text -> 'fr') = 'string'),
  state text not null default 'draft' check (state in ('draft', 'published', 'replaced')),
  revision integer not null default 1,
  unique (consultation_id, number)
);
create index proposition_theme on proposition (theme_id, number);
comment on table proposition is 'What is proposed, in words that were made from contributions. One proposition, one answer.';
comment on column proposition.id is 'Random and permanent identifier.';
comment on column proposition.consultation_id is 'The consultation.';
comment on column proposition.number is 'Its number on screen and in its address; never given twice.';
comment on column proposition.theme_id is 'Its theme.';
comment on column proposition.text is 'The proposition, by language.';
comment on column proposition.state is 'draft: only the workspace shows it. published: shown. replaced: stays readable, others took its place.';
comment on column proposition.revision is 'Grows with each change, so that nobody writes over somebody else.';

create table proposition_source (
  proposition_id uuid not null references proposition on delete cascade,
  contribution_id uuid not null references contribution on delete cascade,
  excerpt text,
  primary key (proposition_id, contribution_id)
);
create index proposition_source_contribution on proposition_source (contribution_id);
comment on table proposition_source is 'The contributions from which a proposition was made.';
comment on column proposition_source.proposition_id is 'The proposition.';
comment on column proposition_source.contribution_id is 'The contribution; it stays as it is, with its supports.';
comment on column proposition_source.excerpt is 'The words that were taken from it. Empty: the whole.';

create table proposition_lineage (
  from_id uuid not null references proposition on delete cascade,
  to_id uuid not null references proposition on delete cascade,
  kind text not null check (kind in ('split', 'merge', 'reword')),
  reason text not null,
  happened_on date not null,
  person_id uuid references person on delete set null,
  primary key (from_id, to_id),
  check (from_id <> to_id)
);
create index proposition_lineage_to on proposition_lineage (to_id);
comment on table proposition_lineage is 'Which propositions took the place of which, and why. Nothing is deleted.';
comment on column proposition_lineage.from_id is 'The one that was replaced.';
comment on column proposition_lineage.to_id is 'The one that took its place.';
comment on column proposition_lineage.kind is 'split: into several. merge: of several. reword: one into one.';
comment on column proposition_lineage.reason is 'Why, in a sentence.';
comment on column proposition_lineage.happened_on is 'The day.';
comment on column proposition_lineage.person_id is 'Who did it.';

create table answer (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  proposition_id uuid references proposition on delete cascade,
  theme_id uuid references theme on delete cascade,
  position text check (position in ('retained', 'retained-in-part', 'already-done', 'not-retained', 'outside-remit')),
  reason jsonb not null check (jsonb_typeof(reason -> 'fr') = 'string'),
  left_out jsonb check (jsonb_typeof(left_out -> 'fr') = 'string'),
  origin text not null default 'given' check (origin in ('given', 'read')),
  author text not null,
  author_person_id uuid references person on delete set null,
  approved_by_id uuid references person on delete set null,
  state text not null default 'draft' check (state in ('draft', 'approved', 'published')),
  answered_on date,
  published_on date,
  revision integer not null default 1,
  check (num_nonnulls(proposition_id, theme_id) = 1),
  check ((position is null) <= (theme_id is not null)),
  check ((state = 'published') = (published_on is not null)),
  unique (proposition_id)
);
create index answer_consultation on answer (consultation_id, state);
create index answer_theme on answer (theme_id);
comment on table answer is 'What the public body answers to a proposition or to a theme.';
comment on column answer.id is 'Random and permanent identifier.';
comment on column answer.consultation_id is 'The consultation.';
comment on column answer.proposition_id is 'The proposition that it answers.';
comment on column answer.theme_id is 'Or the theme that it answers.';
comment on column answer.position is 'What is decided. An answer to a theme may leave it open: then it answers no proposition by itself.';
comment on column answer.reason is 'Why, by language.';
comment on column answer.left_out is 'What the answer does not take up of what was proposed, by language.';
comment on column answer.origin is 'given: the body''s own answer. read: drawn from a published document by whoever entered it.';
comment on column answer.author is 'In whose name it is given.';
comment on column answer.author_person_id is 'Who drafted it.';
comment on column answer.approved_by_id is 'Who approved it.';
comment on column answer.state is 'draft, then approved by whoever answers for it, then published. Only published answers are shown and counted.';
comment on column answer.answered_on is 'The day of the answer; empty where the document does not give it.';
comment on column answer.published_on is 'The day on which it was published here.';
comment on column answer.revision is 'Grows with each change, so that nobody writes over somebody else.';

create table answer_action (
  answer_id uuid not null references answer on delete cascade,
  action_id uuid not null references action on delete cascade,
  primary key (answer_id, action_id)
);
create index answer_action_action on answer_action (action_id);
comment on table answer_action is 'The actions of a scheme by which an answer is put into practice.';
comment on column answer_action.answer_id is 'The answer.';
comment on column answer_action.action_id is 'The action.';

create table answer_act (
  answer_id uuid not null references answer on delete cascade,
  adoption_act_id uuid not null references adoption_act on delete cascade,
  primary key (answer_id, adoption_act_id)
);
create index answer_act_act on answer_act (adoption_act_id);
comment on table answer_act is 'The acts on which an answer stands.';
comment on column answer_act.answer_id is 'The answer.';
comment on column answer_act.adoption_act_id is 'The act.';

create table answer_indicator (
  answer_id uuid not null references answer on delete cascade,
  indicator text not null,
  primary key (answer_id, indicator)
);
create index answer_indicator_indicator on answer_indicator (indicator);
comment on table answer_indicator is 'The indicators by which one will see whether an answer was kept.';
comment on column answer_indicator.answer_id is 'The answer.';
comment on column answer_indicator.indicator is 'A computed indicator, or one of the scheme''s own, by its code.';
