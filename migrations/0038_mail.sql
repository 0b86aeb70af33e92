-- Mail that leaves this site: each message once, at a bounded pace, and never to an address that wants or takes none.

create table message (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  purpose text not null check (purpose in ('account', 'consultation', 'campaign', 'follow')),
  topic text not null default '',
  language text not null check (language in ('fr', 'en')),
  recipient text check (recipient !~ '[[:space:][:cntrl:]<>]'),
  recipient_name text,
  address_hash text not null,
  domain text not null,
  subject text not null,
  text text,
  unsubscribe text,
  state text not null default 'waiting' check (state in
    ('waiting', 'sending', 'sent', 'failed', 'bounced', 'suppressed', 'doubtful', 'cancelled')),
  send_after timestamptz not null,
  attempts integer not null default 0,
  claimed_at timestamptz,
  settled_on date,
  status text,
  reply text,
  check (state not in ('waiting', 'sending', 'doubtful') or (recipient is not null and text is not null)),
  check ((state = 'sending') <= (claimed_at is not null))
);
create index message_due on message (send_after, id) where state = 'waiting';
create index message_sending on message (claimed_at) where state = 'sending';
create index message_address on message (address_hash);
create index message_state on message (state, settled_on);
comment on table message is 'A message that leaves by e-mail, from the moment in which somebody decided to send it. It is taken for sending before it is sent, so that whatever crashes, nobody receives it twice.';
comment on column message.id is 'Random; the Message-ID is made of it.';
comment on column message.key is 'What it is and for whom: the same key is never sent twice.';
comment on column message.purpose is 'account: links to choose a password. consultation: receipts and notices. campaign: mailings. follow: what became of what somebody follows.';
comment on column message.topic is 'What one would unsubscribe from, where it is only a part of the mail of this site.';
comment on column message.language is 'Language of the message.';
comment on column message.recipient is 'The address. Empty once it was erased.';
comment on column message.recipient_name is 'Name of the recipient, where it is known.';
comment on column message.address_hash is 'SHA-256 of the address: by it bounces and the suppression list find it.';
comment on column message.domain is 'What stands behind the @, for the figures of delivery.';
comment on column message.subject is 'Subject.';
comment on column message.text is 'Its text, erased once it was sent: it may hold a personal link.';
comment on column message.unsubscribe is 'Address by which one click unsubscribes (RFC 8058).';
comment on column message.state is 'waiting: to be sent. sending: a process is at it. sent: the server took it. failed: refused for good. bounced: came back. suppressed: the address wants or takes no mail. doubtful: a process died while sending it; only a person sends it again. cancelled: taken back before it left.';
comment on column message.send_after is 'Not before that instant.';
comment on column message.attempts is 'How many times it was taken for sending.';
comment on column message.claimed_at is 'When it was last taken for sending.';
comment on column message.settled_on is 'The day on which it was sent, refused, came back or was taken back.';
comment on column message.status is 'Enhanced status code of the server or of the report (RFC 3463): 5.1.1.';
comment on column message.reply is 'What the server said, without the address.';

create table mail_pace (
  id boolean primary key default true check (id),
  next_at timestamptz not null
);
comment on table mail_pace is 'When the next message may leave, for all processes together: its one line.';
comment on column mail_pace.id is 'There is one line.';
comment on column mail_pace.next_at is 'Not before that instant.';

create table mail_suppression (
  address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
  topic text not null default '',
  reason text not null check (reason in ('unsubscribed', 'objection', 'complaint', 'bounced', 'by-hand')),
  since date not null,
  primary key (address_hash, topic)
);
comment on table mail_suppression is 'Addresses to which nothing is sent any more. It names nobody, and stays when a contact is erased.';
comment on column mail_suppression.address_hash is 'SHA-256 of the address.';
comment on column mail_suppression.topic is 'What they do not want any more; empty: nothing of this site, but the links to their account.';
comment on column mail_suppression.reason is 'unsubscribed: by the link of a message. objection: told us. complaint: reported it as unwanted. bounced: the address does not exist, so that account links do not leave either. by-hand: entered by who runs the mailings.';
comment on column mail_suppression.since is 'The day.';
