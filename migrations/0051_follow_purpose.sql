-- Partners who did not contribute may be told what becomes of consultations: a purpose of its own, with its legal basis.

alter table contact_purpose
  drop constraint contact_purpose_purpose_check,
  add constraint contact_purpose_purpose_check check (purpose in ('consultation', 'follow', 'news', 'events', 'suppliers'));
alter table campaign
  drop constraint campaign_purpose_check,
  add constraint campaign_purpose_check check (purpose in ('consultation', 'follow', 'news', 'events', 'suppliers'));
comment on column contact_purpose.purpose is 'consultation: to be invited to consultations. follow: what becomes of them. news: how the scheme goes. events: meetings. suppliers: purchases to come.';
