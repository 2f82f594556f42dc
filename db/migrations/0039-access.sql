-- Who besides the staff comes to a file, by whom, and files that are hidden even from the staff.

-- The counsel whose account is acting, or null.
create function greffe.counsel() returns uuid language sql stable security definer set search_path = pg_catalog, public as $$
  select counsel_id from accounts where id = greffe.actor() and closed_at is null
$$;

-- A delegate joins by a code that the counsel's own account sends to one address.
create table delegate_invitations (
  id uuid primary key,
  counsel_id uuid not null references counsels,
  email text not null check (email = lower(email)),
  name text not null,
  language text not null check (language in ('en', 'fr')),
  code_hash text not null unique,
  issued_by uuid not null,
  issued_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  failed_tries int not null default 0,
  used_at timestamptz(3),
  account_id uuid,
  withdrawn_at timestamptz(3)
);
create index delegate_invitations_of_counsel on delegate_invitations (counsel_id) where used_at is null and withdrawn_at is null;
alter table delegate_invitations enable row level security;
create policy delegate_invitations_own on delegate_invitations
  using ((select greffe.kind()) in ('system', 'staff') or counsel_id = (select greffe.counsel()));
grant select, insert on delegate_invitations to greffe_app;
grant update (failed_tries, used_at, account_id, withdrawn_at) on delegate_invitations to greffe_app;

drop policy delegations_seen on delegations;
create policy delegations_own on delegations using ((select greffe.kind()) in ('system', 'staff')
  or account_id = (select greffe.actor()) or counsel_id = (select greffe.counsel()));

-- Ends a delegation and, in the same breath, all that it opened: sealed files too, whoever ends it.
create function greffe.end_delegation(ended uuid, at timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  the delegations;
begin
  update delegations set until_at = at where id = ended and until_at is null
    and (greffe.kind() in ('system', 'staff') or counsel_id = greffe.counsel())
    returning * into the;
  if the.id is null then return null; end if;
  update case_access set until_at = at where account_id = the.account_id and relation = 'delegate' and until_at is null
    and source_id in (select r.id from representations r where r.counsel_id = the.counsel_id);
  return the.account_id;
end $$;

-- The Minister comes to a file as a party or by intervening (IRPA 170(e); RPD Rules, r. 29), each lawyer by name.
create table minister_participations (
  id uuid primary key,
  case_id uuid not null references cases,
  account_id uuid not null references accounts,
  basis text not null check (basis in ('party', 'intervention')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3)
);
create unique index minister_participations_current on minister_participations (case_id, account_id) where until_at is null;
alter table minister_participations enable row level security;
create policy minister_participations_seen on minister_participations using (greffe.may_see(case_id)) with check (true);
grant select, insert on minister_participations to greffe_app;
grant update (until_at) on minister_participations to greffe_app;

-- A sealed file is there for the parties' own people and for the staff assigned to it by name, and for nobody else.
alter table case_access drop constraint case_access_relation_check;
alter table case_access add constraint case_access_relation_check check (relation in
  ('counsel-of-record', 'delegate', 'party', 'designated-representative', 'minister', 'assigned-member', 'assigned-staff'));
alter table sealed_cases add column reason text not null default 'order' check (reason in ('order', 'safety', 'national-security'));
alter table sealed_cases enable row level security;
create policy sealed_cases_kept on sealed_cases using ((select greffe.kind()) in ('system', 'staff') or (select greffe.holds('operator')));
drop policy case_access_given on case_access;
create policy case_access_given on case_access for insert with check ((select greffe.kind()) in ('system', 'staff')
  or ((select greffe.holds('operator')) and relation in ('assigned-member', 'assigned-staff')
    and case_id in (select s.case_id from sealed_cases s)));
drop policy case_access_ended on case_access;
create policy case_access_ended on case_access for update using ((select greffe.kind()) in ('system', 'staff')
  or ((select greffe.holds('operator')) and relation in ('assigned-member', 'assigned-staff')
    and case_id in (select s.case_id from sealed_cases s)));
-- Read with the owner's rights: a policy of case_access cannot ask case_access itself.
create function greffe.is_on(the_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from case_access a
    where a.case_id = the_case and a.account_id = greffe.actor() and a.until_at is null)
$$;
drop policy case_access_seen on case_access;
create policy case_access_seen on case_access for select using (
  account_id = (select greffe.actor()) or (select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff'
    and (case_id not in (select s.case_id from sealed_cases s) or greffe.is_on(case_id)))
  or ((select greffe.holds('operator')) and case_id in (select s.case_id from sealed_cases s)));

-- The operator seals and unseals without reading the file: numbers only.
create function greffe.case_numbered(number text) returns uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  select id from cases where file_number = number and (greffe.holds('operator') or greffe.kind() = 'system')
$$;
create function greffe.sealed_list() returns table (case_id uuid, file_number text, reason text, sealed_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select s.case_id, c.file_number, s.reason, s.sealed_at from sealed_cases s join cases c on c.id = s.case_id
  where greffe.holds('operator') or greffe.kind() = 'system' order by s.sealed_at desc, s.case_id
$$;
