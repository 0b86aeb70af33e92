-- The list of contracts of every buyer, the last notified first: read in its order, without sorting them all.

drop index contract_division;
create index contract_listing on contract (notified_on desc nulls last, id) where not withdrawn and redirect_to is null;
