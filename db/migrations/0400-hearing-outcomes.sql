-- What happened at a sitting, as whoever presided or kept the record says. Never changed: a correction is a later row.

create table hearing_outcomes (
  id uuid primary key,
  hearing_id uuid not null references hearings,
  ordinal int not null check (ordinal > 0),
  outcome text not null check (outcome in ('held', 'part-heard', 'adjourned', 'postponed', 'not-attended')),
  -- Why it was not held to its end: a row of the rules.
  cause text,
  -- Of a sitting that was held: whether the decision was stated there.
  decision text check (decision in ('reserved', 'stated')),
  note text check (char_length(note) between 1 and 2000),
  recorded_at timestamptz(3) not null,
  recorded_by uuid references accounts,
  unique (hearing_id, ordinal),
  check ((outcome = 'held') = (decision is not null)),
  check (outcome in ('held', 'part-heard') or cause is not null)
);

-- What somebody undertook at the hearing to do, by a day (RPD Rules, r. 43: evidence after the hearing).
create table undertakings (
  id uuid primary key,
  hearing_id uuid not null references hearings,
  case_id uuid not null references cases,
  by_whom text not null check (by_whom in ('party', 'counsel', 'minister', 'division')),
  what text not null check (char_length(what) between 3 and 1000),
  due_on date not null,
  given_at timestamptz(3) not null,
  met_on date,
  met_at timestamptz(3),
  met_by uuid references accounts,
  check ((met_on is null) = (met_at is null))
);
create index undertakings_of_case on undertakings (case_id, due_on);
create index undertakings_of_hearing on undertakings (hearing_id);

alter table hearing_outcomes enable row level security;
create policy hearing_outcomes_seen on hearing_outcomes
  using (exists (select from hearing_cases hc where hc.hearing_id = hearing_outcomes.hearing_id)) with check (true);
create policy hearing_outcomes_added on hearing_outcomes as restrictive for insert
  with check ((select greffe.kind()) = 'system' or ((select greffe.kind()) = 'staff' and recorded_by = (select greffe.actor())));
alter table undertakings enable row level security;
create policy undertakings_seen on undertakings using (greffe.may_see(case_id)) with check (true);
create policy undertakings_added on undertakings as restrictive for insert
  with check ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
create policy undertakings_changed on undertakings as restrictive for update using (true)
  with check ((select greffe.kind()) in ('system', 'staff') and greffe.may_see(case_id));
grant select, insert on hearing_outcomes, undertakings to greffe_app;
grant update (met_on, met_at, met_by) on undertakings to greffe_app;
