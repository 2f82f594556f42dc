-- The people of a file, how to reach them, and the professionals who may act for them.

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
  check (family_name is not null or given_names is not null)
);
create index persons_search on persons using gin (search_text gin_trgm_ops);
create index persons_uci on persons (uci) where uci is not null;

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
  licence_number text not null,
  standing text not null check (standing in ('good', 'suspended', 'revoked', 'unknown')),
  standing_checked_on date,
  email text,
  address jsonb,
  firm text,
  language text not null check (language in ('en', 'fr')),
  search_text text not null,
  created_at timestamptz(3) not null,
  unique (regulator, licence_number)
);
create index counsels_search on counsels using gin (search_text gin_trgm_ops);
create index counsels_licence on counsels (upper(licence_number));

-- Representation is a thing of its own: who, for whom, in which proceeding, from when, on what authority.
create table representations (
  id uuid primary key,
  case_id uuid not null,
  person_id uuid not null references persons,
  counsel_id uuid not null references counsels,
  scope text not null check (scope in ('whole-proceeding', 'hearing-only', 'documents-only')),
  authorisation text not null check (authorisation in ('counsel-contact-information-form', 'use-of-representative-form', 'referral', 'order')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  ended_reason text check (ended_reason in ('removed-by-party', 'withdrew', 'replaced', 'standing-lost', 'proceeding-ended'))
);
create unique index representations_current on representations (case_id, person_id) where until_at is null;
create index representations_of_counsel on representations (counsel_id, case_id) where until_at is null;

-- A delegate works under the counsel's name and responsibility, and never longer than the delegation.
create table delegations (
  id uuid primary key,
  counsel_id uuid not null references counsels,
  account_id uuid not null,
  from_at timestamptz(3) not null,
  until_at timestamptz(3)
);
create unique index delegations_current on delegations (counsel_id, account_id) where until_at is null;

alter table representations enable row level security;
create policy representations_seen on representations using (greffe.may_see(case_id)) with check (true);
alter table counsels enable row level security;
create policy counsels_seen on counsels using ((select greffe.kind()) <> 'none') with check (true);
alter table delegations enable row level security;
create policy delegations_seen on delegations
  using ((select greffe.kind()) in ('system', 'staff', 'party')) with check (true);

grant select, insert on persons, contact_details, counsels, representations, delegations to greffe_app;
grant update (until_at) on contact_details, delegations to greffe_app;
grant update (until_at, ended_reason) on representations to greffe_app;
grant update (standing, standing_checked_on, email) on counsels to greffe_app;
