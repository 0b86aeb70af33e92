-- A year and a purchasing family narrow the list before its rows are read.

create index contract_year on contract (notified_year, cpv_division) where not withdrawn and redirect_to is null;
