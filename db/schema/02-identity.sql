-- Accounts, the roles that they hold, and how they sign in. The columns are those that the sign-in library reads and
-- writes, in this project's words.

create table accounts (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null,
  email_verified boolean not null default false,
  image text,
  language text not null default 'en' check (language in ('en', 'fr')),
  two_factor_enabled boolean not null default false,
  person_id uuid,
  counsel_id uuid,
  closed_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  -- An account is found by name as a person is: in plain Latin letters and by the keys of kernel/name-keys.ts. A job
  -- gives them to rows that have none.
  search_text text,
  near_keys text[],
  -- An account reaches somebody from their first sign-in on: one that was opened for a person who has never signed in is
  -- read by nobody.
  first_signed_in_at timestamptz(3)
);
create index accounts_of_counsel on accounts (counsel_id) where counsel_id is not null;
create index accounts_near on accounts using gin (near_keys) with (fastupdate = off);
create index accounts_without_keys on accounts (id) where near_keys is null;

-- A role is held from a moment until a moment; it is ended, never deleted.
create table role_assignments (
  id uuid primary key,
  account_id uuid not null references accounts,
  role text not null,
  office_id text,
  division text check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  from_at timestamptz(3) not null,
  until_at timestamptz(3)
);
create index role_assignments_current on role_assignments (account_id) where until_at is null;

create table sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references accounts on delete cascade,
  token text not null unique,
  expires_at timestamptz(3) not null,
  ip_address text,
  user_agent text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  -- A session opened by a password alone opens nothing but the way to a second factor.
  assurance text not null default 'password' check (assurance in ('password', 'full')),
  means text not null default 'password'
    check (means in ('password', 'authenticator', 'recovery-code', 'passkey', 'directory')),
  seen_at timestamptz(3) not null default now()
);
create index sessions_of_account on sessions (user_id);

create table credentials (
  id uuid primary key default gen_random_uuid(),
  account_id text not null,
  provider_id text not null,
  user_id uuid not null references accounts on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz(3),
  refresh_token_expires_at timestamptz(3),
  scope text,
  password text,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  unique (provider_id, account_id)
);
create index credentials_of_account on credentials (user_id);

