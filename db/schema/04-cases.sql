-- Cases: their number, their office, their parties, who is joined with whom, who may see them, and which are sealed.

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
  source_fr text not null,
  -- Whose holidays it keeps.
  province text not null check (province ~ '^[A-Z]{2}$')
);
insert into offices (id, region, name_en, name_fr, zone, registry_letter, address, province, effective_from, source_en, source_fr) values
  ('montreal', 'eastern', 'Montréal', 'Montréal', 'America/Toronto', 'M', '{"locality":"Montréal","province":"QC"}', 'QC', '2014-04-01',
   'Regions as the Board names them; street address to be entered by the operator', 'Régions telles que la Commission les nomme; adresse à saisir par l’exploitant'),
  ('ottawa', 'eastern', 'Ottawa', 'Ottawa', 'America/Toronto', 'M', '{"locality":"Ottawa","province":"ON"}', 'ON', '2014-04-01',
   'Files moved to the Montréal registry on 2014-04-01', 'Dossiers transférés au greffe de Montréal le 2014-04-01'),
  ('toronto', 'central', 'Toronto', 'Toronto', 'America/Toronto', 'T', '{"locality":"Toronto","province":"ON"}', 'ON', '2014-04-01',
   'Regions as the Board names them; street address to be entered by the operator', 'Régions telles que la Commission les nomme; adresse à saisir par l’exploitant'),
  ('vancouver', 'western', 'Vancouver', 'Vancouver', 'America/Vancouver', 'V', '{"locality":"Vancouver","province":"BC"}', 'BC', '2014-04-01',
   'Regions as the Board names them; street address to be entered by the operator', 'Régions telles que la Commission les nomme; adresse à saisir par l’exploitant'),
  ('calgary', 'western', 'Calgary', 'Calgary', 'America/Edmonton', 'V', '{"locality":"Calgary","province":"AB"}', 'AB', '2014-04-01',
   'General usage; to verify', 'Usage général; à vérifier');
grant select on offices to greffe_app;

-- Where an office is written to and called. What changes is a new row; nothing here is a secret. It is entered by the
-- operator, on the owner's connection: nobody who works through the product writes a letter's return address.
create table office_contacts (
  office_id text not null references offices,
  lines text not null check (lines <> ''),
  locality text not null check (locality <> ''),
  province text not null,
  postal_code text not null,
  telephone text not null check (telephone <> ''),
  effective_from date not null,
  source_en text not null,
  source_fr text not null,
  primary key (office_id, effective_from)
);
insert into office_contacts (office_id, lines, locality, province, postal_code, telephone, effective_from, source_en, source_fr)
  select id, E'Canada Building (Minto Place)\n344 Slater Street', 'Ottawa', 'ON', 'K1A 0K1', '1-833-777-2433', date '2014-04-01',
    'Headquarters (Departmental Results Report 2023-24) and the help line of My Case; the office’s own address and telephone are to be entered by the operator (to verify)',
    'Administration centrale (Rapport sur les résultats ministériels 2023-2024) et ligne d’aide de Mon dossier; l’adresse et le téléphone du bureau lui-même sont à inscrire par l’exploitant (à vérifier)'
  from offices;
alter table office_contacts enable row level security;
create policy office_contacts_seen on office_contacts for select using (true);
create policy office_contacts_read on office_contacts for select using (true);
create policy office_contacts_entered on office_contacts for insert with check (
  (select greffe.kind()) = 'system' or (select greffe.holds('operator')));
grant select on office_contacts to greffe_app;

-- One row a series; taking the next number locks the row, so that no number is given twice.
create table file_number_series (
  series text primary key,
  last_number int not null
);
alter table file_number_series enable row level security;
create policy file_number_series_kept on file_number_series using ((select greffe.kind()) in ('system', 'staff'));
grant select, insert, update on file_number_series to greffe_app;

-- Who may see a case --------------------------------------------------------------------------------------------------

