-- What a document states of a participation, and telling people what became of what they said.

create table stated_participation (
  consultation_id uuid not null references consultation on delete cascade,
  position integer not null,
  channel text not null check (channel in ('web', 'email', 'meeting', 'paper', 'phone')),
  label jsonb not null check (jsonb_typeof(label -> 'fr') = 'string'),
  count integer check (count >= 0),
  source jsonb not null check (jsonb_typeof(source -> 'fr') = 'string'),
  primary key (consultation_id, position)
);
comment on table stated_participation is 'How many took part by one channel, as a document states it: where the contributions themselves are not here. Figures of several channels are never added up.';
comment on column stated_participation.consultation_id is 'The consultation.';
comment on column stated_participation.position is 'Order on screen.';
comment on column stated_participation.channel is 'How they took part.';
comment on column stated_participation.label is 'What is counted, by language.';
comment on column stated_participation.count is 'How many. Empty: the document says that there were some, not how many.';
comment on column stated_participation.source is 'Where it is stated, by language.';

create table follower (
  address_hash text primary key,
  token uuid not null unique default gen_random_uuid(),
  refused_on date
);
comment on table follower is 'Who was told what becomes of what they said, and whether they want to be. Whoever is not here is told.';
comment on column follower.address_hash is 'SHA-256 of the e-mail address: nobody is named here, and a refusal outlives the erasure of the address.';
comment on column follower.token is 'Random, in the link of each mail by which its receiver says no, or yes again. It opens nothing else.';
comment on column follower.refused_on is 'The day on which they said no. Empty: they are told.';

create table follow_news (
  id uuid primary key default gen_random_uuid(),
  answer_id uuid not null references answer on delete cascade,
  action_id uuid references action on delete cascade,
  happened_on date not null,
  told_on date
);
create index follow_news_untold on follow_news (answer_id) where told_on is null;
comment on table follow_news is 'What is to be told to those whose contributions are behind an answer: that it was published, or that an action tied to it moved.';
comment on column follow_news.id is 'Identifier.';
comment on column follow_news.answer_id is 'The answer.';
comment on column follow_news.action_id is 'The action that moved. Empty: the answer was published.';
comment on column follow_news.happened_on is 'The day.';
comment on column follow_news.told_on is 'The day on which the mails about it were made. Empty: not yet.';
