-- How much waits in each queue is kept as it changes: what a task adds or takes is written beside it, without a lock that
-- two filings would share, and folded into the sums later. A reader adds the sums and what is not folded yet.
create table task_counts (
  queue text not null,
  office_id text not null,
  -- A day later than any: no day.
  due_on date not null,
  open bigint not null,
  held bigint not null,
  primary key (queue, office_id, due_on)
);
create table task_count_changes (
  id bigint generated always as identity primary key,
  queue text not null,
  office_id text not null,
  due_on date not null,
  open int not null,
  held int not null
);
create index task_count_changes_of_queue on task_count_changes (queue);
-- Nobody reads or writes them but the functions below.
alter table task_counts enable row level security;
alter table task_count_changes enable row level security;

create function greffe.count_task() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op <> 'INSERT' and old.closed_at is null then
    insert into task_count_changes (queue, office_id, due_on, open, held)
      values (old.queue, old.office_id, coalesce(old.due_on, 'infinity'), -1, -(old.claimed_by is not null)::int);
  end if;
  if tg_op <> 'DELETE' and new.closed_at is null then
    insert into task_count_changes (queue, office_id, due_on, open, held)
      values (new.queue, new.office_id, coalesce(new.due_on, 'infinity'), 1, (new.claimed_by is not null)::int);
  end if;
  return null;
end $$;
revoke execute on function greffe.count_task from public;
create trigger tasks_counted after insert or delete or update of queue, office_id, due_on, claimed_by, closed_at on tasks
  for each row execute function greffe.count_task();

insert into task_counts (queue, office_id, due_on, open, held)
  select queue, office_id, coalesce(due_on, 'infinity'), count(*), count(claimed_by) from tasks where closed_at is null
  group by queue, office_id, coalesce(due_on, 'infinity');

-- One at a time; a reader sees a change in one place or the other, never in both.
create function greffe.fold_task_counts() returns bigint
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  folded bigint;
begin
  if not pg_try_advisory_xact_lock(hashtext('task-counts')) then return 0; end if;
  with gone as (
    delete from task_count_changes where id in (
      select id from task_count_changes order by id limit 50000 for update skip locked)
    returning queue, office_id, due_on, open, held
  ), summed as (
    select queue, office_id, due_on, sum(open) as open, sum(held) as held, count(*) as n from gone
    group by queue, office_id, due_on
  ), kept as (
    insert into task_counts as c (queue, office_id, due_on, open, held)
      select queue, office_id, due_on, open, held from summed
    on conflict (queue, office_id, due_on) do update set open = c.open + excluded.open, held = c.held + excluded.held
  )
  select coalesce(sum(n), 0) into folded from summed;
  delete from task_counts where open = 0 and held = 0;
  return folded;
end $$;
revoke execute on function greffe.fold_task_counts from public;

-- What a reader of the staff may know: the sums, less what waits on files that are sealed to them.
create function greffe.count_queues(of_queues text[], today date)
  returns table (queue text, office_id text, open bigint, claimed bigint, late bigint, mine bigint, oldest timestamptz)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with counted as (
    select c.queue, c.office_id, c.due_on, c.open, c.held from task_counts c where c.queue = any(of_queues)
    union all
    select c.queue, c.office_id, c.due_on, c.open, c.held from task_count_changes c where c.queue = any(of_queues)
    union all
    select t.queue, t.office_id, coalesce(t.due_on, 'infinity'), -1, -(t.claimed_by is not null)::int
    from sealed_cases s join tasks t on t.case_id = s.case_id and t.closed_at is null
    where t.queue = any(of_queues) and not greffe.may_see(s.case_id)
  ), summed as (
    select c.queue, c.office_id, sum(c.open)::bigint as open, sum(c.held)::bigint as held,
      coalesce(sum(c.open) filter (where c.due_on < today), 0)::bigint as late
    from counted c where (select greffe.kind()) in ('system', 'staff')
    group by c.queue, c.office_id having sum(c.open) > 0
  )
  select s.queue, s.office_id, s.open, s.held, s.late,
    (select count(*) from tasks t where t.claimed_by = (select greffe.actor()) and t.queue = s.queue
      and t.office_id = s.office_id and t.closed_at is null
      and (t.case_id not in (select x.case_id from sealed_cases x) or greffe.may_see(t.case_id))),
    (select t.opened_at from tasks t where t.queue = s.queue and t.office_id = s.office_id and t.closed_at is null
      and (t.case_id not in (select x.case_id from sealed_cases x) or greffe.may_see(t.case_id))
      order by t.opened_at, t.id limit 1)
  from summed s order by s.office_id
$$;
revoke execute on function greffe.count_queues from public;
grant execute on function greffe.count_queues to greffe_app;

-- Grows with whatever changes a count: open pages are told when it has. It says nothing of what changed.
create function greffe.last_task_change() returns bigint
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select coalesce(pg_sequence_last_value('task_count_changes_id_seq'), 0) $$;
revoke execute on function greffe.last_task_change from public;
grant execute on function greffe.last_task_change to greffe_app;

-- Late work is shown to others too, once a job said so.
alter table tasks add column escalated_at timestamptz(3);
grant update (escalated_at) on tasks to greffe_app;
-- Across queues, in the order of their days.
create index tasks_by_day on tasks (due_on, id) include (queue, office_id, claimed_by) where closed_at is null;
create index tasks_unheld_by_day on tasks (due_on, id) include (queue, office_id) where closed_at is null and claimed_by is null;
create index tasks_escalated on tasks (due_on, id) include (queue) where closed_at is null and escalated_at is not null;
create index tasks_held_by_day on tasks (claimed_by, due_on, id) where closed_at is null and claimed_by is not null;

-- Who does somebody's work during a leave.
create table work_replacements (
  id uuid primary key,
  account_id uuid not null references accounts,
  replacement_id uuid not null references accounts,
  from_on date not null,
  until_on date not null,
  made_by uuid references accounts,
  made_at timestamptz(3) not null,
  ended_at timestamptz(3),
  check (account_id <> replacement_id),
  check (from_on <= until_on)
);
create index work_replacements_of on work_replacements (account_id, until_on) where ended_at is null;
create index work_replacements_by on work_replacements (replacement_id, until_on) where ended_at is null;
alter table work_replacements enable row level security;
create policy work_replacements_seen on work_replacements for select using ((select greffe.kind()) in ('system', 'staff'));
create policy work_replacements_made on work_replacements for insert with check (
  (select greffe.kind()) = 'system' or account_id = (select greffe.actor()));
create policy work_replacements_ended on work_replacements for update using (
  (select greffe.kind()) = 'system' or account_id = (select greffe.actor()));
grant select, insert on work_replacements to greffe_app;
grant update (ended_at) on work_replacements to greffe_app;

-- Whether a file that the actor sees is open to a colleague as well: work on a sealed file is given to nobody else.
create function greffe.may_be_given(the_case uuid, the_account uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select greffe.may_see(the_case) and (
    not exists (select from sealed_cases s where s.case_id = the_case)
    or exists (select from case_access a where a.case_id = the_case and a.account_id = the_account and a.until_at is null))
$$;
revoke execute on function greffe.may_be_given from public;
grant execute on function greffe.may_be_given to greffe_app;

-- The release before writes tasks without a language: nothing that it writes is refused.
alter table tasks drop constraint tasks_language_check;
