-- Corrections with their history, access that can be given again, and lists that stay quick over a million files.

-- Access that was ended (a licence suspended) may begin again: each stretch is a row of its own.
alter table case_access drop constraint case_access_pkey;
alter table case_access add column id bigint generated always as identity primary key;
create unique index case_access_current on case_access (case_id, account_id, relation, source_id) where until_at is null;
create index case_access_of_source on case_access (source_id) where until_at is null;

-- What an officer changed on a file, field by field: what it was and what it became. Append only.
create table case_changes (
  case_id uuid not null references cases,
  -- The version that the file got.
  version int not null,
  ordinal int not null,
  kind text not null check (kind in
    ('party-corrected', 'facts-corrected', 'office-changed', 'joined', 'separated', 'representative', 'moved')),
  person_id uuid,
  field text not null,
  was jsonb,
  became jsonb,
  reason text check (length(reason) between 1 and 1000),
  changed_by uuid,
  changed_at timestamptz(3) not null,
  primary key (case_id, version, ordinal)
);
alter table case_changes enable row level security;
create policy case_changes_seen on case_changes
  using ((select greffe.kind()) in ('staff', 'system') and greffe.may_see(case_id)) with check (true);
grant select, insert on case_changes to greffe_app;

grant update (family_name, given_names, latin_family_name, latin_given_names, also_known_as, born_on, born_year,
  nationalities, uci, search_text) on persons to greffe_app;
grant update (language, interpreter_language, interpreter_dialect) on case_parties to greffe_app;
grant update (principal_name, principal_sort, language, claim_type, origin, country) on cases to greffe_app;

-- Two facts that lists filter by. They follow from other tables and are kept by the database itself, whoever writes.
alter table cases add column has_counsel boolean not null default false;
alter table cases add column representative_wanted boolean not null default false;

create function greffe.refresh_case_marks() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  update cases c set
    has_counsel = not exists (
      select from case_parties p where p.case_id = c.id and p.left_at is null and p.role <> 'respondent'
        and not exists (select from representations r
          where r.case_id = c.id and r.person_id = p.person_id and r.until_at is null)),
    representative_wanted = exists (
      select from designated_representatives d where d.case_id = c.id and d.basis = 'wanted' and d.until_at is null)
  where c.id = new.case_id;
  return null;
end $$;
create trigger representations_mark after insert or update of until_at on representations
  for each row execute function greffe.refresh_case_marks();
create trigger designated_representatives_mark after insert or update of until_at on designated_representatives
  for each row execute function greffe.refresh_case_marks();
update cases c set
  has_counsel = exists (select from representations r where r.case_id = c.id and r.until_at is null),
  representative_wanted = exists (
    select from designated_representatives d where d.case_id = c.id and d.basis = 'wanted' and d.until_at is null);

create index cases_by_name on cases (principal_sort, id);
create index cases_without_counsel on cases (received_on desc, id desc) where not has_counsel and finalized_on is null;
create index cases_wanting_representative on cases (received_on desc, id desc) where representative_wanted;

-- The same rule as greffe.may_see, written into the policy: the planner then asks each list once per statement,
-- where a function is called once per row.
alter policy cases_seen on cases using (
  (select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and id not in (select s.case_id from sealed_cases s))
  or id in (select a.case_id from case_access a where a.account_id = (select greffe.actor()) and a.until_at is null));

-- How a name sounds, roughly: its consonants with the usual ways of writing one sound made one. Two romanizations of
-- a name (Mohamed, Muhammad; Yusuf, Youssef) have one key; vowels other than the first are left out.
create function greffe.sound_key(word text) returns text language sql immutable parallel safe as $$
  select regexp_replace(left(folded, 1), '[aeiouy]', 'a')
    || regexp_replace(regexp_replace(substr(folded, 2), '[aeiouy]', '', 'g'), '(.)\1+', '\1', 'g')
  from (select regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    word, 'ph', 'f'), 'kh', 'k'), 'gh', 'g'), 'dh', 'd'), 'th', 't'), 'sh', 's'), 'ch', 's'),
    'q', 'k'), 'c', 'k'), 'w', 'v'), 'z', 's'), '^(.)\1', '\1') as folded) f
$$;
create function greffe.sound_keys(words text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct greffe.sound_key(word)), '{}')
  from unnest(string_to_array(words, ' ')) word where length(word) > 1
$$;
alter table persons add column sound_keys text[] generated always as (greffe.sound_keys(search_text)) stored;
create index persons_sound on persons using gin (sound_keys);

-- When no name has the letters as typed: the same sound first, then letters nearly the same. Reads with the owner's
-- rights and gives back only cases that the actor may see, as greffe.find_cases does.
create function greffe.find_cases_like(words text[], wanted int) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, public set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  condition text;
  rank text;
begin
  return query
    select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id
    where p.sound_keys @> greffe.sound_keys(array_to_string(words, ' ')) and greffe.may_see(cp.case_id) limit wanted;
  if found then return; end if;
  select string_agg(format('p.search_text %%> %L', word), ' and '),
    string_agg(format('word_similarity(%L, p.search_text)', word), ' + ')
    into condition, rank from unnest(words) word where length(word) > 3;
  if condition is null then return; end if;
  return query execute format(
    'select near.case_id from (select cp.case_id, max(%s) as alike from persons p join case_parties cp on cp.person_id = p.id
      where %s and greffe.may_see(cp.case_id) group by cp.case_id order by alike desc limit %s) near', rank, condition, wanted);
end $$;
grant execute on function greffe.find_cases_like, greffe.sound_key, greffe.sound_keys to greffe_app;

-- Messages that were refused wait for somebody: what was wrong in each, and what became of it.
alter table referral_messages add column problems jsonb;
alter table referral_messages add column settled_at timestamptz(3);
alter table referral_messages add column settled_by uuid;
alter table referral_messages add column settled_how text check (settled_how in ('sent-again', 'set-aside'));
alter table referral_messages add column settled_reason text;
create index referral_messages_waiting on referral_messages (received_at desc, id desc)
  where outcome = 'refused' and settled_at is null;
grant update (settled_at, settled_by, settled_how, settled_reason) on referral_messages to greffe_app;
