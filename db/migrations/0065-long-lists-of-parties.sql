-- A counsel or the Minister may be on tens of thousands of files (91,000 of a million: 1.7 s for one page of them). What
-- their list is sorted by stands beside whom it belongs to, so that a page reads what it shows and nothing else.
alter table case_access add column received_on date;
update case_access a set received_on = c.received_on from cases c where c.id = a.case_id;

-- Kept by the database itself, whoever writes; the day on which a file was received never changes.
create function greffe.date_case_access() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.received_on = (select c.received_on from cases c where c.id = new.case_id);
  return new;
end $$;
create trigger case_access_dated before insert on case_access
  for each row execute function greffe.date_case_access();

create index case_access_by_date on case_access (account_id, received_on desc, case_id desc) where until_at is null;

-- The same rule, asked file by file where few are read: as `in (select …)` it hashed all files of the reader first. A
-- file that was disposed of is there for the system alone, as before.
alter policy cases_seen on cases using (
  (select greffe.kind()) = 'system'
  or (disposed_at is null and (
    ((select greffe.kind()) = 'staff' and id not in (select s.case_id from sealed_cases s))
    or exists (select from case_access a
      where a.case_id = cases.id and a.account_id = (select greffe.actor()) and a.until_at is null))));
