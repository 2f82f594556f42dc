-- How somebody looks at a list, under a name that they gave: its filters, order and columns, as they stand in its address.
-- Its owner alone sees it.
create table saved_views (
  id uuid primary key,
  account_id uuid not null references accounts,
  list text not null,
  name text not null check (length(name) between 1 and 200),
  place jsonb not null check (jsonb_typeof(place) = 'object'),
  is_beginning boolean not null default false,
  made_at timestamptz(3) not null
);
create unique index saved_views_once on saved_views (account_id, list, name);
create unique index saved_views_beginning on saved_views (account_id, list) where is_beginning;
alter table saved_views enable row level security;
create policy saved_views_own on saved_views
  using (account_id = (select greffe.actor()))
  with check (account_id = (select greffe.actor()));
grant select, insert, delete on saved_views to greffe_app;
grant update (name, place, is_beginning) on saved_views to greffe_app;
