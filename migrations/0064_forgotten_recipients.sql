-- The address of a message that left is erased after some days: what still bears one is found by its day.

create index message_named on message (settled_on) where recipient is not null;
