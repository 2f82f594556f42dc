-- Mail of ours that a server refused for good, other than notices, which have their own record: nobody tries it again, and the
-- operator sees whose address it is. Nothing of what it said is kept.
create table refused_mail (
  id uuid primary key,
  job text not null,
  -- What it was about, so that it is written down once.
  subject_id text not null,
  account_id uuid references accounts,
  code text not null,
  refused_at timestamptz(3) not null,
  unique (job, subject_id)
);
create index refused_mail_latest on refused_mail (refused_at desc, id);
alter table refused_mail enable row level security;
create policy refused_mail_seen on refused_mail for select
  using ((select greffe.kind()) = 'system' or (select greffe.holds('operator')));
create policy refused_mail_noted on refused_mail for insert with check ((select greffe.kind()) = 'system');
grant select, insert on refused_mail to greffe_app;
