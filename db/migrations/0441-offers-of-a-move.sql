-- The moment of the hearing that is set, where the offer is to move it; null where none is set yet. Counsel reads it with the offer:
-- so moved, it is asked of them once, and stands where it is if they cannot come.
alter table hearing_offers add column moves_from timestamptz(3);