-- Relations that let an account see a case: of people outside the staff, and of staff assigned to a sealed case by name.
-- Rows are begun and ended, never deleted; access that was ended (a licence suspended) may begin again as another row.
create table case_access (
  case_id uuid not null,
  account_id uuid not null,
  relation text not null check (relation in
    ('counsel-of-record', 'delegate', 'party', 'designated-representative', 'minister', 'assigned-member', 'assigned-staff')),
  -- What gives it: the representation, the participation, the assignment.
  source_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  id bigint generated always as identity primary key,
  -- A counsel or the Minister may be on tens of thousands of cases (91,000 of a million: 1.7 s for one page of them). What
  -- their list is sorted by stands beside whom it belongs to, so that a page reads what it shows and nothing else.
  received_on date
);
create unique index case_access_current on case_access (case_id, account_id, relation, source_id) where until_at is null;
create index case_access_of_account on case_access (account_id, case_id) where until_at is null;
create index case_access_by_date on case_access (account_id, received_on desc, case_id desc) where until_at is null;
create index case_access_of_source on case_access (source_id) where until_at is null;
create index case_access_people on case_access (account_id, case_id) where relation in ('party', 'designated-representative');
create index case_access_people_of_case on case_access (case_id) where relation in ('party', 'designated-representative');

-- Kept by the database itself, whoever writes; the day on which a case was received never changes.
create function greffe.date_case_access() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.received_on = (select c.received_on from cases c where c.id = new.case_id);
  return new;
end $$;
create trigger case_access_dated before insert on case_access
  for each row execute function greffe.date_case_access();

-- A sealed case is there for the parties' own people and for the staff assigned to it by name, and for nobody else.
create table sealed_cases (
  case_id uuid primary key,
  sealed_at timestamptz not null,
  ordered_by uuid not null,
  reason text not null default 'order' check (reason in ('order', 'safety', 'national-security'))
);

-- What the rules of most tables ask, asked once and as the owner of the tables: which cases the actor is on, which are
-- sealed. A rule that read the tables themselves would read them under their own rules, and those again others: a
-- statement about one row carried some sixty parts that were never run but set up each time.
create view greffe.files_of_actor as
  select a.case_id, a.relation from public.case_access a
  where a.account_id = (select greffe.actor()) and a.until_at is null;
-- Of no use to a party, and so not to be read by one.
create view greffe.sealed as
  select s.case_id from public.sealed_cases s
  where (select greffe.acting() ~ '^(system|staff)\||[|,]operator(,|$)');
-- Sealed cases that somebody of the staff is not on.
create view greffe.hidden_files as
  select s.case_id from public.sealed_cases s
  where (select greffe.kind()) = 'staff'
    and not exists (select from greffe.files_of_actor f where f.case_id = s.case_id);
grant select on greffe.files_of_actor, greffe.sealed, greffe.hidden_files to greffe_app;

-- Read with the owner's rights: a policy of case_access cannot ask case_access itself.
create function greffe.is_on(the_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from greffe.files_of_actor f where f.case_id = the_case)
$$;

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
  version int not null default 1,
  -- Two facts that lists filter by. They follow from other tables and are kept by the database itself, whoever writes
  -- (greffe.refresh_case_marks).
  has_counsel boolean not null default false,
  representative_wanted boolean not null default false,
  disposed_at timestamptz(3)
);
-- A long list is counted up to a thousand cases, and who sees them depends on whether they were disposed of: with that
-- in the index the rows themselves need not be read (a thousand of them: 1.1 ms).
create index cases_by_day on cases (received_on desc, id desc) include (disposed_at);
create index cases_number on cases (file_number text_pattern_ops);
create index cases_by_status on cases (division, status, received_on desc, id desc);
create index cases_by_office on cases (office_id, received_on desc, id desc);
create index cases_by_name on cases (principal_sort, id);
create index cases_without_counsel on cases (received_on desc, id desc) where not has_counsel and finalized_on is null;
create index cases_wanting_representative on cases (received_on desc, id desc) where representative_wanted;
create index cases_final on cases (finalized_on, id) where finalized_on is not null and disposed_at is null;

-- A case that is gone is there for nobody: its number stands in the register of disposals.
alter table cases enable row level security;
create policy cases_seen on cases using (case (select greffe.kind()) when 'system' then true
  when 'staff' then disposed_at is null and (id not in (select s.case_id from greffe.sealed s)
    or exists (select from greffe.files_of_actor f where f.case_id = cases.id offset 0))
  when 'party' then disposed_at is null and exists (select from greffe.files_of_actor f where f.case_id = cases.id offset 0)
  else false end) with check (true);
call pg_temp.let_write('cases', case_column => 'id');
grant select, insert on cases to greffe_app;
grant update (office_id, status, language, claim_type, origin, country, principal_name, principal_sort, finalized_on,
  version) on cases to greffe_app;

-- Seals ---------------------------------------------------------------------------------------------------------------

