-- A point of good practice that is not held is explained in public, or the consultation does not open.

alter table consultation add column unkept_reason jsonb check (jsonb_typeof(unkept_reason -> 'fr') = 'string');
comment on column consultation.unkept_reason is 'Why points of good practice are not held, by language.';
