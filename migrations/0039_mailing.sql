-- Whom an organisation may write to and why, to whom it wrote what, and what became of it.

create table contact (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  email text not null,
  address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
  name text,
  structure text,
  kind text not null check (kind in ('citizen', 'company', 'inclusion', 'association', 'public', 'other')),
  language text not null default 'fr' check (language in ('fr', 'en')),
  commune_code text check (commune_code ~ '^[0-9AB]{5}$'),
  tags text[] not null default '{}',
  added_on date not null,
  last_used_on date not null,
  revision integer not null default 1,
  unique (organisation_id, address_hash)
);
create index contact_email on contact (organisation_id, email);
create index contact_used on contact (last_used_on);
create index contact_address on contact (address_hash);
comment on table contact is 'Somebody an organisation may write to. An address is known once to each organisation.';
comment on column contact.id is 'Random identifier.';
comment on column contact.organisation_id is 'Who may write to them.';
comment on column contact.email is 'The address.';
comment on column contact.address_hash is 'SHA-256 of the address, by which the suppression list and messages find it.';
comment on column contact.name is 'Name, where it is known.';
comment on column contact.structure is 'For whom they work or speak.';
comment on column contact.kind is 'Kind of structure. inclusion: employs people far from employment (SIAE, EA, ESAT).';
comment on column contact.language is 'Language in which they are written to.';
comment on column contact.commune_code is 'Official geographic code of their commune.';
comment on column contact.tags is 'Free words by which segments choose.';
comment on column contact.added_on is 'The day on which they were entered.';
comment on column contact.last_used_on is 'The day on which they were last written to, entered or confirmed. From it counts how long they are kept.';
comment on column contact.revision is 'Grows with each change, so that nobody writes over somebody else.';

create table contact_purpose (
  contact_id uuid not null references contact on delete cascade,
  purpose text not null check (purpose in ('consultation', 'news', 'events', 'suppliers')),
  basis text not null check (basis in ('consent', 'public-task', 'professional')),
  proof text,
  source text not null,
  informed_on date,
  objected_on date,
  primary key (contact_id, purpose),
  check (basis <> 'consent' or proof is not null)
);
create index contact_purpose_purpose on contact_purpose (purpose);
comment on table contact_purpose is 'For what a contact may be written to, and on which legal basis (GDPR art. 6). Without a line, they are not.';
comment on column contact_purpose.contact_id is 'The contact.';
comment on column contact_purpose.purpose is 'consultation: to be invited to consultations. news: how the scheme goes. events: meetings. suppliers: purchases to come.';
comment on column contact_purpose.basis is 'consent: they said yes, and the proof says when and how. public-task: mission of public interest. professional: a professional address, written to about their profession.';
comment on column contact_purpose.proof is 'When and how they consented.';
comment on column contact_purpose.source is 'Where the address comes from.';
comment on column contact_purpose.informed_on is 'The day on which they were told what is kept of them; the first message tells it.';
comment on column contact_purpose.objected_on is 'The day on which they said that they do not want it any more.';

create table segment (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  title text not null,
  criteria jsonb not null,
  unique (organisation_id, title)
);
comment on table segment is 'A part of the contacts, chosen by what they are; it is computed each time it is used.';
comment on column segment.id is 'Identifier.';
comment on column segment.organisation_id is 'Whose contacts.';
comment on column segment.title is 'What it is called.';
comment on column segment.criteria is '{"tags", "kinds", "languages", "communes"}: lists; an empty one lets everybody in.';

create table campaign (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references organisation on delete cascade,
  kind text not null check (kind in ('news', 'invitation', 'reminder')),
  consultation_id uuid references consultation on delete set null,
  purpose text not null check (purpose in ('consultation', 'news', 'events', 'suppliers')),
  segment_id uuid references segment on delete set null,
  subject jsonb not null check (jsonb_typeof(subject -> 'fr') = 'string'),
  body jsonb not null check (jsonb_typeof(body -> 'fr') = 'string'),
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'sent', 'cancelled')),
  send_at timestamptz,
  sent_on date,
  left_out jsonb not null default '{}',
  demonstration boolean not null default false,
  created_on date not null,
  revision integer not null default 1,
  check ((state in ('scheduled', 'sending')) <= (send_at is not null))
);
create index campaign_organisation on campaign (organisation_id, created_on);
create index campaign_consultation on campaign (consultation_id);
create index campaign_segment on campaign (segment_id);
comment on table campaign is 'A mailing: one text, in one or both languages, to a part of the contacts.';
comment on column campaign.id is 'Random identifier.';
comment on column campaign.organisation_id is 'Who writes.';
comment on column campaign.kind is 'news: a letter. invitation: to a consultation, with each one''s link. reminder: the same, to those who have not taken part.';
comment on column campaign.consultation_id is 'The consultation of an invitation or reminder.';
comment on column campaign.purpose is 'For what: only contacts with a legal basis for it receive it.';
comment on column campaign.segment_id is 'To which part of the contacts. Empty: all who may be written to for that purpose.';
comment on column campaign.subject is 'Subject, by language; English may be missing.';
comment on column campaign.body is 'Text in a part of Markdown, by language; English may be missing.';
comment on column campaign.state is 'draft, then scheduled for an instant, sending while messages are made, sent once all are, or cancelled.';
comment on column campaign.send_at is 'Not before that instant.';
comment on column campaign.sent_on is 'The day on which all its messages were made.';
comment on column campaign.left_out is 'How many were left out when it was sent, by reason.';
comment on column campaign.demonstration is 'Invented, for the demonstration: nobody received it.';
comment on column campaign.created_on is 'The day on which it was begun.';
comment on column campaign.revision is 'Grows with each change, so that nobody writes over somebody else.';

create table campaign_recipient (
  id uuid primary key default gen_random_uuid(),
  campaign_id uuid not null references campaign on delete cascade,
  contact_id uuid references contact on delete set null,
  address_hash text not null,
  reference text,
  unsubscribed_on date,
  unique (campaign_id, address_hash)
);
create index campaign_recipient_contact on campaign_recipient (contact_id);
comment on table campaign_recipient is 'Who receives a mailing: an address once, whatever happens. It stays when the contact is erased, for the figures.';
comment on column campaign_recipient.id is 'Random: the address by which one click unsubscribes is made of it, and the key of the message.';
comment on column campaign_recipient.campaign_id is 'The mailing.';
comment on column campaign_recipient.contact_id is 'The contact. Empty once they were erased.';
comment on column campaign_recipient.address_hash is 'SHA-256 of the address.';
comment on column campaign_recipient.reference is 'What the consultation calls the personal link that this one received; the link itself is not kept.';
comment on column campaign_recipient.unsubscribed_on is 'The day on which they unsubscribed by this very message.';
