-- Names are found however they are written: by keys of their letters and of their consonants, in any script, which the
-- application makes (parties/domain/name-keys.ts). Rows of before, and those that the release before still writes, have
-- none until a job gives them theirs.
alter table persons add column near_keys text[];
create index persons_near on persons using gin (near_keys) with (fastupdate = off);
create index persons_without_keys on persons (id) where near_keys is null;
alter table counsels add column near_keys text[];
grant update (near_keys) on persons, counsels to greffe_app;

-- Files of persons whose names are written nearly so, the nearest first: the same letters with other blanks, then names
-- in another script, then the same consonants. Each way is an array of keys, all of which a person must have. Files of
-- `except_words`, whose words were found as they are, are left out. Few consonants are those of many names: of names in one
-- script some letters must agree too.
create function greffe.find_cases_near(letters text[], other_script text[], sound text[], plain text, except_words text[], wanted int)
  returns setof uuid language plpgsql stable security definer rows 20 set search_path = pg_catalog, public as $$
declare
  few constant int := 1000;
  is_led boolean;
  ways text[];
  condition text;
  given uuid[] := '{}';
  one uuid;
begin
  is_led := greffe.kind() = 'party' and (select count(*) from (select from greffe.files_of_actor limit few + 1) f) <= few;
  for tier in 1..3 loop
    ways := case tier when 1 then letters when 2 then other_script else sound end;
    continue when ways = '{}';
    select string_agg(format('p.near_keys @> %L::text[]', way), ' or ') into condition from unnest(ways) way;
    for one in execute
      case when is_led then format(
        'select cp.case_id from greffe.files_of_actor f join case_parties cp on cp.case_id = f.case_id
          join persons p on p.id = cp.person_id where (%s)', condition)
      else format(
        'select cp.case_id from (select * from persons p where %s limit 2000) p
          join case_parties cp on cp.person_id = p.id where %s', condition, greffe.seen_as_condition('cp.case_id'))
      end || ' and not ($1 <> ''{}'' and string_to_array(p.search_text || '''', '' '') @> $1) and cp.left_at is null and ($4 < 3 or similarity(p.search_text, $2) > 0.1)
        group by cp.case_id order by max(similarity(p.search_text, $2)) desc, min(cardinality(p.near_keys)), cp.case_id limit $3'
      using except_words, plain, wanted, tier
    loop
      continue when one = any (given);
      given := given || one;
      return next one;
    end loop;
    exit when cardinality(given) >= wanted;
  end loop;
end $$;
grant execute on function greffe.find_cases_near to greffe_app;
