-- The people of a case, how to reach them, and the professionals who may act for them. Who sees a person follows from the
-- cases that they are on: those rules stand in 05-representation.sql.

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
grant execute on function greffe.sound_key, greffe.sound_keys to greffe_app;

create table persons (
  id uuid primary key,
  -- As the person writes it, in any script. Many people have one name only: either may be missing, not both.
  family_name text check (family_name <> ''),
  given_names text check (given_names <> ''),
  latin_family_name text check (latin_family_name <> ''),
  latin_given_names text check (latin_given_names <> ''),
  also_known_as text[] not null default '{}',
  born_on date,
  -- When only the year is known.
  born_year int check (born_year between 1880 and 2200),
  nationalities text[] not null default '{}',
  uci text check (uci ~ '^([0-9]{8}|[0-9]{10})$'),
  language text check (language in ('en', 'fr')),
  -- Every name in plain Latin letters, lower case, without accents: what a search compares with.
  search_text text not null,
  created_at timestamptz(3) not null,
  sound_keys text[] generated always as (greffe.sound_keys(search_text)) stored,
  -- Names are found however they are written: by keys of their letters and of their consonants, in any script, which the
  -- application makes (kernel/name-keys.ts). A job gives them to rows that have none.
  near_keys text[],
  check (family_name is not null or given_names is not null)
);
create index persons_search on persons using gin (search_text gin_trgm_ops);
-- Most who search type a name as it stands in the case. Whole words are found in a quarter of a millisecond among a
-- million cases, where parts of words take five.
create index persons_words on persons using gin (string_to_array(search_text, ' ')) with (fastupdate = off);
create index persons_sound on persons using gin (sound_keys);
create index persons_near on persons using gin (near_keys) with (fastupdate = off);
create index persons_without_keys on persons (id) where near_keys is null;
create index persons_uci on persons (uci) where uci is not null;
-- Whoever is written down is compared with those born on the same day whose names are near (cases/person-questions.ts).
create index persons_born on persons (born_on) where born_on is not null;

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
grant execute on function greffe.note_common_words to greffe_app;

-- A change of address ends the old row and begins a new one: what was true on a day can always be told.
create table contact_details (
  id uuid primary key,
  person_id uuid not null references persons,
  kind text not null check (kind in ('address', 'email', 'phone')),
  value jsonb not null,
  source text not null check (source in ('referral', 'registry', 'portal', 'counsel')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3)
);
create unique index contact_details_current on contact_details (person_id, kind) where until_at is null;
create index contact_details_of_person on contact_details (person_id, from_at desc);

create table counsels (
  id uuid primary key,
  family_name text not null,
  given_names text not null,
  kind text not null check (kind in ('lawyer', 'notary', 'paralegal', 'consultant')),
  regulator text not null,
  -- In capitals, and asked for in capitals: with a policy on the table PostgreSQL runs no function that might tell of
  -- hidden rows before the policy, so that an index on `upper(licence_number)` is never used.
  licence_number text not null,
  standing text not null check (standing in ('good', 'suspended', 'revoked', 'unknown')),
  standing_checked_on date,
  email text,
  address jsonb,
  firm text,
  language text check (language in ('en', 'fr')),
  search_text text not null,
  created_at timestamptz(3) not null,
  near_keys text[],
  unique (regulator, licence_number)
);
create index counsels_search on counsels using gin (search_text gin_trgm_ops);
create index counsels_by_licence on counsels (licence_number);

alter table counsels enable row level security;
create policy counsels_seen on counsels using ((select greffe.kind()) <> 'none') with check (true);
create policy counsels_added on counsels as restrictive for insert
  with check ((select greffe.kind()) = 'system' or (select greffe.holds('registry-officer')));
create policy counsels_changed on counsels as restrictive for update using (true)
  with check ((select greffe.kind()) = 'system' or (select greffe.holds('registry-officer')));

grant select, insert on persons, contact_details, counsels to greffe_app;
grant update (family_name, given_names, latin_family_name, latin_given_names, also_known_as, born_on, born_year,
  nationalities, uci, search_text, near_keys) on persons to greffe_app;
grant update (until_at) on contact_details to greffe_app;
grant update (standing, standing_checked_on, email, address, firm, language, search_text, near_keys) on counsels to greffe_app;
