-- Which files are sealed is read by nobody who is not on them. Until here the rules compared each file with the list of
-- sealed ones, and read it under the right of whoever asked: any statement of the staff could read it as well.
-- Now a rule asks, file by file, a function that says yes or no and lists nothing. That costs fifty times what a look into
-- a list costs, and so it is asked only of files that a filter does not let pass: of the hash of each sealed file fifteen bits
-- stand there, among some hundred others drawn at random, which tell neither which files are sealed nor how many.
-- Where the filter is missing, or was made by a server that hashes otherwise, the function is asked of every file.

create table greffe.seal_filter (
  is_only boolean primary key default true check (is_only),
  bits bytea not null check (length(bits) = 4096),
  -- How this server hashes: a backup may come to another machine.
  hashed_as bigint not null
);
alter table greffe.seal_filter alter column bits set storage plain;

create function greffe.filter_bit(the_case uuid) returns bigint language sql immutable parallel safe
  return uuid_hash_extended(the_case, 0) & 32767;
create function greffe.filter_hash() returns bigint language sql immutable parallel safe
  return uuid_hash_extended('00000000-0000-0000-0000-000000000001', 0);

do $$
declare
  bits bytea := decode(repeat('00', 4096), 'hex');
  one record;
begin
  for _ in 1..100 + floor(random() * 300)::int loop
    bits := set_bit(bits, floor(random() * 32768)::bigint, 1);
  end loop;
  for one in select case_id from sealed_cases loop
    bits := set_bit(bits, greffe.filter_bit(one.case_id), 1);
  end loop;
  insert into greffe.seal_filter (bits, hashed_as) values (bits, greffe.filter_hash());
end $$;

-- A bit that was set stays: what was sealed once tells no more than noise.
create function greffe.note_seal() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update greffe.seal_filter set bits = set_bit(bits, greffe.filter_bit(new.case_id), 1)
    where get_bit(bits, greffe.filter_bit(new.case_id)) = 0;
  return null;
end $$;
create trigger sealed_cases_noted after insert or update of case_id on sealed_cases
  for each row execute function greffe.note_seal();
-- Also while a backup comes in.
alter table sealed_cases enable always trigger sealed_cases_noted;

create function greffe.is_open(the_case uuid) returns boolean
  language sql stable parallel safe cost 2 security definer set search_path = pg_catalog, public, pg_temp as $$
  select not exists (select from sealed_cases s where s.case_id = the_case)
$$;
revoke execute on function greffe.is_open, greffe.note_seal from public;
grant execute on function greffe.is_open to greffe_app;
grant select on greffe.seal_filter to greffe_app;

create function greffe.is_open_condition(of_column text) returns text language sql immutable parallel safe as $$
  select format('((get_bit((select f.bits from greffe.seal_filter f where f.hashed_as = greffe.filter_hash()),
    greffe.filter_bit(%1$s)) = 0) is true or greffe.is_open(%1$s))', of_column)
$$;
create or replace function greffe.seen_as_condition(of_column text) returns text
  language sql immutable parallel safe as $$
  select format(
    '(case (select greffe.kind()) when ''system'' then true
      when ''staff'' then %2$s or exists (select from greffe.files_of_actor f where f.case_id = %1$s offset 0)
      when ''party'' then exists (select from greffe.files_of_actor f where f.case_id = %1$s offset 0)
      else false end)',
    of_column, greffe.is_open_condition(of_column))
$$;
create or replace function greffe.may_see(seen_case uuid) returns boolean
  language sql stable parallel safe as $$
  select case (select greffe.kind()) when 'system' then true
    when 'staff' then greffe.is_open(seen_case)
      or exists (select from greffe.files_of_actor f where f.case_id = seen_case offset 0)
    when 'party' then exists (select from greffe.files_of_actor f where f.case_id = seen_case offset 0)
    else false end
$$;

-- Persons and accounts: whoever stands on a file that the actor sees is seen, and whoever stands on none at all. These views
-- give what the actor may see anyhow; the functions, which say yes or no, are asked of whoever is not in them: a hidden row
-- or one that is being written.
do $$
declare
  seen constant text := '(%s or exists (select from greffe.files_of_actor f where f.case_id = %s offset 0))';
begin
  execute format('create view greffe.shown_people as select p.id as person_id from public.persons p
    where (select greffe.kind()) = ''staff'' and (
      exists (select from greffe.people_on_files o where o.person_id = p.id and %s offset 0)
      or not exists (select from greffe.people_on_files o where o.person_id = p.id offset 0))',
    format(seen, greffe.is_open_condition('o.case_id'), 'o.case_id'));
  execute format('create view greffe.shown_accounts as select a.id as account_id from public.accounts a
    where ((select greffe.kind()) = ''staff'' or (select greffe.manages_accounts())) and (
      exists (select from public.case_access o where o.account_id = a.id
        and o.relation in (''party'', ''designated-representative'') and %s offset 0)
      or not exists (select from public.case_access o where o.account_id = a.id
        and o.relation in (''party'', ''designated-representative'') offset 0))',
    format(seen, greffe.is_open_condition('o.case_id'), 'o.case_id'));
end $$;
grant select on greffe.shown_people, greffe.shown_accounts to greffe_app;

