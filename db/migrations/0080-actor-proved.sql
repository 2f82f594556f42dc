-- Whom a transaction works for, in a form that no statement can change: the application signs what it says of the actor,
-- and for which connection, with a key that the application's roles cannot read. What is not signed is refused.

create schema greffe_keys;

-- One row: the key, as the two blocks of HMAC-SHA-256 (RFC 2104), and the login under which the application works. In a
-- schema of its own: neither a backup nor a right on all of `greffe` reaches it. Every process of a tribunal reads the same.
create table greffe_keys.actor_key (
  is_only boolean primary key default true check (is_only),
  key bytea not null check (length(key) = 32),
  inner_block bytea not null check (length(inner_block) = 64),
  outer_block bytea not null check (length(outer_block) = 64),
  login text not null
);
revoke all on schema greffe_keys from public;

do $$
declare
  -- Four times 122 bits of the server's strong generator.
  made constant bytea := sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid()), 'UTF8'));
  inner_block bytea := made || decode(repeat('00', 32), 'hex');
  outer_block bytea := inner_block;
begin
  for n in 0..63 loop
    inner_block := set_byte(inner_block, n, get_byte(inner_block, n) # 54);
    outer_block := set_byte(outer_block, n, get_byte(outer_block, n) # 92);
  end loop;
  insert into greffe_keys.actor_key (key, inner_block, outer_block, login)
    values (made, inner_block, outer_block, 'greffe_login_' || left(md5(gen_random_uuid()::text), 8));
end $$;

-- `kind|account|roles` of the actor, or a refusal. `greffe.actor` holds the signature before it, in hexadecimal; the
-- signature covers the number of the connection's process, so that it is of no use on another. Whoever connects as the
-- owner of this function (the release before, an operator) could read everything anyhow, and is taken at their word.
create function greffe.acting() returns text
  language plpgsql stable parallel safe security definer set search_path = pg_catalog as $$
declare
  said constant text := current_setting('greffe.actor', true);
  first bytea;
  second bytea;
begin
  if said is null or said = '' then
    if session_user <> current_user then return 'none||'; end if;
    return concat(coalesce(nullif(current_setting('greffe.kind', true), ''), 'none'), '|',
      current_setting('greffe.account_id', true), '|', current_setting('greffe.roles', true));
  end if;
  select k.inner_block, k.outer_block into first, second from greffe_keys.actor_key k;
  if left(said, 64) = encode(sha256(second || sha256(first || convert_to(pg_backend_pid() || substr(said, 65), 'UTF8'))), 'hex') then
    return substr(said, 66);
  end if;
  raise insufficient_privilege using message = 'The actor of this transaction is not signed by the application';
end $$;

-- Each of these asks once; the rules below ask in a subquery, once for a statement.
create or replace function greffe.kind() returns text language sql stable parallel safe
  return split_part(greffe.acting(), '|', 1);
create or replace function greffe.actor() returns uuid language sql stable parallel safe
  return nullif(split_part(greffe.acting(), '|', 2), '')::uuid;
create or replace function greffe.holds(wanted text) returns boolean language sql stable parallel safe
  return wanted = any (string_to_array(split_part(greffe.acting(), '|', 3), ','));
create or replace function greffe.manages_accounts() returns boolean language sql stable parallel safe
  return greffe.acting() ~ '^system\||[|,](operator|registry-officer)(,|$)';

create or replace view greffe.sealed as
  select s.case_id from public.sealed_cases s
  where (select greffe.acting() ~ '^(system|staff)\||[|,]operator(,|$)');

create or replace view greffe.colleagues_of_actor as
  with counsel_of_actor as materialized (
    select a.counsel_id from public.accounts a where a.id = (select greffe.actor()) and a.counsel_id is not null
    union
    select d.counsel_id from public.delegations d where d.account_id = (select greffe.actor()) and d.until_at is null)
  select a.id as account_id from public.accounts a where a.counsel_id in (select counsel_id from counsel_of_actor)
  union all
  select d.account_id from public.delegations d
    where d.counsel_id in (select counsel_id from counsel_of_actor) and d.until_at is null;

create or replace view greffe.principals_of_actor as
  select a.id as account_id from public.delegations d join public.accounts a on a.counsel_id = d.counsel_id
  where d.account_id = (select greffe.actor()) and d.until_at is null;

create or replace function greffe.working_together() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.actor() union select c.account_id from greffe.colleagues_of_actor c
$$;
create or replace function greffe.reads_mail_of() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select me from (select greffe.actor() as me) as the where me is not null
  union select p.account_id from greffe.principals_of_actor p
$$;
create or replace function greffe.counsel() returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select counsel_id from accounts where id = (select greffe.actor()) and closed_at is null
$$;
create or replace function greffe.is_on(the_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from greffe.files_of_actor f where f.case_id = the_case)
$$;
create or replace function greffe.knows(other uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from greffe.files_of_actor mine join case_access theirs on theirs.case_id = mine.case_id
      where theirs.account_id = other)
    or exists (select from role_assignments r where r.account_id = other and r.role in
      ('registry-officer', 'triage-officer', 'scheduling-officer', 'member', 'adjudicative-support'))
    or exists (select from delegations d join accounts me on me.id = (select greffe.actor())
      where (d.account_id = other and d.counsel_id = me.counsel_id)
        or (d.account_id = me.id and d.counsel_id = (select o.counsel_id from accounts o where o.id = other)))
$$;
create or replace function greffe.sealed_list() returns table (case_id uuid, file_number text, reason text, sealed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.case_id, c.file_number, s.reason, s.sealed_at from sealed_cases s join cases c on c.id = s.case_id
  where (select greffe.acting() ~ '^system\||[|,]operator(,|$)') order by s.sealed_at desc, s.case_id
$$;

-- Who sees what belongs to a case. The kind of actor is asked once, and only what that kind needs after it.
create or replace function greffe.seen_as_condition(of_column text) returns text
  language sql immutable parallel safe as $$
  select format(
    '(case (select greffe.kind()) when ''system'' then true
      when ''staff'' then %1$s not in (select s.case_id from greffe.sealed s)
        or exists (select from greffe.files_of_actor f where f.case_id = %1$s offset 0)
      when ''party'' then exists (select from greffe.files_of_actor f where f.case_id = %1$s offset 0)
      else false end)',
    of_column)
$$;
create or replace function greffe.may_see(seen_case uuid) returns boolean
  language sql stable parallel safe as $$
  select case (select greffe.kind()) when 'system' then true
    when 'staff' then seen_case not in (select s.case_id from greffe.sealed s)
      or exists (select from greffe.files_of_actor f where f.case_id = seen_case offset 0)
    when 'party' then exists (select from greffe.files_of_actor f where f.case_id = seen_case offset 0)
    else false end
$$;

do $$
declare
  one record;
  on_file constant text := 'exists (select from greffe.files_of_actor f where f.case_id = %I.case_id offset 0)';
begin
  for one in select * from (values
    -- What a party needs besides being on the file; null: nothing more.
    ('case_group_members', null), ('case_parties', null), ('deadline_outcomes', null), ('deadline_triggers', null),
    ('deadline_variations', null), ('designated_representatives', null), ('document_dockets', null),
    ('hearing_cases', null), ('minister_participations', null), ('representations', null),
    ('case_changes', 'false'), ('disposals', 'false'), ('legal_holds', 'false'), ('tasks', 'false'), ('task_claims', 'false'),
    ('deliveries', '(account_id = (select greffe.actor())
      or account_id in (select p.account_id from greffe.principals_of_actor p))'),
    ('documents', '(filed_by = (select greffe.actor())
      or filed_by in (select c.account_id from greffe.colleagues_of_actor c)
      or exists (select from document_dockets d where d.document_id = documents.id))'),
    ('notices', 'id in (select d.notice_id from deliveries d)'),
    ('submissions', 'exists (select from greffe.files_of_actor f
      where f.case_id = submissions.case_id and (f.relation = ''minister'') = (submissions.side = ''minister'') offset 0)')
  ) as rule (of_table, also)
  loop
    execute format(
      'alter policy %2$I on %1$I using (case (select greffe.kind()) when ''system'' then true
        when ''staff'' then %1$I.case_id not in (select s.case_id from greffe.sealed s) or %3$s
        when ''party'' then %4$s else false end)',
      one.of_table, one.of_table || '_seen', format(on_file, one.of_table),
      case one.also when 'false' then 'false' else concat_ws(' and ', one.also, format(on_file, one.of_table)) end);
  end loop;
  execute format(
    'alter policy submission_drafts_seen on submission_drafts using (case (select greffe.kind()) when ''system'' then true
      when ''none'' then false
      else (account_id = (select greffe.actor()) or account_id in (select c.account_id from greffe.colleagues_of_actor c)) and %s end)',
    greffe.seen_as_condition('submission_drafts.case_id'));
  execute format('alter policy events_seen on events using (case when case_id is null
    then (select greffe.kind()) in (''system'', ''staff'') or actor_id = (select greffe.actor()) else %s end)',
    greffe.seen_as_condition('events.case_id'));
end $$;

alter policy cases_seen on cases using (case (select greffe.kind()) when 'system' then true
  when 'staff' then disposed_at is null and (id not in (select s.case_id from greffe.sealed s)
    or exists (select from greffe.files_of_actor f where f.case_id = cases.id offset 0))
  when 'party' then disposed_at is null and exists (select from greffe.files_of_actor f where f.case_id = cases.id offset 0)
  else false end);

alter policy case_access_seen on case_access using (case (select greffe.kind()) when 'system' then true
  when 'staff' then case_id not in (select s.case_id from greffe.sealed s) or account_id = (select greffe.actor())
    or exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0)
    or ((select greffe.holds('operator')) and case_id in (select s.case_id from greffe.sealed s))
  else account_id = (select greffe.actor())
    or ((select greffe.holds('operator')) and case_id in (select s.case_id from greffe.sealed s)) end);