-- A seal is opened by two people, as a case is disposed of: what one operator asks (to let somebody in, to lift the seal)
-- waits in a list until another one confirms it, or somebody refuses it (also who asked).
create table seal_requests (
  id uuid primary key,
  case_id uuid not null references cases,
  what text not null check (what in ('let-in', 'lift')),
  -- Who is let in.
  account_id uuid references accounts,
  asked_by uuid not null references accounts,
  asked_at timestamptz(3) not null,
  confirmed_by uuid references accounts,
  confirmed_at timestamptz(3),
  refused_by uuid references accounts,
  refused_at timestamptz(3),
  check ((what = 'let-in') = (account_id is not null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  -- Two people, whatever the program that runs above says; and nobody lets themselves in.
  check (confirmed_by <> asked_by),
  check (account_id <> asked_by and account_id <> confirmed_by),
  check ((refused_by is null) = (refused_at is null)),
  check (refused_by is null or confirmed_by is null)
);
create index seal_requests_open on seal_requests (case_id, asked_at) where confirmed_by is null;

-- Who asks is who acts. It ends by one hand or another: whoever confirms it is a second person, whoever refuses it may be
-- the one who asked.
alter table seal_requests enable row level security;
create policy seal_requests_kept on seal_requests using ((select greffe.kind()) = 'system' or (select greffe.holds('operator')));
create policy seal_requests_asked on seal_requests as restrictive for insert with check (
  (select greffe.kind()) = 'system' or (asked_by = (select greffe.actor()) and confirmed_by is null));
create policy seal_requests_confirmed on seal_requests as restrictive for update using (true) with check (
  (select greffe.kind()) = 'system'
  or (refused_by = (select greffe.actor()) and confirmed_by is null)
  or (confirmed_by = (select greffe.actor()) and refused_by is null and greffe.are_two_people(asked_by, confirmed_by)));
grant select, insert on seal_requests to greffe_app;
grant update (confirmed_by, confirmed_at, refused_by, refused_at) on seal_requests to greffe_app;

-- A seal is set by the operator or by a member who sees the case, in their own name, and lifted by the operator or by a
-- member who is on it. What two people confirmed is done with it, in the same transaction, and not once more some other day.
alter table sealed_cases enable row level security;
create policy sealed_cases_kept on sealed_cases using ((select greffe.kind()) in ('system', 'staff') or (select greffe.holds('operator')));
create policy sealed_cases_set on sealed_cases as restrictive for insert with check ((select greffe.kind()) = 'system'
  or (ordered_by = (select greffe.actor()) and ((select greffe.holds('operator'))
    or ((select greffe.holds('member')) and greffe.may_see(case_id)))));
create policy sealed_cases_lifted on sealed_cases as restrictive for delete using ((select greffe.kind()) = 'system'
  or (select greffe.holds('operator'))
  or ((select greffe.holds('member')) and exists (select from greffe.files_of_actor f where f.case_id = sealed_cases.case_id offset 0)));
create policy sealed_cases_by_two on sealed_cases as restrictive for delete using (
  (select greffe.kind()) = 'system' or not (select greffe.holds('operator'))
  or exists (select from greffe.files_of_actor f where f.case_id = sealed_cases.case_id offset 0)
  or exists (select from seal_requests q where q.case_id = sealed_cases.case_id and q.what = 'lift'
    and q.confirmed_by = (select greffe.actor()) and q.xmin = pg_current_xact_id()::xid));
grant select, insert, delete on sealed_cases to greffe_app;

-- Who is on which case is itself about the case. Nobody comes to a sealed one by their own hand; what ended, ended; and
-- the operator, who sees none of them by being an operator, writes only what two people asked.
alter table case_access enable row level security;
create policy case_access_seen on case_access for select using (case (select greffe.kind()) when 'system' then true
  when 'staff' then case_id not in (select s.case_id from greffe.sealed s) or account_id = (select greffe.actor())
    or exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0)
    or ((select greffe.holds('operator')) and case_id in (select s.case_id from greffe.sealed s))
  else account_id = (select greffe.actor())
    or ((select greffe.holds('operator')) and case_id in (select s.case_id from greffe.sealed s)) end);
create policy case_access_given on case_access for insert with check ((select greffe.kind()) in ('system', 'staff')
  or ((select greffe.holds('operator')) and relation in ('assigned-member', 'assigned-staff')
    and case_id in (select s.case_id from sealed_cases s)));
create policy case_access_added on case_access as restrictive for insert with check (case (select greffe.kind())
  when 'system' then true
  when 'staff' then case_id not in (select s.case_id from greffe.sealed s)
    or (account_id <> (select greffe.actor()) and exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0))
    or (select greffe.holds('operator'))
  else true end);