create function greffe.is_on_a_file(the_person uuid) returns boolean
  language sql stable parallel safe cost 10 security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from greffe.people_on_files p where p.person_id = the_person)
$$;
create function greffe.stands_on_a_file(the_account uuid) returns boolean
  language sql stable parallel safe cost 10 security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from case_access a where a.account_id = the_account and a.relation in ('party', 'designated-representative'))
$$;
-- Whether a message opened a sealed file, and whether one that the actor may not open.
create function greffe.opened_sealed(the_source text, the_message text, hidden_alone boolean) returns boolean
  language sql stable parallel safe cost 10 security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (select from referral_messages m, jsonb_array_elements(m.answer) opened
    join sealed_cases s on s.case_id = (opened ->> 'id')::uuid
    where m.source = the_source and m.message_id = the_message and m.outcome = 'accepted'
      and (not hidden_alone or not greffe.is_on(s.case_id)))
$$;
revoke execute on function greffe.is_on_a_file, greffe.stands_on_a_file, greffe.opened_sealed from public;
grant execute on function greffe.is_on_a_file, greffe.stands_on_a_file, greffe.opened_sealed to greffe_app;

alter policy persons_seen on persons using (case (select greffe.kind()) when 'system' then true
  when 'staff' then exists (select from greffe.shown_people s where s.person_id = persons.id offset 0)
    or not greffe.is_on_a_file(id)
  when 'party' then id in (select p.person_id from case_parties p)
    or id in (select d.acting_person_id from designated_representatives d)
  else false end);
alter policy contact_details_seen on contact_details using (case (select greffe.kind()) when 'system' then true
  when 'staff' then exists (select from greffe.shown_people s where s.person_id = contact_details.person_id offset 0)
    or not greffe.is_on_a_file(person_id)
  when 'party' then person_id in (select p.person_id from case_parties p)
  else false end);
alter policy referral_messages_seen on referral_messages using (case (select greffe.kind()) when 'system' then true
  when 'staff' then not greffe.opened_sealed(source, message_id, false) or not greffe.opened_sealed(source, message_id, true)
  else false end);
alter policy accounts_seen on accounts using (
  id = (select greffe.actor())
  or (select greffe.kind()) = 'system'
  or (((select greffe.kind()) = 'staff' or (select greffe.manages_accounts()))
    and (exists (select from greffe.shown_accounts s where s.account_id = accounts.id offset 0)
      or not greffe.stands_on_a_file(id)))
  or ((select greffe.kind()) = 'party' and greffe.knows(id)));
alter policy role_assignments_seen on role_assignments using (
  account_id = (select greffe.actor())
  or (select greffe.kind()) = 'system'
  or (((select greffe.kind()) = 'staff' or (select greffe.manages_accounts()))
    and (exists (select from greffe.shown_accounts s where s.account_id = role_assignments.account_id offset 0)
      or not greffe.stands_on_a_file(account_id))));

-- Whoever is on a file knows that it is sealed; and the operator, who seals by number.
alter policy sealed_cases_kept on sealed_cases using (
  (select greffe.kind()) = 'system' or (select greffe.holds('operator'))
  or exists (select from greffe.files_of_actor f where f.case_id = sealed_cases.case_id offset 0));

-- Every other rule that compared with the list.
do $$
declare
  one record;
  rule text;
  listed constant text := '\(NOT \(([a-z_.]+) IN \( SELECT s\.case_id\s+FROM greffe\.sealed s\)\)\)';
  among constant text := '\(([a-z_.]+) IN \( SELECT s\.case_id\s+FROM greffe\.sealed s\)\)';
  asked constant text := greffe.is_open_condition('\1');
begin
  for one in select tablename, policyname, qual, with_check from pg_policies
    where schemaname = 'public' and concat(qual, with_check) ~ 'greffe\.sealed\M'
  loop
    rule := format('alter policy %I on %I', one.policyname, one.tablename);
    if one.qual is not null then
      rule := rule || format(' using (%s)', regexp_replace(regexp_replace(one.qual, listed, asked, 'g'), among, 'not ' || asked, 'g'));
    end if;
    if one.with_check is not null then
      rule := rule || format(' with check (%s)', regexp_replace(regexp_replace(one.with_check, listed, asked, 'g'), among, 'not ' || asked, 'g'));
    end if;
    execute rule;
  end loop;
  if exists (select from pg_policies where concat(qual, with_check) ~ 'greffe\.(sealed|hidden_)') then
    raise exception 'A rule still reads the list of sealed files';
  end if;
end $$;

-- What the functions of the owner read, and nobody else.
revoke select on greffe.sealed, greffe.hidden_files, greffe.hidden_people, greffe.hidden_messages from greffe_app;
revoke execute on function greffe.hidden_accounts from greffe_app;

-- A temporary table is found before any other unless its schema is named last: each function that runs as the owner of the
-- tables names where it looks, to the end.
do $$
declare
  one record;
begin
  for one in select p.oid::regprocedure as called, coalesce((select substr(setting, 13) from unnest(p.proconfig) setting
      where setting like 'search_path=%'), 'pg_catalog') as path
    from pg_proc p where p.prosecdef and p.pronamespace = 'greffe'::regnamespace
  loop
    if one.path !~ 'pg_temp$' then
      execute format('alter function %s set search_path = %s, pg_temp', one.called, one.path);
    end if;
  end loop;
end $$;
