-- The ground that every room stands on: the application's role, who acts, the rules that most tables share, the one way
-- into the queue of jobs, and answers that are given again.
--
-- The files of this folder make an empty database, by their numbers and in one transaction. What changes after the first
-- release is a numbered file of db/migrations. Every row is read and written by the role `greffe_app` under row-level
-- security, the second lock behind the permissions of the application. A name in `greffe` with `files` in it speaks of
-- cases.

-- A function may speak of a table of a later room: all of them are looked at when the last file has run.
set local check_function_bodies = off;

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;

create schema greffe;

do $$
begin
  if not exists (select from pg_roles where rolname = 'greffe_app') then
    create role greffe_app nologin;
  end if;
end $$;

grant greffe_app to current_user;
grant usage on schema greffe, public to greffe_app;

-- A large object belongs to the role `greffe_app`, not to an actor: whoever can run SQL could keep in one what no rule of
-- a row looks at, read what another left, and fill the disk. The product uses none. Where the owner of the tables may not
-- take this right back (a managed server), the operator does.
do $$
declare
  one regprocedure;
begin
  for one in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
      and p.proname ~ '^(lo_(creat|create|from_bytea|open|close|lseek|lseek64|tell|tell64|truncate|truncate64|unlink|get|put)|loread|lowrite)$' loop
    begin
      execute format('revoke execute on function %s from public', one);
    exception when insufficient_privilege then null;
    end;
  end loop;
end $$;

-- Who acts ------------------------------------------------------------------------------------------------------------
-- Whom a transaction works for, in a form that no statement can change: the application signs what it says of the actor,
-- and for which connection, with a key that the application's roles cannot read. What is not signed is refused.

create schema greffe_keys;
revoke all on schema greffe_keys from public;

-- One row: the key, as the two blocks of HMAC-SHA-256 (RFC 2104), and the login under which the application works. In a
-- schema of its own: neither a backup nor a right on all of `greffe` reaches it. Every process of a tribunal reads the same.
create table greffe_keys.actor_key (
  is_only boolean primary key default true check (is_only),
  key bytea not null check (length(key) = 32),
  inner_block bytea not null check (length(inner_block) = 64),
  outer_block bytea not null check (length(outer_block) = 64),
  login text not null
);

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

-- Each of these asks once; the rules ask in a subquery, once for a statement.
create function greffe.kind() returns text language sql stable parallel safe
  return split_part(greffe.acting(), '|', 1);
create function greffe.actor() returns uuid language sql stable parallel safe
  return nullif(split_part(greffe.acting(), '|', 2), '')::uuid;
create function greffe.holds(wanted text) returns boolean language sql stable parallel safe
  return wanted = any (string_to_array(split_part(greffe.acting(), '|', 3), ','));
create function greffe.manages_accounts() returns boolean language sql stable parallel safe
  return greffe.acting() ~ '^system\||[|,](operator|registry-officer)(,|$)';
grant execute on function greffe.kind, greffe.actor to greffe_app;

-- The release before writes some tables itself, connected as their owner, and may until the release after.
create function greffe.is_former_release() returns boolean language sql stable parallel safe security definer
  return session_user = current_user;

-- What this database is for, settled by the first server that starts on it: a demonstration, whose passwords are printed,
-- never becomes a tribunal, nor the other way round.
create table installation (
  only_row boolean primary key default true check (only_row),
  purpose text not null check (purpose in ('demonstration', 'tribunal')),
  settled_at timestamptz(3) not null default now()
);

-- Rules that most tables share ----------------------------------------------------------------------------------------

-- Who sees what belongs to a case. The kind of actor is asked once, and only what that kind needs after it. Written into
-- a rule or a statement the list of sealed cases is hashed once; as a call it is read again for each row. Case by case:
-- without the `offset` PostgreSQL reads all cases of the actor at once wherever it expects few, and whoever is on ninety
-- thousand waits for all of them (1.8 ms became 24).
create function greffe.seen_as_condition(of_column text) returns text
  language sql immutable parallel safe as $$
  select format(
    '(case (select greffe.kind()) when ''system'' then true
      when ''staff'' then %1$s not in (select s.case_id from greffe.sealed s)
        or exists (select from greffe.files_of_actor f where f.case_id = %1$s offset 0)
      when ''party'' then exists (select from greffe.files_of_actor f where f.case_id = %1$s offset 0)
      else false end)',
    of_column)
