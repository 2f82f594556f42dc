-- When a calendar from outside is read next; null for one that was given as a file.
alter table outside_calendars add column due_at timestamptz(3);
create index outside_calendars_due on outside_calendars (due_at) where ended_at is null and due_at is not null;
grant select (due_at), update (due_at) on outside_calendars to greffe_app;

-- A file that somebody gives is read at once, in their own transaction: of an address the worker alone writes.
alter policy outside_busy_times_read on outside_busy_times with check ((select greffe.kind()) = 'system'
  or exists (select from outside_calendars c where c.id = calendar_id and c.source = 'file' and greffe.keeps_calendar(c.account_id)));
