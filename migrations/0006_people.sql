-- People: who signs in, with which roles in which organisation, and by what they prove who they are.

create table person (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  email text not null unique check (email = lower(email)),
  password_hash text,
  totp_secret text,
  totp_since timestamptz,
  totp_last_step bigint,
  language text not null default 'fr' check (language in ('fr', 'en')),
  disabled_at timestamptz,
  created_at timestamptz not null default now()
);
comment on table person is 'Somebody who may sign in. Never deleted while the audit log names them: disabled.';
comment on column person.id is 'Random identifier, by which the audit log names the person.';
comment on column person.name is 'As the person wants to be called on screen.';
comment on column person.email is 'Address, folded to lower case, by which the person signs in.';
comment on column person.password_hash is 'Argon2id with its parameters. Empty: no password was chosen, nobody signs in by one.';
comment on column person.totp_secret is 'Shared secret of the second factor, in base 32. Empty: none.';
comment on column person.totp_since is 'When the second factor was confirmed. Empty beside a secret: begun and not confirmed, not asked for.';
comment on column person.totp_last_step is 'The 30-second step of the last code accepted: no code is accepted twice.';
comment on column person.language is 'In which the person is written to.';
comment on column person.disabled_at is 'Since when the person may not sign in. Empty: they may.';
comment on column person.created_at is 'When the account was made.';

create table person_role (
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  role text not null check (role in
    ('administrator', 'scheme-lead', 'buyer', 'prescriber', 'facilitator', 'supplier', 'reader')),
  primary key (person_id, organisation_id, role)
);
create index person_role_organisation on person_role (organisation_id, person_id);
comment on table person_role is 'What a person may do for one organisation.';
comment on column person_role.person_id is 'Who.';
comment on column person_role.organisation_id is 'For which organisation.';
comment on column person_role.role is 'The role; a person may hold several.';

create table session (
  token_hash text primary key,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  second_factor_done boolean not null
);
create index session_person on session (person_id);
create index session_expires on session (expires_at);
comment on table session is 'A browser in which somebody signed in. Signing out deletes it.';
comment on column session.token_hash is 'SHA-256 of the random token that only the browser holds.';
comment on column session.person_id is 'Who signed in.';
comment on column session.created_at is 'When.';
comment on column session.last_seen_at is 'When it was last used, to five minutes.';
comment on column session.expires_at is 'When it ends, used or not.';
comment on column session.second_factor_done is 'False between the password and the code: such a session opens nothing.';

create table one_time_link (
  token_hash text primary key,
  person_id uuid not null references person on delete cascade,
  purpose text not null check (purpose in ('invitation', 'reset')),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_link_person on one_time_link (person_id);
comment on table one_time_link is 'A link by which somebody chooses a password, once.';
comment on column one_time_link.token_hash is 'SHA-256 of the random token of the link.';
comment on column one_time_link.person_id is 'Whose it is.';
comment on column one_time_link.purpose is 'To enter for the first time, or because the password is forgotten.';
comment on column one_time_link.expires_at is 'Not after.';
comment on column one_time_link.used_at is 'When it was used; it opens nothing any more.';

create table recovery_code (
  person_id uuid not null references person on delete cascade,
  code_hash text not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);
comment on table recovery_code is 'In place of the second factor when the telephone is lost: each opens once.';
comment on column recovery_code.person_id is 'Whose it is.';
comment on column recovery_code.code_hash is 'SHA-256 of the person''s identifier and the random code.';
comment on column recovery_code.used_at is 'When it was used.';

create table oidc_identity (
  issuer text not null,
  subject text not null,
  person_id uuid not null references person on delete cascade,
  primary key (issuer, subject)
);
create index oidc_identity_person on oidc_identity (person_id);
comment on table oidc_identity is 'Who a person is for an identity provider. Nothing else ties an account to it: never an e-mail address.';
comment on column oidc_identity.issuer is 'Address of the provider.';
comment on column oidc_identity.subject is 'The identifier that the provider gives to the person.';
comment on column oidc_identity.person_id is 'The person.';

create table sign_in_attempt (
  id bigint generated always as identity primary key,
  key text not null,
  at timestamptz not null
);
create index sign_in_attempt_key on sign_in_attempt (key, at);
create index sign_in_attempt_at on sign_in_attempt (at);
comment on table sign_in_attempt is 'Attempts to sign in, counted to slow down whoever guesses. Kept for a day.';
comment on column sign_in_attempt.id is 'Order of the attempts.';
comment on column sign_in_attempt.key is 'What is counted: a hash of the e-mail address or of the network address.';
comment on column sign_in_attempt.at is 'The instant.';
