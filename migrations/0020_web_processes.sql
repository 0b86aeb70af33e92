-- What several web processes on one database must share: files that people sent, and the secret of the visitors' keys.

create table kept_file (
  id uuid primary key default gen_random_uuid(),
  kept_at timestamptz not null default now(),
  claimed boolean not null default false
);
create index kept_file_unclaimed on kept_file (kept_at) where not claimed;
comment on table kept_file is 'A file that somebody sent, until it is read: any process of the instance can, wherever it runs.';
comment on column kept_file.id is 'Random identifier.';
comment on column kept_file.kept_at is 'When its first bytes came.';
comment on column kept_file.claimed is 'Whether something refers to it. What nothing does after a day is left over from a stop, and is deleted.';

create table kept_file_part (
  file_id uuid not null references kept_file on delete cascade,
  part integer not null,
  content bytea not null,
  primary key (file_id, part)
);
comment on table kept_file_part is 'The bytes of a kept file, in pieces.';
comment on column kept_file_part.file_id is 'The file.';
comment on column kept_file_part.part is 'The place of the piece, from 0.';
comment on column kept_file_part.content is 'The bytes.';

comment on column import.upload is 'The kept file from which it is read, until it is.';

create table visitor_secret (
  day date primary key,
  secret text not null
);
comment on table visitor_secret is
  'What makes a key of a visitor''s network address, for counting attempts only; all web processes share it, and it is forgotten the day after.';
comment on column visitor_secret.day is 'The day on which it is used.';
comment on column visitor_secret.secret is 'Random.';
