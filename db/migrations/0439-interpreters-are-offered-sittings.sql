-- An interpreter is offered the sitting that they are set for: accepted, refused, or not answered in time; then somebody else
-- is sought and offered it. Whether a division does so is its policy; how, a row of the rules.
alter table schedule_policies add column asks_interpreter boolean not null default false;
grant update (asks_interpreter) on schedule_policies to greffe_app;

create table interpreter_offers (
  id uuid primary key,
  hearing_id uuid not null references hearings,
  account_id uuid not null references accounts,
  -- Of the token of the link, which is kept nowhere.
  token_hash text not null unique,
  -- The sitting as it was offered, and nothing else of the file.
  interpreter_language text not null,
  interpreter_dialect text,
  language text check (language in ('en', 'fr')),
  office_id text not null references offices,
  mode text not null check (mode in ('virtual', 'in-person', 'hybrid')),
  held_on date not null,
  begins text not null check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  offered_at timestamptz(3) not null,
  lapses_at timestamptz(3) not null,
  -- `gave-up`: accepted, and later they cannot come. `withdrawn`: the hearing changed or somebody else was set.
  state text not null check (state in ('open', 'accepted', 'refused', 'lapsed', 'withdrawn', 'gave-up')),
  answered_at timestamptz(3),
  -- Null where the link was used.
  answered_by uuid references accounts,
  reason text check (reason in ('sick', 'away', 'other-sitting', 'conflict', 'other')),
  -- When the e-mail of the offer came back.
  bounced_at timestamptz(3),
  check (state not in ('refused', 'gave-up') or reason is not null),
  check ((state in ('accepted', 'refused', 'gave-up')) = (answered_at is not null))
);
create unique index interpreter_offers_open on interpreter_offers (hearing_id) where state = 'open';
create index interpreter_offers_of_hearing on interpreter_offers (hearing_id, offered_at);
create index interpreter_offers_of_account on interpreter_offers (account_id, offered_at desc);
create index interpreter_offers_due on interpreter_offers (lapses_at) where state = 'open';

-- Whether the actor sees every file of a hearing.
create function greffe.sees_files_of_hearing(hearing uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(bool_and(greffe.may_see(h.case_id)), false) from hearing_cases h where h.hearing_id = hearing
$$;
revoke execute on function greffe.sees_files_of_hearing from public;
grant execute on function greffe.sees_files_of_hearing to greffe_app;

alter table interpreter_offers enable row level security;
create policy interpreter_offers_seen on interpreter_offers for select using ((select greffe.kind()) = 'system'
  or account_id = (select greffe.actor())
  or ((select greffe.kind()) = 'staff' and greffe.sees_files_of_hearing(hearing_id)));
create policy interpreter_offers_added on interpreter_offers for insert with check ((select greffe.kind()) = 'system');
create policy interpreter_offers_changed on interpreter_offers for update using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');
grant select, insert on interpreter_offers to greffe_app;
grant update (state, answered_at, answered_by, reason, bounced_at) on interpreter_offers to greffe_app;
