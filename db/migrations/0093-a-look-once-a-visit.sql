-- That a person looked at a file, a submission or a receipt is written once a visit, and a visit is a session: what a page
-- asks again by itself, in the other language or after a change, is the same look. Rows are forgotten after a day, when the
-- session that they speak of has ended.
create table looks (
  account_id uuid not null,
  session_id text not null,
  type text not null,
  thing_id uuid not null,
  looked_at timestamptz(3) not null,
  primary key (account_id, session_id, type, thing_id)
);
create index looks_by_time on looks (looked_at);
alter table looks enable row level security;
create policy looks_own on looks using ((select greffe.kind()) = 'system' or account_id = (select greffe.actor()));
grant select, insert, delete on looks to greffe_app;
