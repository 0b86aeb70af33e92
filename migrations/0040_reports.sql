-- The report of a consultation: what is written in it, what was frozen of it, the files of what was frozen.

create table report_version (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation,
  number integer not null check (number > 0),
  documents jsonb not null check (jsonb_typeof(documents -> 'fr') = 'object' and jsonb_typeof(documents -> 'en') = 'object'),
  findings jsonb not null check (jsonb_typeof(findings) = 'array'),
  hash text not null,
  frozen_at timestamptz not null,
  frozen_by_id uuid,
  frozen_by text not null,
  note jsonb check (jsonb_typeof(note -> 'fr') = 'string'),
  unique (consultation_id, number)
);
comment on table report_version is 'A report as it was frozen: it is never changed nor taken away.';
comment on column report_version.id is 'Random and permanent identifier.';
comment on column report_version.consultation_id is 'The consultation of which it is the report.';
comment on column report_version.number is 'From 1.';
comment on column report_version.documents is 'The whole report by language, as the page shows it: sections of paragraphs, lists, tables and figures. No author of a contribution is named.';
comment on column report_version.findings is 'What the check found in it that day.';
comment on column report_version.hash is 'SHA-256 of the documents as JSON with sorted keys.';
comment on column report_version.frozen_at is 'When.';
comment on column report_version.frozen_by_id is 'The person who froze it; their account may be gone since.';
comment on column report_version.frozen_by is 'Who froze it, as the page names them.';
comment on column report_version.note is 'What changed since the version before, by language, as whoever froze it says.';
create trigger report_version_stays before update or delete on report_version
  for each row execute function refuse_change();

create table report_file (
  version_id uuid not null references report_version,
  language text not null check (language in ('fr', 'en')),
  format text not null check (format in ('pdf', 'docx')),
  file_id uuid not null references stored_file,
  standard text check (standard = 'PDF/UA-1'),
  primary key (version_id, language, format)
);
comment on table report_file is 'A file of a frozen report: made once, then the same to the byte for ever.';
comment on column report_file.version_id is 'The version.';
comment on column report_file.language is 'Its language.';
comment on column report_file.format is 'pdf, or docx for a word processor.';
comment on column report_file.file_id is 'The file.';
comment on column report_file.standard is 'The standard against which the file was checked when it was made. Empty: none.';
create trigger report_file_stays before update or delete on report_file
  for each row execute function refuse_change();

create table report_publication (
  version_id uuid primary key references report_version,
  published_on date not null,
  withdrawn_on date check (withdrawn_on >= published_on)
);
comment on table report_publication is 'Which frozen versions everybody may see. The one with the highest number is the report; those before it stay readable at their own address.';
comment on column report_publication.version_id is 'The version.';
comment on column report_publication.published_on is 'The day on which it was first published.';
comment on column report_publication.withdrawn_on is 'The day on which it was taken back. Empty: it is shown.';

create table report (
  consultation_id uuid primary key references consultation,
  texts jsonb not null default '{}' check (jsonb_typeof(texts) = 'object'),
  revision integer not null default 1
);
comment on table report is 'What was written in the report of a consultation on which somebody works.';
comment on column report.consultation_id is 'The consultation.';
comment on column report.texts is 'What was written at the head of each section, by the section''s name and by language, in a subset of Markdown. The rest is made from the records.';
comment on column report.revision is 'Grows with each change, so that nobody writes over somebody else.';

create table report_claim (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation on delete cascade,
  position integer not null,
  kind text not null check (kind in ('all-answered', 'multiple', 'count', 'answered-under')),
  says jsonb not null check (jsonb_typeof(says -> 'fr') = 'string'),
  value double precision check (value > 0),
  indicator text,
  channel text check (channel in ('web', 'email', 'meeting', 'paper', 'phone')),
  proposition_number integer,
  theme_code text,
  unique (consultation_id, position)
);
comment on table report_claim is 'What texts around a consultation affirm, so that the check of its report can hold the records against it.';
comment on column report_claim.id is 'Identifier.';
comment on column report_claim.consultation_id is 'The consultation.';
comment on column report_claim.position is 'Order on screen.';
comment on column report_claim.kind is 'all-answered: that everything said was taken into account. multiple: that a target is so many times a value of before. count: how many took part by a channel. answered-under: that a proposition is answered under another theme.';
comment on column report_claim.says is 'What is affirmed, in a few words, by language.';
comment on column report_claim.value is 'How many times, or how many.';
comment on column report_claim.indicator is 'The indicator of the target that is a multiple.';
comment on column report_claim.channel is 'The channel by which so many took part.';
comment on column report_claim.proposition_number is 'The proposition that is answered elsewhere, by its number.';
comment on column report_claim.theme_code is 'The theme under which it is answered, by its code.';
