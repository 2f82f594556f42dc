-- What the rules presumed of a letter is no longer said of it: its receipt stays on record with the day on which the
-- letter came back, and a later receipt of the same person counts.
alter table decision_receipts add column letter_returned_on date;
drop index decision_receipts_once;
create unique index decision_receipts_once on decision_receipts (decision_id, case_id, side,
  coalesce(account_id, person_id, counsel_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where letter_returned_on is null;
create policy decision_receipts_doubted on decision_receipts for update using ((select greffe.kind()) = 'system')
  with check (letter_returned_on is not null);
grant update (letter_returned_on) on decision_receipts to greffe_app;