$$;

-- The same for one case.
create function greffe.may_see(seen_case uuid) returns boolean
  language sql stable parallel safe as $$
  select case (select greffe.kind()) when 'system' then true
    when 'staff' then seen_case not in (select s.case_id from greffe.sealed s)
      or exists (select from greffe.files_of_actor f where f.case_id = seen_case offset 0)
    when 'party' then exists (select from greffe.files_of_actor f where f.case_id = seen_case offset 0)
    else false end
$$;
grant execute on function greffe.seen_as_condition, greffe.may_see to greffe_app;

-- Both procedures serve the files of this folder alone, and are gone with the connection that makes the schema.
--
-- Who reads the rows of a table that has a `case_id`: the product itself, the staff who see the case, and whoever is on
-- the case, of whom `of_party` may ask more ('false': the staff alone).
create procedure pg_temp.let_read(of_table text, of_party text default null, command text default 'all') language plpgsql as $$
declare
  on_case constant text := format('exists (select from greffe.files_of_actor f where f.case_id = %I.case_id offset 0)', of_table);
begin
  execute format('alter table %I enable row level security', of_table);
  execute format('create policy %I on %I for %s using (case (select greffe.kind()) when ''system'' then true
      when ''staff'' then %I.case_id not in (select s.case_id from greffe.sealed s) or %s
      when ''party'' then %s else false end) %s',
    of_table || '_seen', of_table, command, of_table, on_case,
    case of_party when 'false' then 'false' else concat_ws(' and ', of_party, on_case) end,
    case command when 'all' then 'with check (true)' end);
end $$;

-- Who writes them: the product itself, the staff on cases that they see, and a party for whom `of_party` holds of a new
-- row (`@me` is the actor, `@on`: is on the case). What stands is changed by the staff alone, unless `also_changed`.
-- These rules are restrictive: they come on top of what lets somebody see. What an update may lock and what it may write
-- are apart, so that a reader can hold a row (`for update`) without being able to change it.
create procedure pg_temp.let_write(of_table text, of_party text default null, case_column text default 'case_id',
  also_changed boolean default false) language plpgsql as $$
declare
  seen constant text := greffe.seen_as_condition(format('%I.%I', of_table, case_column));
  staff constant text := format('(case (select greffe.kind()) when ''system'' then true when ''staff'' then %s else false end)', seen);
  added constant text := case when of_party is null then staff else format(
    '(case (select greffe.kind()) when ''system'' then true when ''staff'' then %s when ''party'' then %s else false end)', seen,
    replace(replace(of_party, '@me', '(select greffe.actor())'), '@on',
      format('exists (select from greffe.files_of_actor f where f.case_id = %I.case_id offset 0)', of_table))) end;
begin
  execute format('create policy %I on %I as restrictive for insert with check (%s)', of_table || '_added', of_table, added);
  execute format('create policy %I on %I as restrictive for update using (true) with check (%s)', of_table || '_changed', of_table,
    case when also_changed then added else staff end);
end $$;

-- Jobs ----------------------------------------------------------------------------------------------------------------
-- The outbox: the tables of graphile-worker stay closed to the application's role. A command leaves its jobs in the
-- transaction of what it wrote, by one function.

-- Jobs that a command of somebody outside the staff may leave. A new one gets its row with the command.
create table greffe.jobs_of_parties (task text primary key);
insert into greffe.jobs_of_parties values ('submission-received'), ('upload-completed'), ('account-notice'), ('delegate-invited');
-- Jobs that whoever manages accounts may leave besides.
create table greffe.jobs_of_account_managers (task text primary key);
insert into greffe.jobs_of_account_managers values ('password-link'), ('account-closed'), ('role-ended');

