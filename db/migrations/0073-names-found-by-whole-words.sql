-- Most who search type a name as it stands in the file. Whole words have an index of their own: three of them are found in
-- a quarter of a millisecond among a million files, where parts of words take five.
create index persons_words on persons using gin (string_to_array(search_text, ' ')) with (fastupdate = off);

-- Words that more than a thousand persons have, by PostgreSQL's own count of a sample: names are looked for by their other
-- words. Whether they stand here changes how long a search takes, never what it finds.
create table greffe.common_words (word text primary key);

create function greffe.note_common_words() returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  delete from greffe.common_words;
  insert into greffe.common_words
    select common.word from pg_stats s,
      unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs[:cardinality(s.most_common_elems::text::text[])])
        as common (word, share)
    where s.schemaname = 'public' and s.tablename = 'persons_words'
      and common.share * (select c.reltuples from pg_class c where c.oid = 'public.persons'::regclass) > 1000;
end $$;

-- Files of persons whose names have all of these words, `wanted` at most, of those that the actor may see.
create function greffe.find_cases_named(words text[], wanted int) returns setof uuid
  language plpgsql stable security definer rows 5 set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan as $$
declare
  one uuid;
  given uuid[] := '{}';
  rare text[];
  few constant int := 1000;
begin
  if words = '{}' then return; end if;
  -- Whoever is on few files is led from those to their names: a common name is that of thousands of others.
  if greffe.kind() = 'party' and (select count(*) from (select from greffe.files_of_actor limit few + 1) f) <= few then
    return query select distinct f.case_id from greffe.files_of_actor f
      join case_parties cp on cp.case_id = f.case_id join persons p on p.id = cp.person_id
      where string_to_array(p.search_text, ' ') @> words limit wanted;
    return;
  end if;
  -- The index reads on in the list of a common word for each person that has the rare one: the person's row says it sooner.
  rare := array(select word from unnest(words) word where word not in (select c.word from greffe.common_words c));
  if rare = '{}' then rare := words; end if;
  -- One by one: `distinct` would read all files of a common name before it gives the first.
  for one in select cp.case_id from persons p join case_parties cp on cp.person_id = p.id
    where string_to_array(p.search_text, ' ') @> rare
      and string_to_array(p.search_text || '', ' ') @> words
      and ((select greffe.kind()) = 'system'
        or ((select greffe.kind()) = 'staff' and cp.case_id not in (select s.case_id from greffe.sealed s))
        or exists (select from greffe.files_of_actor f where f.case_id = cp.case_id offset 0))
  loop
    continue when one = any (given);
    given := given || one;
    return next one;
    exit when cardinality(given) >= wanted;
  end loop;
end $$;
grant execute on function greffe.find_cases_named, greffe.note_common_words to greffe_app;
