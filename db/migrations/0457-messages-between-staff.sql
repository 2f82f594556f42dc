-- What the staff say to each other about a file: read by the staff who see it, by no party, and sent to nobody.
create table staff_messages (
  id uuid primary key,
  case_id uuid not null references cases,
  author_id uuid not null references accounts,
  words text not null check (length(words) between 1 and 2000),
  at timestamptz(3) not null
);
create index staff_messages_of_case on staff_messages (case_id, at desc, id desc);
alter table staff_messages enable row level security;
create policy staff_messages_seen on staff_messages for select using (greffe.may_see(case_id)
  and (select greffe.kind()) in ('system', 'staff'));
create policy staff_messages_written on staff_messages for insert with check ((select greffe.kind()) = 'staff'
  and author_id = (select greffe.actor()) and greffe.may_see(case_id));
grant select, insert on staff_messages to greffe_app;

-- They go with the file.
create function greffe.empty_disposed_staff_messages() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from staff_messages where case_id = new.id;
  return null;
end $$;
revoke execute on function greffe.empty_disposed_staff_messages from public;
create trigger cases_disposed_staff_messages after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function greffe.empty_disposed_staff_messages();
