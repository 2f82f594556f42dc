-- A search by name was put together as text and planned anew each time, which took a millisecond of the five. Few persons
-- have three words or more, so that one plan is right for all of those: three are looked for in the index, any others
-- among what it gives. One word or two may be in half of the names: how they are best read depends on the words, as
-- before (one plan for all took 0.4 s where a word's own takes 5 ms).
create or replace function greffe.find_cases(patterns text[], wanted int) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan as $$
declare
  condition text;
begin
  if cardinality(patterns) < 3 then
    select string_agg(format('p.search_text like %L', pattern), ' and ') into condition from unnest(patterns) pattern;
    return query execute format(
      'select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id where %s and %s limit %s',
      condition, greffe.seen_as_condition('cp.case_id'), wanted);
    return;
  end if;
  return query select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id
    where p.search_text like patterns[1] and p.search_text like patterns[2] and p.search_text like patterns[3]
      and p.search_text like all (patterns)
      and ((select greffe.kind()) = 'system'
        or ((select greffe.kind()) = 'staff' and cp.case_id not in (select s.case_id from greffe.sealed s))
        or exists (select from greffe.files_of_actor f where f.case_id = cp.case_id offset 0))
    limit wanted;
end $$;
