-- What starts a time limit, what an order changed, and what was done in time. Due dates themselves are computed, never stored.

-- Append only: a correction is a new row that replaces the one it names; without a day it takes the trigger away.
create table deadline_triggers (
  id uuid primary key,
  case_id uuid not null references cases,
  code text not null,
  happened_on date,
  happened_at timestamptz(3),
  -- The hearing, the application, the document that this is about.
  subject_id uuid,
  source text not null check (source in ('registry', 'hearing', 'filing', 'notice')),
  recorded_by uuid,
  recorded_at timestamptz(3) not null,
  replaces_id uuid unique references deadline_triggers,
  check (happened_on is not null or replaces_id is not null)
);
create index deadline_triggers_of_case on deadline_triggers (case_id);
create index deadline_triggers_by_day on deadline_triggers (happened_on, case_id) where happened_on is not null;

-- A member may shorten, extend or excuse (RPD r. 70, RAD r. 53, IAD r. 4, ID r. 50). The last row for a limit stands.
create table deadline_variations (
  id uuid primary key,
  case_id uuid not null references cases,
  rule_code text not null,
  trigger_id uuid references deadline_triggers,
  kind text not null check (kind in ('varied', 'excused')),
  due_on date,
  reason text not null check (length(reason) between 3 and 1000),
  ordered_on date not null,
  recorded_by uuid,
  recorded_at timestamptz(3) not null,
  check ((kind = 'varied') = (due_on is not null))
);
create index deadline_variations_of_case on deadline_variations (case_id);

create table deadline_outcomes (
  id uuid primary key,
  case_id uuid not null references cases,
  rule_code text not null,
  trigger_id uuid references deadline_triggers,
  met_on date not null,
  subject_id uuid,
  recorded_by uuid,
  recorded_at timestamptz(3) not null
);
create index deadline_outcomes_of_case on deadline_outcomes (case_id);

call pg_temp.let_read('deadline_triggers');
call pg_temp.let_read('deadline_variations');
call pg_temp.let_read('deadline_outcomes');
call pg_temp.let_write('deadline_triggers');
call pg_temp.let_write('deadline_variations');
call pg_temp.let_write('deadline_outcomes');

-- Days on which an office was closed by order (a storm, a move): no holiday table can know them.
create table office_closures (
  id uuid primary key,
  office_id text not null references offices,
  closed_on date not null,
  reason_en text not null,
  reason_fr text not null,
  recorded_by uuid,
  recorded_at timestamptz(3) not null,
  unique (office_id, closed_on)
);
alter table office_closures enable row level security;
create policy office_closures_seen on office_closures for select using (true);
create policy office_closures_added on office_closures for insert with check ((select greffe.kind()) in ('system', 'staff'));

grant select, insert on deadline_triggers, deadline_variations, deadline_outcomes, office_closures to greffe_app;
