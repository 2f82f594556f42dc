-- An interpreter and the Minister’s counsel, who are no staff, enter their own absences: what they would sit in is repaired.
insert into greffe.jobs_of_parties values ('absence-entered');

-- What the room of a hearing had to have may say that somebody does not hear or walk well: it goes with the file.
create function greffe.empty_disposed_hearing_needs() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from hearing_needs where case_id = new.id;
  return null;
end $$;
revoke execute on function greffe.empty_disposed_hearing_needs from public;
create trigger cases_disposed_hearing_needs after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed_hearing_needs();
