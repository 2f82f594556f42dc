-- The sitting as decided: when, where, how, before whom, for which files. What stood before stays in the versions.

create table hearings (
  id uuid primary key,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  office_id text not null references offices,
  status text not null check (status in ('set', 'cancelled')),
  version int not null check (version > 0),
  -- The wall time that was decided, its zone, and the instant that it is by this version of the time-zone database.
  held_on date not null,
  begins text not null check (begins ~ '^[0-2][0-9]:[0-5][0-9]$'),
  zone text not null,
  zone_database text not null,
  starts_at timestamptz(3) not null,
  ends_at timestamptz(3) not null,
  mode text not null check (mode in ('virtual', 'in-person', 'hybrid')),
  room text check (room <> ''),
  join_url text check (join_url ~ '^https://'),
  join_telephone text,
  join_code text,
  member_id uuid references accounts,
  -- One assignment of one member: the source of the access that it gives.
  assignment_id uuid,
  interpreter_language text,
  interpreter_dialect text,
  interpreter_name text,
  issues text,
  set_at timestamptz(3) not null,
  check (ends_at > starts_at),
  check ((member_id is null) = (assignment_id is null)),
  check (mode = 'virtual' or room is not null),
  -- Nobody and no room is in two places.
  constraint hearings_member_once exclude using gist (member_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status = 'set' and member_id is not null),
  constraint hearings_room_once exclude using gist (office_id with =, lower(room) with =, tstzrange(starts_at, ends_at) with &&)
    where (status = 'set' and room is not null)
);
create index hearings_of_office on hearings (office_id, starts_at, id);
create index hearings_of_member on hearings (member_id, starts_at) where member_id is not null;
create index hearings_coming on hearings (starts_at, id) where status = 'set';

-- Joined files are heard together: one hearing, several cases (RPD Rules, r. 55; RAD Rules, r. 40).
create table hearing_cases (
  hearing_id uuid not null references hearings,
  case_id uuid not null references cases,
  primary key (hearing_id, case_id)
);
create index hearing_cases_of_case on hearing_cases (case_id);

create table hearing_versions (
  hearing_id uuid not null references hearings,
  version int not null check (version > 0),
  change text not null check (change in ('set', 'changed', 'cancelled')),
  content jsonb not null,
  -- Why it was changed or cancelled, and why with less notice than the rules give.
  reason_code text,
  short_notice_ground text,
  note text,
  rule_code text,
  earliest_on date,
  made_at timestamptz(3) not null,
  made_by uuid,
  primary key (hearing_id, version)
);

alter table hearing_cases enable row level security;
create policy hearing_cases_seen on hearing_cases using (greffe.may_see(case_id)) with check (true);
alter table hearings enable row level security;
create policy hearings_seen on hearings
  using (exists (select from hearing_cases hc where hc.hearing_id = id)) with check (true);
alter table hearing_versions enable row level security;
create policy hearing_versions_seen on hearing_versions for select
  using ((select greffe.kind()) in ('system', 'staff') and exists (select from hearing_cases hc where hc.hearing_id = hearing_versions.hearing_id));
create policy hearing_versions_made on hearing_versions for insert with check (true);

grant select, insert on hearings, hearing_cases, hearing_versions to greffe_app;
grant update (status, version, held_on, begins, zone, zone_database, starts_at, ends_at, mode, room, join_url, join_telephone,
  join_code, member_id, assignment_id, interpreter_language, interpreter_dialect, interpreter_name, issues) on hearings to greffe_app;