create policy case_access_by_two on case_access as restrictive for insert with check (
  (select greffe.kind()) = 'system' or not (select greffe.holds('operator'))
  or case_id not in (select s.case_id from greffe.sealed s)
  or exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0)
  or exists (select from seal_requests q where q.case_id = case_access.case_id and q.account_id = case_access.account_id
    and q.what = 'let-in' and q.confirmed_by = (select greffe.actor()) and q.xmin = pg_current_xact_id()::xid));
create policy case_access_ended on case_access for update using ((select greffe.kind()) in ('system', 'staff')
  or ((select greffe.holds('operator')) and relation in ('assigned-member', 'assigned-staff')
    and case_id in (select s.case_id from sealed_cases s)));
create policy case_access_changed on case_access as restrictive for update using (case (select greffe.kind())
    when 'staff' then case_id not in (select s.case_id from greffe.sealed s)
      or exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0)
      or (select greffe.holds('operator'))
    else true end)
  with check (until_at is not null);
grant select, insert on case_access to greffe_app;
grant update (until_at) on case_access to greffe_app;

-- The operator seals and unseals without reading the case: numbers only.
create function greffe.case_numbered(number text) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select id from cases where file_number = number and (greffe.holds('operator') or greffe.kind() = 'system')
$$;
create function greffe.sealed_list() returns table (case_id uuid, file_number text, reason text, sealed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.case_id, c.file_number, s.reason, s.sealed_at from sealed_cases s join cases c on c.id = s.case_id
  where (select greffe.acting() ~ '^system\||[|,]operator(,|$)') order by s.sealed_at desc, s.case_id
$$;

-- Parties and joined cases --------------------------------------------------------------------------------------------

create table case_parties (
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  role text not null,
  is_principal boolean not null,
  -- Unknown where nobody has said it.
  language text check (language in ('en', 'fr')),
  interpreter_language text,
  interpreter_dialect text,
  joined_at timestamptz(3) not null,
  left_at timestamptz(3),
  primary key (case_id, person_id)
);
create index case_parties_of_person on case_parties (person_id);
call pg_temp.let_read('case_parties');
call pg_temp.let_write('case_parties');
grant select, insert on case_parties to greffe_app;
grant update (language, interpreter_language, interpreter_dialect, left_at) on case_parties to greffe_app;

create table case_groups (
  id uuid primary key,
  created_at timestamptz(3) not null
);
alter table case_groups enable row level security;
create policy case_groups_seen on case_groups for select using (true);
create policy case_groups_added on case_groups for insert with check ((select greffe.kind()) in ('system', 'staff'));
grant select, insert on case_groups to greffe_app;

create table case_group_members (
  group_id uuid not null references case_groups,
  case_id uuid not null references cases,
  from_at timestamptz(3) not null,
  until_at timestamptz(3),
  primary key (group_id, case_id)
);
create unique index case_group_members_current on case_group_members (case_id) where until_at is null;
call pg_temp.let_read('case_group_members');
call pg_temp.let_write('case_group_members');
grant select, insert on case_group_members to greffe_app;
grant update (until_at) on case_group_members to greffe_app;

-- An officer who acts on a case is told that a joined one exists that the officer may not open: that, and no more. Only
-- staff who see the case are answered; never the number, the reason or how many.
create function greffe.hides_joined(of_case uuid, only_open boolean) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() = 'staff' and greffe.may_see(of_case) and exists (
    select from case_group_members m
      join case_group_members o on o.group_id = m.group_id and o.until_at is null
      join cases c on c.id = o.case_id
    where m.case_id = of_case and m.until_at is null and o.case_id <> of_case
      and (not only_open or c.finalized_on is null) and not greffe.may_see(o.case_id))
$$;
grant execute on function greffe.hides_joined to greffe_app;

-- What was corrected, and what was asked ------------------------------------------------------------------------------

-- What an officer changed on a case, field by field: what it was and what it became. Append only.
create table case_changes (
  case_id uuid not null references cases,
  -- The version that the case got.
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
call pg_temp.let_read('case_changes', 'false');
call pg_temp.let_write('case_changes');
grant select, insert on case_changes to greffe_app;

-- Two persons who may be one: both are kept, and the registry is asked before a notice goes out.
create table person_questions (
  id uuid primary key,
  -- The case whose person was written down or corrected last: its notices wait for the answer.
  case_id uuid not null references cases,
  -- What a disposal leaves of a case names nobody: the question goes with either of them.
  person_id uuid not null references persons on delete cascade,
  other_person_id uuid not null references persons on delete cascade,
  -- What the two share: identifier, birth, names.
  grounds text[] not null check (cardinality(grounds) > 0),
  asked_at timestamptz(3) not null,
  answer text check (answer in ('same', 'different')),
  words text,
  answered_by uuid references accounts,
  answered_at timestamptz(3),
  check (person_id <> other_person_id),
  check ((answer is null) = (answered_at is null))
);
-- Two persons are compared once, whichever was written down first.
create unique index person_questions_pair on person_questions (least(person_id, other_person_id), greatest(person_id, other_person_id));
create index person_questions_open on person_questions (case_id) where answer is null;
alter table person_questions enable row level security;
create policy person_questions_seen on person_questions for select
  using (greffe.may_see(case_id) and (select greffe.kind()) in ('system', 'staff'));
create policy person_questions_asked on person_questions for insert with check ((select greffe.kind()) = 'system');
create policy person_questions_answered on person_questions for update
  using (greffe.may_see(case_id) and (select greffe.kind()) in ('system', 'staff'));
grant select, insert on person_questions to greffe_app;
grant update (answer, words, answered_by, answered_at) on person_questions to greffe_app;

-- Cases found by the names of their people ----------------------------------------------------------------------------
-- Row-level security hides a trigram index from the planner (its operator is not leakproof). These functions read with the
-- owner's rights and give back only cases that the actor may see, `wanted` at most: the rule is inside, not around.

-- Whole words, as they stand in the case.
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
grant execute on function greffe.find_cases_named to greffe_app;

-- `patterns`: each must be found somewhere in one person's names, in any order. Few persons have three words or more, so
-- that one plan is right for all of those: three are looked for in the index, any others among what it gives. One word or
-- two may be in half of the names: how they are best read depends on the words (one plan for all took 0.4 s where a word's
-- own takes 5 ms).
create function greffe.find_cases(patterns text[], wanted int) returns setof uuid
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
grant execute on function greffe.find_cases to greffe_app;

-- When no name has the letters as typed: the same sound first, then letters nearly the same.
create function greffe.find_cases_like(words text[], wanted int) returns setof uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, public set pg_trgm.word_similarity_threshold = 0.5 as $$
declare
  condition text;
  rank text;
begin
  return query execute format(
    'select distinct cp.case_id from persons p join case_parties cp on cp.person_id = p.id
      where p.sound_keys @> greffe.sound_keys(array_to_string($1, '' '')) and %s limit $2',
    greffe.seen_as_condition('cp.case_id')) using words, wanted;
  if found then return; end if;
  select string_agg(format('p.search_text %%> %L', word), ' and '),
    string_agg(format('word_similarity(%L, p.search_text)', word), ' + ')
    into condition, rank from unnest(words) word where length(word) > 3;
  if condition is null then return; end if;
  return query execute format(
    'select near.case_id from (select cp.case_id, max(%s) as alike from persons p join case_parties cp on cp.person_id = p.id
      where %s and %s group by cp.case_id order by alike desc limit %s) near',
    rank, condition, greffe.seen_as_condition('cp.case_id'), wanted);
end $$;
grant execute on function greffe.find_cases_like to greffe_app;

-- Names that are written nearly so, the nearest first: the same letters with other blanks, then names in another script,
-- then the same consonants. Each way is an array of keys, all of which a person must have. Cases of `except_words`, whose
-- words were found as they are, are left out. Few consonants are those of many names: of names in one script some letters
-- must agree too.
-- Whoever is a party on cases is always led from those to their names. From the names of the whole tribunal the plan read
-- twenty thousand pages for a counsel with fifty cases, and of a common name it looked at the first two thousand persons
-- before it asked whose cases they are on, so that counsel with many cases missed some of their own.
create function greffe.find_cases_near(letters text[], other_script text[], sound text[], plain text, except_words text[], wanted int)
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
grant execute on function greffe.find_cases_near to greffe_app;

-- Whoever is on cases only is led from those to their people, whatever identifier is asked for: how long the answer takes
-- says nothing of an identifier that stands on somebody else's case. The index of identifiers is for the staff.
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