-- What a job of a party speaks of is named whole, and is theirs: the submission of this case that they sent themselves.
create function greffe.may_add_job(the_task text, payload json) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() in ('system', 'staff') then return true; end if;
  if greffe.kind() <> 'party' then return false; end if;
  if greffe.manages_accounts() and (the_task = 'account-notice'
    or the_task in (select j.task from greffe.jobs_of_account_managers j)) then return true; end if;
  return coalesce(the_task in (select j.task from greffe.jobs_of_parties j)
    and (payload ->> 'accountId' is null or (payload ->> 'accountId')::uuid = greffe.actor())
    and (payload ->> 'caseId' is null or greffe.may_see((payload ->> 'caseId')::uuid))
    and (payload ->> 'uploadId' is null or exists (select from uploads u
      where u.id = (payload ->> 'uploadId')::uuid and u.account_id in (select greffe.working_together())))
    and (payload ->> 'invitationId' is null or exists (select from delegate_invitations i
      where i.id = (payload ->> 'invitationId')::uuid and i.counsel_id = greffe.counsel()))
    and (payload ->> 'submissionId' is null or exists (select from submissions s
      where s.id = (payload ->> 'submissionId')::uuid and s.case_id = (payload ->> 'caseId')::uuid and s.filed_by = greffe.actor()))
    and payload ->> 'to' is null, false);
end $$;

-- With one plan for all: the queue's function takes an array, of which PostgreSQL expects too much to keep a plan. A plan
-- made while the queue was nearly empty reads all of it for each job that is added (with 23,000 jobs waiting, 4 ms instead
-- of 0.5); the key has an index, and the plan that uses it is right at every length.
create function greffe.add_job(task text, payload json, job_key text, run_at timestamptz, max_attempts int, queue_name text)
  returns void language plpgsql security definer set search_path = pg_catalog, public
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  if not greffe.may_add_job(task, payload) then
    raise insufficient_privilege using message = format('The actor may not leave the job %s', task),
      hint = 'Jobs of people outside the staff are named in greffe.jobs_of_parties';
  end if;
  perform graphile_worker.add_job(task, payload, queue_name, run_at, max_attempts, job_key);
end $$;
revoke execute on function greffe.may_add_job, greffe.add_job from public;
grant execute on function greffe.may_add_job, greffe.add_job to greffe_app;

-- Answers that are given again ----------------------------------------------------------------------------------------

-- A write sent twice with one key happens once: the second waits for the first and gets its answer.
create table idempotency_keys (
  account_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
alter table idempotency_keys enable row level security;
create policy idempotency_keys_own on idempotency_keys
  using (account_id = (select greffe.actor()) or (select greffe.kind()) = 'system');
grant select, insert, update, delete on idempotency_keys to greffe_app;

-- An answer that is given again to the key of its request may speak of what its reader has lost since: a case that was
-- sealed, an access that ended. Whether one of these identifiers names something of cases that the actor sees none of.
create function greffe.hides_any(ids uuid[]) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() <> 'system' and (
    exists (select from unnest(ids) the(id), lateral (
        select c.id as case_id from cases c where c.id = the.id
        union all select s.case_id from submissions s where s.id = the.id
        union all select d.case_id from submission_drafts d where d.id = the.id
        union all select d.case_id from documents d where d.id = the.id
        union all select n.case_id from notices n where n.id = the.id
        union all select d.case_id from deliveries d where d.id = the.id
        union all select h.case_id from hearing_cases h where h.hearing_id = the.id
        union all select w.case_id from tasks w where w.id = the.id
        union all select i.case_id from invitations i where i.id = the.id
        union all select r.case_id from representations r where r.id = the.id
        union all select m.case_id from minister_participations m where m.id = the.id
        union all select d.case_id from designated_representatives d where d.id = the.id
        union all select q.case_id from person_questions q where q.id = the.id
        union all select d.case_id from deadline_triggers d where d.id = the.id
        union all select d.case_id from disposals d where d.id = the.id
        union all select h.case_id from legal_holds h where h.id = the.id
        union all select p.case_id from greffe.people_on_files p where p.person_id = the.id) named
      group by the.id
      -- An operator seals and opens by numbers, without being on any file.
      having not bool_or(greffe.may_see(named.case_id) or greffe.holds('operator')))
    or exists (select from greffe.hidden_accounts() hidden where hidden = any (ids) and hidden <> (select greffe.actor())))
$$;
revoke execute on function greffe.hides_any from public;
grant execute on function greffe.hides_any to greffe_app;
