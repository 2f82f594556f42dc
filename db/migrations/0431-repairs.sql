-- Somebody falls ill: hearings that they sit in get somebody else, or another day, by the same road as a new hearing.

-- A run for hearings that are set: whose, between which moments.
alter table schedule_runs
  add column away_id uuid references accounts,
  add column away_from timestamptz(3),
  add column away_to timestamptz(3),
  add constraint schedule_runs_away check (num_nonnulls(away_id, away_from, away_to) in (0, 3) and away_to > away_from);
do $$
declare
  named text;
begin
  select conname into strict named from pg_constraint where conrelid = 'schedule_runs'::regclass and contype = 'c'
    and pg_get_constraintdef(oid) like '%cause%nightly%';
  execute format('alter table schedule_runs drop constraint %I', named);
end $$;
alter table schedule_runs add constraint schedule_runs_cause check (cause in ('officer', 'nightly', 'repair')),
  add constraint schedule_runs_repairs check ((cause = 'repair') = (away_id is not null));

-- The hearing that a proposal moves, as it stood when the proposal was made; null for one that sets a hearing.
alter table schedule_proposals
  add column moves_hearing_id uuid references hearings,
  add column moves_version int,
  add constraint schedule_proposals_moves check ((moves_hearing_id is null) = (moves_version is null));