create table verifications (
  id uuid primary key default gen_random_uuid(),
  identifier text not null,
  value text not null,
  expires_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index verifications_of_identifier on verifications (identifier);

create table two_factors (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references accounts on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count int not null default 0,
  locked_until timestamptz(3)
);
create index two_factors_of_account on two_factors (user_id);

create table passkeys (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references accounts on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz(3) not null default now()
);
create index passkeys_of_account on passkeys (user_id);

create table rate_limits (
  id uuid primary key default gen_random_uuid(),
  key text not null unique,
  count int not null,
  last_request bigint not null
);

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

-- Who may read and write what -----------------------------------------------------------------------------------------
-- The sign-in library works with the owner's rights; everything else passes here.

-- Whom somebody outside the staff may know of: themselves, the tribunal's own people, and whoever is on a case with them.
create function greffe.knows(other uuid) returns boolean language sql stable security definer set search_path = pg_catalog, public as $$
  select exists (select from greffe.files_of_actor mine join case_access theirs on theirs.case_id = mine.case_id
      where theirs.account_id = other)
    or exists (select from role_assignments r where r.account_id = other and r.role in
      ('registry-officer', 'triage-officer', 'scheduling-officer', 'member', 'adjudicative-support'))
    or exists (select from delegations d join accounts me on me.id = (select greffe.actor())
      where (d.account_id = other and d.counsel_id = me.counsel_id)
        or (d.account_id = me.id and d.counsel_id = (select o.counsel_id from accounts o where o.id = other)))
$$;

-- Whoever stands on sealed cases alone is on no list of accounts but of those who may open one of the cases.
create function greffe.hidden_accounts() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  with standing as (
    select a.account_id, a.case_id in (select s.case_id from sealed_cases s)
        and not exists (select from greffe.files_of_actor f where f.case_id = a.case_id) as is_hidden
      from case_access a
      where a.relation in ('party', 'designated-representative')
        and a.account_id in (select x.account_id from case_access x join sealed_cases s on s.case_id = x.case_id
          where x.relation in ('party', 'designated-representative')))
  select account_id from standing where greffe.kind() <> 'system' group by account_id having bool_and(is_hidden)
$$;

-- An officer manages accounts of people outside: a link to choose a password, a second factor or an address of one of the
-- tribunal's own people, written by an officer, would be a way into it.
create function greffe.may_manage(the_account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() = 'system' or the_account = greffe.actor() or greffe.holds('operator')
    or (greffe.holds('registry-officer') and not exists (select from role_assignments r
      where r.account_id = the_account and (r.until_at is null or r.until_at > now()) and r.role not in
        ('counsel', 'delegate', 'minister-counsel', 'interpreter', 'claimant', 'designated-representative')))
$$;

-- What two people do is done by two people also in SQL. Whether two accounts are of two people: none who opened, changed
-- or let in one of them, or whoever did that to them, and so on, did the same for the other. Somebody who can make two
-- accounts is one person still.
create function greffe.are_two_people(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  with recursive behind(account, person) as (
    select a, a from unnest(array[one, other]) a
    union
    select b.account, e.actor_id from behind b join events e on e.chain_id = b.person and e.case_id is null
      and e.type in ('account-opened', 'role-granted', 'second-factors-reset', 'email-corrected')
      and e.actor_id is not null)
  select one <> other and not exists (
    select from behind x join behind y on y.person = x.person where x.account = one and y.account = other)
$$;

-- Written by the tribunal as it completes a sign-in, and by nobody else. True when it was the first.
create function greffe.sign_in_completed(the_account uuid, at timestamptz) returns boolean
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if greffe.kind() <> 'system' then
    raise insufficient_privilege using message = 'A sign-in is completed by the tribunal';
  end if;
  update accounts set first_signed_in_at = at where id = the_account and first_signed_in_at is null;
  return found;
end $$;
revoke execute on function greffe.hidden_accounts, greffe.may_manage, greffe.are_two_people, greffe.sign_in_completed from public;
grant execute on function greffe.hidden_accounts, greffe.may_manage, greffe.are_two_people, greffe.sign_in_completed to greffe_app;

alter table accounts enable row level security;
create policy accounts_seen on accounts for select using (
  id = (select greffe.actor())
  or (((select greffe.kind()) in ('system', 'staff') or (select greffe.manages_accounts()))
    and id not in (select greffe.hidden_accounts()))
  or ((select greffe.kind()) = 'party' and greffe.knows(id)));
create policy accounts_opened on accounts for insert with check ((select greffe.manages_accounts()));
create policy accounts_changed on accounts for update
  using (id = (select greffe.actor()) or (select greffe.manages_accounts()));

alter table role_assignments enable row level security;
create policy role_assignments_seen on role_assignments for select using (
  account_id = (select greffe.actor())
  or (((select greffe.kind()) in ('system', 'staff') or (select greffe.manages_accounts()))
    and account_id not in (select greffe.hidden_accounts())));
create policy role_assignments_given on role_assignments for insert with check ((select greffe.manages_accounts()));
create policy role_assignments_ended on role_assignments for update using ((select greffe.manages_accounts()));
-- The registry opens accounts to people outside; the tribunal's own roles are the operator's to give and to end.
create policy role_assignments_by_whom on role_assignments as restrictive for insert with check (
  (select greffe.kind()) = 'system' or (select greffe.holds('operator'))
  or role in ('minister-counsel', 'interpreter', 'claimant', 'designated-representative'));
create policy role_assignments_ended_by_whom on role_assignments as restrictive for update using (true) with check (
  (select greffe.kind()) = 'system' or (select greffe.holds('operator'))
  or role in ('minister-counsel', 'interpreter', 'claimant', 'designated-representative'));

-- What is of one account: its holder's, and of whoever manages accounts (a password: its holder's alone); and of whom.
do $$
declare
  one record;
begin
  for one in select * from (values ('accounts', 'id'), ('credentials', 'user_id'), ('sessions', 'user_id'),
    ('passkeys', 'user_id'), ('two_factors', 'user_id'), ('password_links', 'account_id'), ('known_devices', 'account_id'),
    ('used_codes', 'account_id')) as rules (of_table, account)
  loop
    if one.of_table <> 'accounts' then
      execute format('alter table %I enable row level security', one.of_table);
      execute format('create policy %I on %I using (%I = (select greffe.actor()) or %s)', one.of_table || '_own', one.of_table,
        one.account, case one.of_table when 'credentials' then '(select greffe.kind()) = ''system''' else '(select greffe.manages_accounts())' end);
      execute format('create policy %I on %I as restrictive for insert with check (greffe.may_manage(%I))',
        one.of_table || '_of_whom_added', one.of_table, one.account);
    end if;
    execute format('create policy %I on %I as restrictive for update using (true) with check (greffe.may_manage(%I))',
      one.of_table || '_of_whom_changed', one.of_table, one.account);
    execute format('create policy %I on %I as restrictive for delete using (greffe.may_manage(%I))',
      one.of_table || '_of_whom_removed', one.of_table, one.account);
  end loop;
end $$;
alter table sign_in_failures enable row level security;
create policy sign_in_failures_kept on sign_in_failures using ((select greffe.manages_accounts()));
-- The library's alone.
alter table verifications enable row level security;
alter table rate_limits enable row level security;
create policy rate_limits_kept on rate_limits using ((select greffe.kind()) = 'system');

-- Whose account it is, and for which person or counsel, is not for its holder to say.
create function greffe.keep_account() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if current_user = 'greffe_app' and not greffe.manages_accounts() then
    raise insufficient_privilege using message = 'Only who manages accounts changes whose an account is';
  end if;
  return new;
end $$;
create trigger accounts_kept before update of person_id, counsel_id, email, email_verified, closed_at on accounts
  for each row when (row(old.person_id, old.counsel_id, old.email, old.email_verified, old.closed_at)
    is distinct from row(new.person_id, new.counsel_id, new.email, new.email_verified, new.closed_at))
  execute function greffe.keep_account();

-- The tribunal's own commands open accounts and give roles. Never a token, a key or a secret: the application's role
-- cannot read those columns at all.
grant select, insert on accounts, role_assignments to greffe_app;
grant update (email, name, email_verified, language, two_factor_enabled, person_id, counsel_id, closed_at, updated_at,
  search_text, near_keys) on accounts to greffe_app;
grant update (until_at) on role_assignments to greffe_app;
grant select (id, user_id, expires_at, ip_address, user_agent, created_at, assurance, means, seen_at), delete on sessions to greffe_app;
grant insert, select (id, user_id, provider_id, password), update (password, updated_at) on credentials to greffe_app;
grant insert, select (id, user_id, verified), update (failed_verification_count, locked_until), delete on two_factors to greffe_app;
grant select (id, user_id, name, device_type, backed_up, created_at), delete on passkeys to greffe_app;
grant select, insert, update, delete on sign_in_failures, known_devices, password_links, used_codes, rate_limits to greffe_app;
