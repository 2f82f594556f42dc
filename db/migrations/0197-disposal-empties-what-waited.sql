-- Words of answers, and notices that were held for one, go with the file.
create function greffe.empty_disposed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from held_notices where case_id = new.id;
  update person_questions set words = null where case_id = new.id;
  return null;
end $$;
revoke execute on function greffe.empty_disposed from public;
create trigger cases_disposed after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed();
