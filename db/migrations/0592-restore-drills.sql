-- That somebody restored a copy of the tribunal to see whether it can be done, what came of it, and how long it took.
create table restore_drills (
  id uuid primary key,
  held_on date not null,
  outcome text not null check (outcome in ('restored', 'failed')),
  minutes integer not null check (minutes between 1 and 100000),
  words text check (words <> '' and char_length(words) <= 1000),
  recorded_at timestamptz(3) not null,
  recorded_by uuid not null references accounts
);
create index restore_drills_held on restore_drills (held_on desc, recorded_at desc);
alter table restore_drills enable row level security;
create policy restore_drills_seen on restore_drills for select using ((select greffe.kind()) = 'system' or greffe.holds('operator'));
create policy restore_drills_added on restore_drills for insert with check (greffe.holds('operator'));
grant select, insert on restore_drills to greffe_app;
