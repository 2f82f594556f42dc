-- Documents that go with a notice where it goes by mail: whoever has no account does not read them in the portal.
create table notice_enclosures (
  notice_id uuid not null references notices on delete cascade,
  document_id uuid not null references documents,
  case_id uuid not null references cases,
  primary key (notice_id, document_id)
);
alter table notice_enclosures enable row level security;
create policy notice_enclosures_seen on notice_enclosures for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy notice_enclosures_made on notice_enclosures for insert
  with check ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
grant select, insert on notice_enclosures to greffe_app;
