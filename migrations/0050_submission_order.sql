-- The answers that count leave in the order of their random identifiers: each part of a file begins where the one before ended.

create index submission_order on submission (questionnaire_id, state, id);
