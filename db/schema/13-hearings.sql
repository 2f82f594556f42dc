-- The sitting as decided: when, where, how, before whom, for which cases. What stood before stays in the versions.

-- A room is a row: names that differ by a space, an accent, a width or a capital are one room, which is booked once.

-- What tells one name from another: letters and digits, without accents, in one case and one width.
create function greffe.room_key(name text) returns text language sql immutable strict parallel safe
  set search_path = pg_catalog as $$
  select btrim(regexp_replace(
    regexp_replace(lower(normalize(name, NFKD) collate pg_c_utf8), '[\u0300-\u036f]', '', 'g') collate pg_c_utf8,
    '[^[:alnum:]]+', ' ', 'g'))
$$;

create table rooms (
  id uuid primary key,
  office_id text not null references offices,
  name text not null check (name <> '' and char_length(name) <= 80),
  name_key text not null generated always as (greffe.room_key(name)) stored check (name_key <> ''),
  opened_at timestamptz(3) not null,
  -- No hearing is set in a closed room; those that were stay where they are.
  closed_at timestamptz(3) check (closed_at >= opened_at),
  constraint rooms_named_once unique (office_id, name_key)
);
alter table rooms enable row level security;
create policy rooms_seen on rooms for select using (true);
create policy rooms_kept on rooms using ((select greffe.kind()) in ('system', 'staff'))
  with check ((select greffe.kind()) in ('system', 'staff'));
grant select, insert on rooms to greffe_app;
grant update (closed_at) on rooms to greffe_app;

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
  room_id uuid references rooms,
  check (ends_at > starts_at),
  check ((member_id is null) = (assignment_id is null)),
  check (mode = 'virtual' or room is not null),
  -- Nobody and no room is in two places.
  constraint hearings_member_once exclude using gist (member_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status = 'set' and member_id is not null),
  constraint hearings_room_once exclude using gist (office_id with =, lower(room) with =, tstzrange(starts_at, ends_at) with &&)
    where (status = 'set' and room is not null),
  constraint hearings_room_row_once exclude using gist (room_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status = 'set' and room_id is not null)
);
create index hearings_of_office on hearings (office_id, starts_at, id);
create index hearings_of_member on hearings (member_id, starts_at) where member_id is not null;
create index hearings_coming on hearings (starts_at, id) where status = 'set';

-- Joined cases are heard together: one hearing, several cases (RPD Rules, r. 55; RAD Rules, r. 40).
create table hearing_cases (
  hearing_id uuid not null references hearings,
  case_id uuid not null references cases,
  -- A case that is withdrawn or declared abandoned leaves its hearing; those joined to it stay.
  left_at timestamptz(3),
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
  -- Why a case is heard without a joined one that the officer may not open.
  apart_note text,
  primary key (hearing_id, version)
);

-- A hearing is there for whoever sees one of its cases; what stood before, and why, for the staff.
call pg_temp.let_read('hearing_cases');
alter table hearings enable row level security;
create policy hearings_seen on hearings
  using (exists (select from hearing_cases hc where hc.hearing_id = id)) with check (true);
alter table hearing_versions enable row level security;
create policy hearing_versions_seen on hearing_versions for select
  using ((select greffe.kind()) in ('system', 'staff') and exists (select from hearing_cases hc where hc.hearing_id = hearing_versions.hearing_id));

call pg_temp.let_write('hearing_cases');
create policy hearings_added on hearings as restrictive for insert with check ((select greffe.kind()) in ('system', 'staff'));
create policy hearings_changed on hearings as restrictive for update using (true) with check ((select greffe.kind()) in ('system', 'staff'));
create policy hearing_versions_made on hearing_versions for insert with check (true);
create policy hearing_versions_added on hearing_versions as restrictive for insert with check ((select greffe.kind()) in ('system', 'staff'));
create policy hearing_versions_changed on hearing_versions as restrictive for update using (true)
  with check ((select greffe.kind()) in ('system', 'staff'));

grant select, insert on hearings, hearing_cases, hearing_versions to greffe_app;
grant update (left_at) on hearing_cases to greffe_app;
grant update (status, version, held_on, begins, zone, zone_database, starts_at, ends_at, mode, room, join_url, join_telephone,
  join_code, member_id, assignment_id, interpreter_language, interpreter_dialect, interpreter_name, issues, room_id)
  on hearings to greffe_app;

-- Whether a hearing was set before one of its cases was sealed: that, for an officer who sees another of them, and no more.
create function greffe.hearing_hides(of_hearing uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public as $$
  select greffe.kind() = 'staff' and exists (
    select from hearing_cases h where h.hearing_id = of_hearing and h.left_at is null and greffe.may_see(h.case_id))
  and exists (
    select from hearing_cases h where h.hearing_id = of_hearing and h.left_at is null and not greffe.may_see(h.case_id))
$$;

-- How many hearings are to come in a room, those of sealed cases too: a number, and of nobody.
create function greffe.hearings_to_come_in(wanted uuid, at timestamptz) returns bigint language sql stable security definer
  set search_path = pg_catalog, public as $$
  select count(*) from hearings where room_id = wanted and status = 'set' and ends_at > at
    and greffe.kind() in ('system', 'staff')
$$;
revoke execute on function greffe.hearings_to_come_in from public;
grant execute on function greffe.hearing_hides, greffe.hearings_to_come_in, greffe.room_key to greffe_app;
