-- What decides the order of work stands on the task, so that a list is sorted and narrowed by it page by page: the kinds of
-- document that wait for review, in which relation to the file they were filed, the next hearing, the nearest limit. A day
-- later than any: none.
alter table tasks
  add column kinds text[] not null default '{}',
  add column filed_as text,
  add column hearing_on date not null default 'infinity',
  add column limit_on date not null default 'infinity',
  -- Null: nobody has looked at the file's limits yet; empty: there is none.
  add column limit_rule text;
grant update (kinds, hearing_on, limit_on, limit_rule) on tasks to greffe_app;

-- Lists walk these in order and stop at a page.
create index tasks_by_hearing on tasks (queue, hearing_on, opened_at, id) where closed_at is null;
create index tasks_by_limit on tasks (queue, limit_on, opened_at, id) where closed_at is null;
create index tasks_by_due_day on tasks (queue, coalesce(due_on, 'infinity'), opened_at, id) where closed_at is null;
-- Whose next hearing is over, and who was not looked at.
create index tasks_after_hearing on tasks (hearing_on, case_id) where closed_at is null;
create index tasks_unfollowed on tasks (case_id) where closed_at is null and limit_rule is null;

-- Open tasks by kind of document. Under row-level security no index over `kinds` is asked what an array holds: a kind that
-- three of two hundred thousand have would be looked for in all of them.
create table task_kinds (
  task_id uuid not null references tasks,
  kind text not null,
  queue text not null,
  case_id uuid not null,
  opened_at timestamptz(3) not null,
  primary key (task_id, kind)
);
create index task_kinds_open on task_kinds (queue, kind, opened_at, task_id);
alter table task_kinds enable row level security;
do $$ begin
  execute format('create policy task_kinds_seen on task_kinds for select using ((select greffe.kind()) in (''system'', ''staff'') and %s)',
    greffe.seen_as_condition('task_kinds.case_id'));
end $$;
grant select on task_kinds to greffe_app;

-- Kept by the task itself: nobody else writes it.
create function greffe.keep_task_kinds() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then delete from task_kinds where task_id = new.id; end if;
  if new.closed_at is null then
    insert into task_kinds (task_id, kind, queue, case_id, opened_at)
      select distinct new.id, one, new.queue, new.case_id, new.opened_at from unnest(new.kinds) one;
  end if;
  return null;
end $$;
revoke execute on function greffe.keep_task_kinds from public;
create trigger tasks_kinds_added after insert on tasks for each row when (new.kinds <> '{}')
  execute function greffe.keep_task_kinds();
create trigger tasks_kinds_changed after update of kinds, opened_at, closed_at on tasks for each row
  when (new.kinds <> '{}' or old.kinds <> '{}') execute function greffe.keep_task_kinds();

-- What stands open already. Its days ahead are worked out within minutes.
update tasks t set filed_as = s.filed_as, kinds = coalesce((
    select array_agg(k.type_code order by k.first) from (
      select v.type_code, min(d.position) as first from submission_documents d
        join document_versions v on v.document_id = d.document_id
      where d.submission_id = s.id and not exists (select from document_outcomes o where o.document_id = d.document_id)
        and not exists (select from document_versions l where l.document_id = v.document_id and l.version > v.version)
      group by v.type_code) k), '{}')
  from submissions s where t.subject_kind = 'submission' and t.subject_id = s.id and t.closed_at is null;
update tasks t set hearing_on = h.next_on
  from (
    select d.case_id, min(d.happened_on) as next_on from deadline_triggers d
    where d.code = 'hearing' and d.happened_on >= current_date
      and not exists (select from deadline_triggers l where l.replaces_id = d.id)
    group by d.case_id) h
  where h.case_id = t.case_id and t.closed_at is null;
