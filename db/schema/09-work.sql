-- Who must do what by when.

-- One thing to be done, in one queue. A claim is exclusive: it is taken by one UPDATE that names what it expects.
create table tasks (
  id uuid primary key,
  queue text not null,
  case_id uuid not null references cases,
  subject_kind text not null,
  subject_id uuid not null,
  office_id text not null references offices,
  division text not null check (division in ('RPD', 'RAD', 'ID', 'IAD')),
  opened_at timestamptz(3) not null,
  due_on date,
  claimed_by uuid,
  claimed_at timestamptz(3),
  -- Last time the claimant worked on it: a claim left alone may be taken over.
  claim_active_at timestamptz(3),
  closed_at timestamptz(3),
  closed_by uuid,
  outcome text,
  check ((claimed_by is null) = (claimed_at is null)),
  check ((closed_at is null) = (outcome is null))
);
create unique index tasks_of_subject on tasks (queue, subject_id) where closed_at is null;
-- Lists walk these in order and stop at a page; counts and ages read the first alone, without the table.
create index tasks_open_by_office on tasks (queue, office_id, opened_at, id) include (case_id, claimed_by)
  where closed_at is null;
create index tasks_open on tasks (queue, opened_at, id) include (case_id, claimed_by) where closed_at is null;
create index tasks_claimed on tasks (claimed_by, queue, opened_at, id) where closed_at is null and claimed_by is not null;
create index tasks_of_case on tasks (case_id, opened_at desc);

-- Who had it from when until when, and why it changed hands. Never changed.
create table task_claims (
  id bigint generated always as identity primary key,
  task_id uuid not null references tasks,
  case_id uuid not null,
  what text not null check (what in ('claimed', 'released', 'taken-over', 'closed')),
  account_id uuid,
  taken_from uuid,
  reason text,
  words text,
  at timestamptz(3) not null
);
create index task_claims_of_task on task_claims (task_id, id);

-- The work of the staff. What a party sends opens the task of reviewing it, and no other.
call pg_temp.let_read('tasks', 'false');
call pg_temp.let_read('task_claims', 'false');
call pg_temp.let_write('tasks', 'queue = ''filings-review'' and subject_kind = ''submission'' and claimed_by is null
  and closed_at is null and @on');
call pg_temp.let_write('task_claims');
grant select, insert on tasks, task_claims to greffe_app;
grant update (due_on, claimed_by, claimed_at, claim_active_at, closed_at, closed_by, outcome) on tasks to greffe_app;

-- How much waits in each queue and office. With the policy of `tasks` in the way the planner expected a few hundred rows
-- of two hundred thousand and sorted them on disk; here it walks the index of open tasks in the order of the groups.
create function greffe.count_tasks(of_queues text[])
  returns table (queue text, office_id text, open bigint, claimed bigint, mine bigint, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.queue, t.office_id, count(*), count(t.claimed_by), count(*) filter (where t.claimed_by = (select greffe.actor())),
    min(t.opened_at)
  from tasks t
  where t.closed_at is null and t.queue = any(of_queues) and (select greffe.kind()) in ('system', 'staff')
    and (t.case_id not in (select s.case_id from sealed_cases s) or greffe.may_see(t.case_id))
  group by t.queue, t.office_id order by t.office_id
$$;
grant execute on function greffe.count_tasks to greffe_app;
