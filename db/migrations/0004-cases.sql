-- Cases: their number, their office, their parties, who is joined with whom, and who outside the staff may see them.

create table offices (
  id text primary key,
  region text not null check (region in ('eastern', 'central', 'western')),
  name_en text not null,
  name_fr text not null,
  zone text not null,
  -- First letter of the file numbers that this office's registry issues (to verify: no primary page gives the pattern).
  registry_letter text not null check (registry_letter ~ '^[A-Z]$'),
  address jsonb not null,
  effective_from date not null,
  effective_to date,
  source_en text not null,
  source_fr text not null
);
insert into offices (id, region, name_en, name_fr, zone, registry_letter, address, effective_from, source_en, source_fr) values
  ('montreal', 'eastern', 'Montréal', 'Montréal', 'America/Toronto', 'M', '{"locality":"Montréal","province":"QC"}', '2014-04-01',
   'Regions as the Board names them; street address to be entered by the operator', 'Régions telles que la Commission les nomme; adresse à saisir par l’exploitant'),
  ('ottawa', 'eastern', 'Ottawa', 'Ottawa', 'America/Toronto', 'M', '{"locality":"Ottawa","province":"ON"}', '2014-04-01',
   'Files moved to the Montréal registry on 2014-04-01', 'Dossiers transférés au greffe de Montréal le 2014-04-01'),
  ('toronto', 'central', 'Toronto', 'Toronto', 'America/Toronto', 'T', '{"locality":"Toronto","province":"ON"}', '2014-04-01',
   'Regions as the Board names them; street address to be entered by the operator', 'Régions telles que la Commission les nomme; adresse à saisir par l’exploitant'),
  ('vancouver', 'western', 'Vancouver', 'Vancouver', 'America/Vancouver', 'V', '{"locality":"Vancouver","province":"BC"}', '2014-04-01',
   'Regions as the Board names them; street address to be entered by the operator', 'Régions telles que la Commission les nomme; adresse à saisir par l’exploitant'),
  ('calgary', 'western', 'Calgary', 'Calgary', 'America/Edmonton', 'V', '{"locality":"Calgary","province":"AB"}', '2014-04-01',
   'General usage; to verify', 'Usage général; à vérifier');

-- One row a series; taking the next number locks the row, so that no number is given twice.
create table file_number_series (
  series text primary key,
  last_number int not null
);

create table cases (
  id uuid primary key,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  proceeding_type text not null,
  file_number text not null unique,
  office_id text not null references offices,
  status text not null,
  language text not null check (language in ('en', 'fr')),
  claim_type text,
  origin text check (origin in ('port-of-entry', 'inland')),
  country text check (country ~ '^[A-Z]{3}$'),
  -- The principal party's name as lists show and sort it.
  principal_name text not null,
  principal_sort text not null,
  received_at timestamptz(3) not null,
  received_on date not null,
  opened_at timestamptz(3) not null,
  finalized_on date,
  version int not null default 1
);
create index cases_received on cases (received_on desc, id desc);
create index cases_number on cases (file_number text_pattern_ops);
create index cases_by_status on cases (division, status, received_on desc, id desc);
create index cases_by_office on cases (office_id, received_on desc, id desc);

create table case_parties (
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  role text not null,
  is_principal boolean not null,
  language text not null check (language in ('en', 'fr')),
  interpreter_language text,
  interpreter_dialect text,
  joined_at timestamptz(3) not null,
  left_at timestamptz(3),
  primary key (case_id, person_id)
);
create index case_parties_of_person on case_parties (person_id);

-- Who acts for a minor or for a person who cannot appreciate the proceeding (IRPA 167(2)).
create table designated_representatives (
  id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  acting_person_id uuid references persons,
  basis text not null check (basis in ('parent', 'legal-guardian', 'designated', 'wanted')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  check ((basis = 'wanted') = (acting_person_id is null))
);
create unique index designated_representatives_current on designated_representatives (case_id, person_id) where until_at is null;

create table case_groups (
  id uuid primary key,
  created_at timestamptz(3) not null
);
create table case_group_members (
  group_id uuid not null references case_groups,
  case_id uuid not null references cases,
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (group_id, case_id)
);
create unique index case_group_members_current on case_group_members (case_id) where until_at is null;

-- Counsel joins by invitation only. The code itself is never stored, nor are the facts that it is checked against.
create table invitations (
  id uuid primary key,
  counsel_id uuid not null references counsels,
  case_id uuid not null references cases,
  channel text not null check (channel in ('email', 'mail')),
  code_hash text not null unique,
  check_salt text not null,
  check_hash text not null,
  asks_birth_date boolean not null,
  issued_by uuid,
  issued_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  failed_checks int not null default 0,
  used_at timestamptz(3),
  account_id uuid,
  withdrawn_at timestamptz(3)
);
create index invitations_recent on invitations (issued_at desc, id desc);
create index invitations_of_counsel on invitations (counsel_id);

alter table cases enable row level security;
create policy cases_seen on cases using (greffe.may_see(id)) with check (true);
alter table case_parties enable row level security;
create policy case_parties_seen on case_parties using (greffe.may_see(case_id)) with check (true);
alter table designated_representatives enable row level security;
create policy designated_representatives_seen on designated_representatives using (greffe.may_see(case_id)) with check (true);
alter table case_group_members enable row level security;
create policy case_group_members_seen on case_group_members using (greffe.may_see(case_id)) with check (true);
alter table invitations enable row level security;
create policy invitations_seen on invitations using ((select greffe.kind()) in ('system', 'staff')) with check (true);
alter table persons enable row level security;
create policy persons_seen on persons
  using ((select greffe.kind()) in ('system', 'staff') or id in (select p.person_id from case_parties p)
    or id in (select d.acting_person_id from designated_representatives d)) with check (true);
alter table contact_details enable row level security;
create policy contact_details_seen on contact_details
  using ((select greffe.kind()) in ('system', 'staff') or person_id in (select p.person_id from case_parties p)) with check (true);

grant select on offices, case_groups to greffe_app;
grant select, insert, update on file_number_series to greffe_app;
grant select, insert on cases, case_parties, designated_representatives, case_groups, case_group_members, invitations to greffe_app;
grant update (status, office_id, finalized_on, version) on cases to greffe_app;
grant update (left_at) on case_parties to greffe_app;
grant update (until_at) on designated_representatives, case_group_members to greffe_app;
grant update (failed_checks, used_at, account_id, withdrawn_at) on invitations to greffe_app;

-- Row-level security hides a trigram index from the planner (its operator is not leakproof). This function reads
-- with the owner's rights and gives back only cases that the actor may see: the rule is inside, not around.
-- `patterns`: each must be found somewhere in one person's names, in any order.
create function greffe.find_cases(patterns text[], wanted int) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  condition text;
begin
  select string_agg(format('p.search_text like %L', pattern), ' and ') into condition from unnest(patterns) pattern;
  return query execute format(
    'select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id
      where %s and greffe.may_see(cp.case_id) limit %s', condition, wanted);
end $$;
grant execute on function greffe.find_cases to greffe_app;
