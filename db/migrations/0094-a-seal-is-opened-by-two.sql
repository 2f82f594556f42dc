-- A seal is opened by two people, as a file is disposed of: what one operator asks (to let somebody in, to lift the seal)
-- is done when another one asks the same.
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
  check ((what = 'let-in') = (account_id is not null)),
  check ((confirmed_by is null) = (confirmed_at is null)),
  -- Two people, whatever the program that runs above says; and nobody lets themselves in.
  check (confirmed_by <> asked_by),
  check (account_id <> asked_by and account_id <> confirmed_by)
);
create index seal_requests_open on seal_requests (case_id, asked_at) where confirmed_by is null;
alter table seal_requests enable row level security;
create policy seal_requests_kept on seal_requests using ((select greffe.kind()) = 'system' or (select greffe.holds('operator')));
grant select, insert on seal_requests to greffe_app;
grant update (confirmed_by, confirmed_at) on seal_requests to greffe_app;

-- Whether neither of two accounts was opened, given a role or given another way in by the other: somebody who can make a
-- second account for themselves is not a second person.
create function greffe.are_two_people(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select one <> other and not exists (select from events e
    where e.case_id is null and e.type in ('account-opened', 'role-granted', 'second-factors-reset', 'email-corrected')
      and ((e.chain_id = one and e.actor_id = other) or (e.chain_id = other and e.actor_id = one)))
$$;
revoke execute on function greffe.are_two_people from public;
grant execute on function greffe.are_two_people to greffe_app;

-- On top of what is there: the operator writes only what two people asked.
create policy case_access_by_two on case_access as restrictive for insert with check (
  (select greffe.kind()) = 'system' or not (select greffe.holds('operator'))
  or case_id not in (select s.case_id from greffe.sealed s)
  or exists (select from greffe.files_of_actor f where f.case_id = case_access.case_id offset 0)
  or exists (select from seal_requests q where q.case_id = case_access.case_id and q.account_id = case_access.account_id
    and q.what = 'let-in' and q.confirmed_by = (select greffe.actor())));
create policy sealed_cases_by_two on sealed_cases as restrictive for delete using (
  (select greffe.kind()) = 'system' or not (select greffe.holds('operator'))
  or exists (select from greffe.files_of_actor f where f.case_id = sealed_cases.case_id offset 0)
  or exists (select from seal_requests q where q.case_id = sealed_cases.case_id and q.what = 'lift'
    and q.confirmed_by = (select greffe.actor()) and q.confirmed_at >= sealed_cases.sealed_at));
