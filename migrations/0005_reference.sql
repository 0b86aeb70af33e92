-- The nomenclature in both languages.

alter table cpv_code add column label_en text;
comment on column cpv_code.label_en is 'Label in English, where the file that was loaded has one.';
comment on column import.format is 'json, xml, csv, or levier for a complete export.';
