-- Whoever is a party on files is always led from those to their names. From the names of the whole tribunal the plan read
-- twenty thousand pages for a counsel with fifty files, and of a common name it looked at the first two thousand persons
-- before it asked whose files they are on, so that counsel with many files missed some of their own.
create or replace function greffe.find_cases_near(letters text[], other_script text[], sound text[], plain text, except_words text[], wanted int)
  returns setof uuid language plpgsql stable security definer rows 20 set search_path = pg_catalog, public as $$
declare
  having_keys text[];
  condition text;
  given uuid[] := '{}';
  one uuid;
begin
  having_keys := array(select coalesce((select string_agg(format('p.near_keys @> %L::text[]', way), ' or ')
    from jsonb_array_elements_text(ways) way), 'false')
    from unnest(array[to_jsonb(letters), to_jsonb(other_script), to_jsonb(sound)]) with ordinality as tiers (ways, n) order by n);
  if greffe.kind() = 'party' then
    return query execute format(
      'with own as materialized (select distinct f.case_id, p.search_text, p.near_keys from greffe.files_of_actor f
          cross join lateral (select c.person_id from case_parties c where c.case_id = f.case_id and c.left_at is null offset 0) cp
          cross join lateral (select * from persons o where o.id = cp.person_id offset 0) p),
        ranked as (select p.case_id, cardinality(p.near_keys) as keys, similarity(p.search_text, $2) as alike,
            case when %s then 1 when %s then 2 when (%s) and similarity(p.search_text, $2) > 0.1 then 3 end as tier
          from own p where not ($1 <> ''{}'' and string_to_array(p.search_text, '' '') @> $1))
        select case_id from ranked where tier is not null
          group by case_id order by min(tier), max(alike) desc, min(keys), case_id limit $3',
      having_keys[1], having_keys[2], having_keys[3]) using except_words, plain, wanted;
    return;
  end if;
  for tier in 1..3 loop
    condition := having_keys[tier];
    continue when condition = 'false';
    for one in execute format(
        'select cp.case_id from (select * from persons p where %s limit 2000) p
          join case_parties cp on cp.person_id = p.id where %s
          and not ($1 <> ''{}'' and string_to_array(p.search_text || '''', '' '') @> $1) and cp.left_at is null
          and ($4 < 3 or similarity(p.search_text, $2) > 0.1)
          group by cp.case_id order by max(similarity(p.search_text, $2)) desc, min(cardinality(p.near_keys)), cp.case_id limit $3',
        condition, greffe.seen_as_condition('cp.case_id'))
      using except_words, plain, wanted, tier
    loop
      continue when one = any (given);
      given := given || one;
      return next one;
    end loop;
    exit when cardinality(given) >= wanted;
  end loop;
end $$;
