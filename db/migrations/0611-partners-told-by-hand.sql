-- Until its gateway is connected, a partner is told by hand. That it was is recorded once for each message, and what was recorded
-- in error is taken back by a record of its own: an odd one says that the partner was told, an even one takes the last one back.
create table partner_tellings (
  message_id uuid not null references partner_messages,
  ordinal int not null check (ordinal > 0),
  case_id uuid not null references cases,
  told_on date,
  channel text check (channel in ('telephone', 'email', 'secure-exchange', 'fax', 'mail', 'in-person')),
  -- Whom, at the partner; or why it is taken back.
  words text not null,
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null references accounts,
  primary key (message_id, ordinal),
  check ((ordinal % 2 = 1) = (told_on is not null)),
  check ((told_on is null) = (channel is null))
);
create index partner_tellings_of_case on partner_tellings (case_id);

alter table partner_tellings enable row level security;
create policy partner_tellings_seen on partner_tellings for select
  using ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy partner_tellings_added on partner_tellings for insert
  with check ((select greffe.kind()) = 'staff' and greffe.may_see(case_id) and recorded_by = (select greffe.actor()));
grant select, insert on partner_tellings to greffe_app;

-- The names go with the file; that the partner was told, when and how, stays.
create function greffe.empty_disposed_tellings() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update partner_tellings set words = '———' where case_id = new.id;
  return null;
end $$;
revoke execute on function greffe.empty_disposed_tellings from public;
create trigger cases_disposed_tellings after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed_tellings();
