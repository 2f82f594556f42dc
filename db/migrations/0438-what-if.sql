-- What if: the problem of a run with something changed, planned beside it. Nothing of it is proposed, held or told to anybody.
create table schedule_what_ifs (
  id uuid primary key,
  -- Whose stored problem is changed.
  run_id uuid not null references schedule_runs,
  asked_at timestamptz(3) not null,
  asked_by uuid not null references accounts,
  state text not null check (state in ('asked', 'done', 'failed')),
  ended_at timestamptz(3),
  -- { members, closed, interpreters, weights, virtualShare }
  change jsonb not null,
  -- Counts and costs of the run's own plan, and of the plan of the changed problem.
  today jsonb,
  result jsonb,
  check ((state = 'asked') = (ended_at is null)),
  check ((state = 'done') = (result is not null and today is not null))
);
create index schedule_what_ifs_latest on schedule_what_ifs (asked_at desc);
create index schedule_what_ifs_of_run on schedule_what_ifs (run_id);

alter table schedule_what_ifs enable row level security;
create policy schedule_what_ifs_seen on schedule_what_ifs for select using ((select greffe.kind()) in ('system', 'staff'));
create policy schedule_what_ifs_asked on schedule_what_ifs for insert with check ((select greffe.holds('scheduling-officer'))
  and asked_by = (select greffe.actor()) and state = 'asked');
create policy schedule_what_ifs_made on schedule_what_ifs for update using ((select greffe.kind()) = 'system')
  with check ((select greffe.kind()) = 'system');
create policy schedule_what_ifs_deleted on schedule_what_ifs for delete using ((select greffe.holds('scheduling-officer')));
grant select, insert, delete on schedule_what_ifs to greffe_app;
grant update (state, ended_at, today, result) on schedule_what_ifs to greffe_app;
