-- Signing in: how a session was opened, what locks an account, who may read what of it.

-- What the application may trust besides the kind of actor: the roles held at this moment, and the product's clock.
create function greffe.holds(wanted text) returns boolean language sql stable parallel safe as $$
  select wanted = any (string_to_array(coalesce(current_setting('greffe.roles', true), ''), ','))
$$;
create function greffe.manages_accounts() returns boolean language sql stable parallel safe as $$
  select greffe.kind() = 'system' or greffe.holds('operator') or greffe.holds('registry-officer')
$$;

-- A session opened by a password alone opens nothing but the way to a second factor.
alter table sessions
  add column assurance text not null default 'password' check (assurance in ('password', 'full')),
  add column means text not null default 'password'
    check (means in ('password', 'authenticator', 'recovery-code', 'passkey', 'directory')),
  add column seen_at timestamptz(3) not null default now();

-- `subject` is a keyed hash of the address: one that has no account locks like one that has.
-- `device` is a device this account has signed in from, or 'unknown': a stranger's guesses do not lock the owner out.
create table sign_in_failures (
  subject text not null,
  device text not null,
  failures int not null,
  last_failed_at timestamptz(3) not null,
  locked_until timestamptz(3),
  primary key (subject, device)
);
create table known_devices (
  account_id uuid not null references accounts on delete cascade,
  device_hash text not null,
  first_seen_at timestamptz(3) not null,
  last_seen_at timestamptz(3) not null,
  primary key (account_id, device_hash)
);
-- A link sent by e-mail with which a password is chosen once. The link itself is not kept.
create table password_links (
  token_hash text primary key,
  account_id uuid not null references accounts on delete cascade,
  purpose text not null check (purpose in ('first', 'reset')),
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  used_at timestamptz(3)
);
create index password_links_of_account on password_links (account_id);
-- A code of an authenticator is good once (RFC 6238, 5.2).
create table used_codes (
  account_id uuid not null references accounts on delete cascade,
  code_hash text not null,
  used_at timestamptz(3) not null,
  primary key (account_id, code_hash)
);

-- The second lock on accounts. The sign-in library works with the owner's rights; everything else passes here.
-- Whom somebody outside the staff may know of: themselves, the tribunal's own people, and whoever is on a file with them.
create function greffe.knows(other uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from case_access mine join case_access theirs on theirs.case_id = mine.case_id
      where mine.account_id = greffe.actor() and theirs.account_id = other and mine.until_at is null)
    or exists (select from role_assignments r where r.account_id = other and r.role in
      ('registry-officer', 'triage-officer', 'scheduling-officer', 'member', 'adjudicative-support'))
    or exists (select from delegations d join accounts me on me.id = greffe.actor()
      where (d.account_id = other and d.counsel_id = me.counsel_id)
        or (d.account_id = me.id and d.counsel_id = (select o.counsel_id from accounts o where o.id = other)))
$$;
alter table accounts enable row level security;
create policy accounts_seen on accounts for select using (
  (select greffe.kind()) in ('system', 'staff') or id = (select greffe.actor()) or (select greffe.manages_accounts())
  or ((select greffe.kind()) = 'party' and greffe.knows(id)));
create policy accounts_opened on accounts for insert with check ((select greffe.manages_accounts()));
create policy accounts_changed on accounts for update
  using (id = (select greffe.actor()) or (select greffe.manages_accounts()));

alter table role_assignments enable row level security;
create policy role_assignments_seen on role_assignments for select using (
  (select greffe.kind()) in ('system', 'staff') or account_id = (select greffe.actor()) or (select greffe.manages_accounts()));
create policy role_assignments_given on role_assignments for insert with check ((select greffe.manages_accounts()));
create policy role_assignments_ended on role_assignments for update using ((select greffe.manages_accounts()));

do $$
declare
  owned text;
begin
  foreach owned in array array['sessions', 'two_factors', 'passkeys'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy %I on %I using (user_id = (select greffe.actor()) or (select greffe.manages_accounts()))',
      owned || '_own', owned);
  end loop;
  foreach owned in array array['known_devices', 'password_links', 'used_codes'] loop
    execute format('alter table %I enable row level security', owned);
    execute format('create policy %I on %I using (account_id = (select greffe.actor()) or (select greffe.manages_accounts()))',
      owned || '_own', owned);
  end loop;
end $$;
alter table credentials enable row level security;
create policy credentials_own on credentials using (user_id = (select greffe.actor()) or (select greffe.kind()) = 'system');
alter table sign_in_failures enable row level security;
create policy sign_in_failures_kept on sign_in_failures using ((select greffe.manages_accounts()));
alter table verifications enable row level security;
alter table rate_limits enable row level security;
create policy rate_limits_kept on rate_limits using ((select greffe.kind()) = 'system');

-- Never a token, a key or a secret: the application's role cannot read those columns at all.
grant select (id, user_id, expires_at, ip_address, user_agent, created_at, assurance, means, seen_at), delete on sessions to greffe_app;
grant select (id, user_id, provider_id, password), update (password, updated_at) on credentials to greffe_app;
grant select (id, user_id, verified), update (failed_verification_count, locked_until), delete on two_factors to greffe_app;
grant select (id, user_id, name, device_type, backed_up, created_at), delete on passkeys to greffe_app;
grant select, insert, update, delete on sign_in_failures, known_devices, password_links, used_codes, rate_limits to greffe_app;

-- Who is on which file is itself about the file.
alter table case_access enable row level security;
create policy case_access_seen on case_access for select using (
  account_id = (select greffe.actor()) or (select greffe.kind()) = 'system'
  or ((select greffe.kind()) = 'staff' and case_id not in (select s.case_id from sealed_cases s)));
create policy case_access_given on case_access for insert with check ((select greffe.kind()) in ('system', 'staff'));
create policy case_access_ended on case_access for update using ((select greffe.kind()) in ('system', 'staff'));
