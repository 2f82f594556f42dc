-- What somebody undertook at a hearing goes with the case, and the note of what happened at the sitting with the last of
-- its cases.
create function greffe.empty_disposed_hearings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update undertakings set what = '———' where case_id = new.id;
  update hearing_outcomes o set note = null
    where exists (select from hearing_cases h where h.hearing_id = o.hearing_id and h.case_id = new.id)
      and not exists (select from hearing_cases h join cases c on c.id = h.case_id
        where h.hearing_id = o.hearing_id and c.disposed_at is null);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_hearings from public;
create trigger cases_disposed_hearings after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed_hearings();
