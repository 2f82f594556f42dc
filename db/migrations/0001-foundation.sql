-- The ground every context stands on: the application's role, who is acting, the append-only record.

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

-- Who is acting: set by the application at the start of each transaction, empty otherwise (and then nothing is seen).
create function greffe.actor() returns uuid language sql stable parallel safe
  return nullif(current_setting('greffe.account_id', true), '')::uuid;
create function greffe.kind() returns text language sql stable parallel safe
  return coalesce(nullif(current_setting('greffe.kind', true), ''), 'none');

-- Relations that let an account outside the staff see a case. Rows are begun and ended, never deleted.
create table case_access (
  case_id uuid not null,
  account_id uuid not null,
  relation text not null check (relation in
    ('counsel-of-record', 'delegate', 'party', 'designated-representative', 'minister', 'assigned-member')),
  source_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (case_id, account_id, relation, source_id)
);
create index case_access_of_account on case_access (account_id, case_id) where until_at is null;
create table sealed_cases (
  case_id uuid primary key,
  sealed_at timestamptz not null,
  ordered_by uuid not null
);

-- Late bound on purpose (a policy calls it per row): the planner folds the two scalar subqueries once per statement.
create function greffe.may_see(seen_case uuid) returns boolean language sql stable parallel safe as $$
  select (select greffe.kind()) = 'system'
    or ((select greffe.kind()) = 'staff' and seen_case not in (select s.case_id from sealed_cases s))
    or seen_case in (
      select a.case_id from case_access a
      where a.account_id = (select greffe.actor()) and a.until_at is null)
$$;

grant select, insert on case_access, sealed_cases to greffe_app;
grant update (until_at) on case_access to greffe_app;
grant delete on sealed_cases to greffe_app;
grant execute on all functions in schema greffe to greffe_app;

-- What happened. One hash chain per case, per account, and one for the tribunal itself.
-- `id` gives the order of the whole record: the transparency log reads it from here.
create table events (
  id bigint generated always as identity primary key,
  chain_id uuid not null,
  seq bigint not null,
  type text not null,
  case_id uuid,
  actor_id uuid,
  actor_kind text not null,
  occurred_at timestamptz(3) not null,
  payload jsonb not null,
  previous_hash bytea not null,
  hash bytea not null,
  unique (chain_id, seq)
);
create index events_of_case on events (case_id, seq desc) where case_id is not null;
create table chain_heads (
  chain_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);

alter table events enable row level security;
create policy events_seen on events for select using (
  case when case_id is null then (select greffe.kind()) in ('system', 'staff') or actor_id = (select greffe.actor())
       else greffe.may_see(case_id) end);
create policy events_appended on events for insert with check (true);
grant select, insert on events to greffe_app;
grant select, insert, update on chain_heads to greffe_app;

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

-- The outbox: graphile-worker's own tables stay closed to the application's role; this is the one way in.
create function greffe.add_job(task text, payload json, job_key text, run_at timestamptz, max_attempts int, queue_name text)
  returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload, queue_name, run_at, max_attempts, job_key);
end $$;
grant execute on function greffe.add_job to greffe_app;
