-- What was drafted, noted and said of a decision goes with the last of its cases; what remains are numbers, dates and
-- what was decided. The signed reasons go as the documents of the case do.
do $$
declare
  named text;
begin
  select conname into strict named from pg_constraint
    where conrelid = 'decisions'::regclass and contype = 'c' and pg_get_constraintdef(oid) = 'CHECK (((signed_at IS NULL) = (hash IS NULL)))';
  execute format('alter table decisions drop constraint %I', named);
end $$;
alter table decisions add constraint decisions_hash_of_signed check (signed_at is not null or hash is null);

create function greffe.empty_disposed_decisions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  gone uuid[];
begin
  delete from member_notes where case_id = new.id;
  update partner_messages set content = '{}', document_id = null where case_id = new.id;
  update decision_receipts set person_id = null, counsel_id = null where case_id = new.id and account_id is null;
  update decision_cases set document_id = null where case_id = new.id;
  select coalesce(array_agg(distinct own.decision_id), '{}') into gone from decision_cases own where own.case_id = new.id
    and not exists (select from decision_cases dc join cases c on c.id = dc.case_id
      where dc.decision_id = own.decision_id and c.disposed_at is null);
  delete from decision_drafts where decision_id = any (gone);
  delete from decision_comments where decision_id = any (gone);
  delete from decision_readers where decision_id = any (gone);
  update decisions set hash = null, size_bytes = null,
    correction_note = case when correction_note is null then null else '———' end where id = any (gone);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_decisions from public;
create trigger cases_disposed_decisions after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed_decisions();

-- Temporary tables are looked at last by what runs as the owner.
alter function greffe.sees_files_of_decision(uuid) set search_path = pg_catalog, public, pg_temp;
alter function greffe.sees_a_file_of_decision(uuid) set search_path = pg_catalog, public, pg_temp;
alter function greffe.reads_draft(uuid) set search_path = pg_catalog, public, pg_temp;
alter function greffe.decision_begun(uuid) set search_path = pg_catalog, public, pg_temp;
