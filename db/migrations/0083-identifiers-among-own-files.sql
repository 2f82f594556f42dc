-- Whoever is on files only is led from those to their people, whatever identifier is asked for: how long the answer takes
-- says nothing of an identifier that stands on somebody else's file. The index of identifiers is for the staff.
create function greffe.find_cases_of_uci(wanted text, most int) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() in ('system', 'staff') then
    return query execute format(
      'select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id where p.uci = $1 and %s limit $2',
      greffe.seen_as_condition('cp.case_id')) using wanted, most;
  else
    -- Person by person (`offset 0`), by an expression that no index has: whatever is asked, the same rows are read.
    return query with own as materialized (select distinct f.case_id from greffe.files_of_actor f)
      select distinct own.case_id from own join case_parties cp on cp.case_id = own.case_id
      where exists (select from persons p where p.id = cp.person_id and coalesce(p.uci, '') = wanted offset 0)
      order by own.case_id limit most;
  end if;
end $$;
revoke execute on function greffe.find_cases_of_uci from public;
grant execute on function greffe.find_cases_of_uci to greffe_app;
