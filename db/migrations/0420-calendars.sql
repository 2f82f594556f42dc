-- Who can be where, when: what people of a hearing told of themselves, and nothing of why beyond whom it concerns. The
-- account that a calendar is of is a member's, an interpreter's, a counsel's or a Minister's counsel's.

-- Whether the actor keeps this account's calendar: their own, or that of the counsel whose delegate they are.
create function greffe.keeps_calendar(of_account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select greffe.kind() <> 'none' and (of_account = greffe.actor() or exists (
    select from delegations d join accounts c on c.counsel_id = d.counsel_id and c.closed_at is null
      where c.id = of_account and d.account_id = greffe.actor() and d.until_at is null))
$$;
-- Who plans hearings: the product itself and the scheduling officers.
create function greffe.plans_hearings() returns boolean language sql stable parallel safe
  return (select greffe.kind()) = 'system' or ((select greffe.kind()) = 'staff' and (select greffe.holds('scheduling-officer')));
revoke execute on function greffe.keeps_calendar, greffe.plans_hearings from public;
grant execute on function greffe.keeps_calendar, greffe.plans_hearings to greffe_app;

-- What somebody is scheduled by ----------------------------------------------------------------------------------------

create table member_profiles (
  account_id uuid primary key references accounts,
  languages text[] not null check (languages <@ '{en,fr}' and cardinality(languages) > 0),
  -- The first is the member's own office.
  office_ids text[] not null check (cardinality(office_ids) > 0),
  skills text[] not null default '{}',
  expertise text[] not null default '{}',
  -- Null: as the rules say.
  max_minutes_per_week int check (max_minutes_per_week between 0 and 10080),
  target_minutes_per_week int check (target_minutes_per_week between 0 and 10080),
  told_at timestamptz(3) not null,
  check (target_minutes_per_week is null or max_minutes_per_week is null or target_minutes_per_week <= max_minutes_per_week)
);
create table interpreter_profiles (
  account_id uuid primary key references accounts,
  office_ids text[] not null default '{}',
  max_minutes_per_day int check (max_minutes_per_day between 0 and 1440),
  told_at timestamptz(3) not null
);
create table interpreter_languages (
  id uuid primary key,
  account_id uuid not null references accounts,
  language text not null check (language ~ '^[a-z]{3}$'),
  dialect text check (dialect <> '' and char_length(dialect) <= 80),
  standing text not null check (standing in ('accredited', 'provisional', 'untested')),
  tested_on date,
  entered_at timestamptz(3) not null,
  entered_by uuid,
  ended_at timestamptz(3),
  check (standing <> 'accredited' or tested_on is not null)
);
create unique index interpreter_languages_once on interpreter_languages (account_id, language, coalesce(lower(dialect), ''))
  where ended_at is null;
create table counsel_limits (
  account_id uuid primary key references accounts,
  max_hearings_per_day int check (max_hearings_per_day between 0 and 20),
  short_notice_welcome boolean not null default false,
  told_at timestamptz(3) not null
);
create table minister_profiles (
  account_id uuid primary key references accounts,
  office_ids text[] not null check (cardinality(office_ids) > 0),
  team text check (team <> '' and char_length(team) <= 80),
  told_at timestamptz(3) not null
);

-- When somebody works, and when not -----------------------------------------------------------------------------------

-- A pattern holds from its first day until the next one begins; the weeks of a cycle are counted from the week of its first day.
create table working_patterns (
  id uuid primary key,
  account_id uuid not null references accounts,
  from_on date not null,
  zone text not null,
  cycle_weeks int not null default 1 check (cycle_weeks between 1 and 4),
  told_at timestamptz(3) not null,
  told_by uuid,
  -- What was told again for the same day replaces it.
  ended_at timestamptz(3)
);
create unique index working_patterns_once on working_patterns (account_id, from_on) where ended_at is null;
create table working_hours (
  pattern_id uuid not null references working_patterns,
  week int not null check (week between 1 and 4),
  -- Monday is 1.
  weekday int not null check (weekday between 1 and 7),
  begins text not null check (begins ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends text not null check (ends ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' or ends = '24:00'),
  primary key (pattern_id, week, weekday, begins),
  check (ends collate "C" > begins collate "C")
);

create table absences (
  id uuid primary key,
  account_id uuid not null references accounts,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  kind text not null check (kind in ('leave', 'training', 'writing', 'illness', 'other-sitting', 'unavailable')),
  -- For themselves alone.
  note text check (note <> '' and char_length(note) <= 500),
  entered_at timestamptz(3) not null,
  entered_by uuid,
  ended_at timestamptz(3),
  ended_by uuid,
  check (to_at > from_at)
);
create index absences_of_account on absences (account_id, to_at) where ended_at is null;
create index absences_coming on absences (to_at, from_at) where ended_at is null;

-- A calendar of somebody's elsewhere: of what it says, only from when to when they are busy is kept.
create table outside_calendars (
  id uuid primary key,
  account_id uuid not null references accounts,
  source text not null check (source in ('address', 'file')),
  name text not null check (name <> '' and char_length(name) <= 120),
  -- Encrypted under the installation's secret: whoever has the address reads the calendar.
  sealed_address text,
  -- The zone of a time that names none.
  zone text not null,
  added_at timestamptz(3) not null,
  last_tried_at timestamptz(3),
  last_read_at timestamptz(3),
  -- Until when what it says was read.
  read_until timestamptz(3),
  problem text,
  failures int not null default 0,
  ended_at timestamptz(3),
  check (sealed_address is null or (source = 'address' and ended_at is null)),
  check (source = 'file' or sealed_address is not null or ended_at is not null)
);
create index outside_calendars_of_account on outside_calendars (account_id) where ended_at is null;
create table outside_busy_times (
  calendar_id uuid not null references outside_calendars on delete cascade,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  check (to_at > from_at)
);
create index outside_busy_times_of_calendar on outside_busy_times (calendar_id, to_at);

create table room_closures (
  id uuid primary key,
  room_id uuid not null references rooms,
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  reason text not null check (reason <> '' and char_length(reason) <= 200),
  entered_at timestamptz(3) not null,
  entered_by uuid,
  ended_at timestamptz(3),
  check (to_at > from_at)
);
create index room_closures_of_room on room_closures (room_id, to_at) where ended_at is null;

-- Days that a person asks to be kept free, with a reason; an officer decides.
create table dates_to_avoid (
  id uuid primary key,
  case_id uuid not null references cases,
  person_id uuid not null references persons,
  from_on date not null,
  to_on date not null,
  -- The same days as instants of the office that handles the file.
  from_at timestamptz(3) not null,
  to_at timestamptz(3) not null,
  reason text not null check (char_length(reason) between 3 and 1000),
  state text not null check (state in ('asked', 'accepted', 'refused', 'withdrawn')),
  asked_at timestamptz(3) not null,
  asked_by uuid not null,
  decided_at timestamptz(3),
  decided_by uuid,
  answer text check (char_length(answer) between 3 and 1000),
  check (to_on >= from_on),
  check ((state in ('accepted', 'refused')) = (decided_at is not null))
);
create index dates_to_avoid_of_case on dates_to_avoid (case_id);
create index dates_to_avoid_accepted on dates_to_avoid (to_at) where state = 'accepted';
create index dates_to_avoid_asked on dates_to_avoid (asked_at) where state = 'asked';

-- Who reads and who writes them ---------------------------------------------------------------------------------------

do $$
declare
  one record;
begin
  -- Profiles: whose they are, who plans hearings, and, for an interpreter's languages, whoever of the staff enters tests.
  for one in select * from (values ('member_profiles', 'greffe.plans_hearings()'),
    ('interpreter_profiles', 'greffe.keeps_calendar(account_id) or greffe.plans_hearings()'),
    ('interpreter_languages', 'greffe.plans_hearings()'),
    ('counsel_limits', 'greffe.keeps_calendar(account_id) or greffe.plans_hearings()'),
    ('minister_profiles', 'greffe.keeps_calendar(account_id) or greffe.plans_hearings()'),
    ('working_patterns', 'greffe.keeps_calendar(account_id) or greffe.plans_hearings()')) as rules (of_table, writes)
  loop
    execute format('alter table %I enable row level security', one.of_table);
    execute format('create policy %I on %I for select using ((select greffe.plans_hearings()) or account_id = (select greffe.actor())
      or greffe.keeps_calendar(account_id))', one.of_table || '_seen', one.of_table);
    execute format('create policy %I on %I for insert with check (%s)', one.of_table || '_told', one.of_table, one.writes);
    execute format('create policy %I on %I for update using (%s)', one.of_table || '_changed', one.of_table, one.writes);
  end loop;
end $$;

alter table working_hours enable row level security;
create policy working_hours_seen on working_hours for select
  using (exists (select from working_patterns p where p.id = pattern_id));
create policy working_hours_told on working_hours for insert
  with check (exists (select from working_patterns p where p.id = pattern_id));

-- Why somebody is away is read by themselves and by whoever wrote it; who plans hearings reads from when to when.
alter table absences enable row level security;
create policy absences_seen on absences for select using ((select greffe.kind()) = 'system'
  or greffe.keeps_calendar(account_id) or (entered_by = (select greffe.actor()) and (select greffe.plans_hearings())));
create policy absences_told on absences for insert with check (
  (greffe.keeps_calendar(account_id) or (select greffe.plans_hearings()))
  and ((select greffe.kind()) = 'system' or entered_by = (select greffe.actor())));
create policy absences_ended on absences for update using ((select greffe.kind()) = 'system'
  or greffe.keeps_calendar(account_id) or (entered_by = (select greffe.actor()) and (select greffe.plans_hearings())));

alter table outside_calendars enable row level security;
create policy outside_calendars_own on outside_calendars
  using ((select greffe.kind()) = 'system' or greffe.keeps_calendar(account_id));
alter table outside_busy_times enable row level security;
create policy outside_busy_times_seen on outside_busy_times for select
  using (exists (select from outside_calendars c where c.id = calendar_id));
create policy outside_busy_times_read on outside_busy_times for insert with check ((select greffe.kind()) = 'system');
create policy outside_busy_times_gone on outside_busy_times for delete using ((select greffe.kind()) = 'system');

alter table room_closures enable row level security;
create policy room_closures_seen on room_closures for select using ((select greffe.kind()) in ('system', 'staff'));
create policy room_closures_kept on room_closures for insert with check ((select greffe.plans_hearings()));
create policy room_closures_ended on room_closures for update using ((select greffe.plans_hearings()));

alter table dates_to_avoid enable row level security;
create policy dates_to_avoid_seen on dates_to_avoid using (greffe.may_see(case_id) and (
  (select greffe.kind()) in ('system', 'staff') or asked_by = (select greffe.actor())
  or exists (select from accounts me where me.id = (select greffe.actor()) and me.person_id = dates_to_avoid.person_id)))
  with check (true);
create policy dates_to_avoid_asked on dates_to_avoid as restrictive for insert with check (greffe.may_see(case_id)
  and ((select greffe.kind()) = 'system' or (asked_by = (select greffe.actor()) and state = 'asked')));
create policy dates_to_avoid_decided on dates_to_avoid as restrictive for update using (true) with check (greffe.may_see(case_id)
  and ((select greffe.plans_hearings()) or (asked_by = (select greffe.actor()) and state = 'withdrawn')));

grant select, insert on member_profiles, interpreter_profiles, interpreter_languages, counsel_limits, minister_profiles,
  working_patterns, working_hours, absences, room_closures, dates_to_avoid to greffe_app;
-- The address itself is read by the worker alone, on the owner's connection.
grant select (id, account_id, source, name, zone, added_at, last_tried_at, last_read_at, read_until, problem, failures, ended_at),
  insert on outside_calendars to greffe_app;
grant select, insert, delete on outside_busy_times to greffe_app;
grant update (languages, office_ids, skills, expertise, max_minutes_per_week, target_minutes_per_week, told_at) on member_profiles to greffe_app;
grant update (office_ids, max_minutes_per_day, told_at) on interpreter_profiles to greffe_app;
grant update (ended_at) on interpreter_languages, working_patterns to greffe_app;
grant update (max_hearings_per_day, short_notice_welcome, told_at) on counsel_limits to greffe_app;
grant update (office_ids, team, told_at) on minister_profiles to greffe_app;
grant update (ended_at, ended_by) on absences to greffe_app;
grant update (name, sealed_address, zone, last_tried_at, last_read_at, read_until, problem, failures, ended_at) on outside_calendars to greffe_app;
grant update (ended_at) on room_closures to greffe_app;
grant update (state, decided_at, decided_by, answer) on dates_to_avoid to greffe_app;

-- What plans hearings: who is not there from when to when, without why. Read as the owner of the tables.
create view greffe.times_away as
  select a.account_id, a.from_at, a.to_at from public.absences a
    where a.ended_at is null and (select greffe.plans_hearings())
  union all
  select c.account_id, b.from_at, b.to_at from public.outside_busy_times b join public.outside_calendars c on c.id = b.calendar_id
    where c.ended_at is null and (select greffe.plans_hearings());
grant select on greffe.times_away to greffe_app;

-- The reason of dates to avoid goes with the file that it was given on.
create function greffe.empty_disposed_calendars() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from dates_to_avoid where case_id = new.id;
  return null;
end $$;
revoke execute on function greffe.empty_disposed_calendars from public;
create trigger cases_disposed_calendars after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null) execute function greffe.empty_disposed_calendars();
