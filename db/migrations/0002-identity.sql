-- Accounts and how they sign in. The columns are those that the sign-in library reads and writes, in this project's words.

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
  updated_at timestamptz(3) not null default now()
);
create index accounts_of_counsel on accounts (counsel_id) where counsel_id is not null;

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
  updated_at timestamptz(3) not null default now()
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

-- The tribunal's own commands open accounts and give roles; sessions and secrets belong to the sign-in library alone.
grant select, insert on accounts, role_assignments to greffe_app;
grant update (language, name, closed_at, two_factor_enabled, person_id, counsel_id, updated_at) on accounts to greffe_app;
grant update (until_at) on role_assignments to greffe_app;
grant insert on credentials, two_factors to greffe_app;
