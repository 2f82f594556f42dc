-- What a hearing room has, by the codes of `choices.ts`.
alter table rooms add column equipment text[] not null default '{}';
grant update (equipment) on rooms to greffe_app;

-- How the hearing of a file is to be held where that is not as the division usually does, and what its room must have. A row
-- is what an officer recorded last; why is on the file, not here.
create table hearing_needs (
  case_id uuid primary key references cases,
  -- Null: as the division usually hears.
  mode text check (mode in ('virtual', 'in-person', 'hybrid')),
  equipment text[] not null default '{}',
  changed_at timestamptz(3) not null,
  changed_by uuid references accounts
);
alter table hearing_needs enable row level security;
create policy hearing_needs_seen on hearing_needs for select
  using ((select greffe.kind()) = 'system' or ((select greffe.kind()) = 'staff' and greffe.may_see(case_id)));
create policy hearing_needs_kept on hearing_needs
  using ((select greffe.kind()) = 'system' or ((select greffe.kind()) = 'staff' and greffe.may_see(case_id)))
  with check ((select greffe.kind()) = 'system' or ((select greffe.kind()) = 'staff' and greffe.may_see(case_id)));
grant select, insert on hearing_needs to greffe_app;
grant update (mode, equipment, changed_at, changed_by) on hearing_needs to greffe_app;
