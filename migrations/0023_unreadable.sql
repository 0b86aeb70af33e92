-- A published value that cannot be read has a reason of its own; contracts that were computed before keep the old one until they are
-- computed again, by the next import or correction that touches them.

comment on column contract.cpv_fault is 'Why the CPV code cannot be used: NOT_PUBLISHED, NOT_COMMUNICATED or UNREADABLE. Empty: it can.';
comment on column contract.environmental_fault is 'Why neither can be used: NOT_PUBLISHED, NOT_COMMUNICATED, UNREADABLE or CONTRADICTORY. Empty: they can.';
