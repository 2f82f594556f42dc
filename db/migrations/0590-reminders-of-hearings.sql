-- A reminder tells again what stands: it is about the same hearing as the notice to appear, and does not replace it.
alter table notices add column replaces boolean not null default true;

-- Which reminders of a hearing were told, so many days before the day that it had then: each once.
create table hearing_reminders (
  hearing_id uuid not null references hearings,
  days_before integer not null check (days_before > 0),
  starts_at timestamptz(3) not null,
  told_at timestamptz(3) not null,
  primary key (hearing_id, days_before, starts_at)
);
alter table hearing_reminders enable row level security;
create policy hearing_reminders_seen on hearing_reminders for select using ((select greffe.kind()) = 'system');
create policy hearing_reminders_added on hearing_reminders for insert with check ((select greffe.kind()) = 'system');
grant select, insert on hearing_reminders to greffe_app;
