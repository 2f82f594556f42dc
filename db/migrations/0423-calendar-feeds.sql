-- The address under which a calendar program reads somebody's own sittings. What it is called by is kept as a hash.
create table calendar_feeds (
  id uuid primary key,
  account_id uuid not null references accounts,
  token_hash text not null unique,
  language text not null check (language in ('en', 'fr')),
  made_at timestamptz(3) not null,
  ended_at timestamptz(3)
);
create unique index calendar_feeds_once on calendar_feeds (account_id) where ended_at is null;
alter table calendar_feeds enable row level security;
create policy calendar_feeds_own on calendar_feeds
  using ((select greffe.kind()) = 'system' or account_id = (select greffe.actor()))
  with check ((select greffe.kind()) = 'system' or account_id = (select greffe.actor()));
grant select, insert on calendar_feeds to greffe_app;
grant update (ended_at) on calendar_feeds to greffe_app;

-- Who was asked for their calendar, once, and reminded, once.
create table calendar_requests (
  account_id uuid primary key references accounts,
  asked_at timestamptz(3) not null,
  reminded_at timestamptz(3)
);
alter table calendar_requests enable row level security;
create policy calendar_requests_kept on calendar_requests using ((select greffe.kind()) = 'system');
create policy calendar_requests_seen on calendar_requests for select using ((select greffe.plans_hearings()));
grant select, insert on calendar_requests to greffe_app;
grant update (reminded_at) on calendar_requests to greffe_app;
