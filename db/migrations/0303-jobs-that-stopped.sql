-- A job that failed at its last try stays in the queue and is never taken again. An operator sees which there are, by name
-- and age, and tries one again. What a job speaks of is shown to nobody.
create function greffe.stopped_jobs() returns table (id bigint, task text, tries int, created_at timestamptz, failed_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if greffe.kind() <> 'system' and not greffe.holds('operator') then
    raise insufficient_privilege using message = 'Jobs that stopped are the operator''s to see';
  end if;
  return query select j.id, t.identifier, j.attempts::int, j.created_at, j.updated_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.attempts >= j.max_attempts and j.last_error is not null and j.locked_at is null
    order by j.updated_at, j.id;
end $$;

-- Its name, or null where no such job has stopped. It is tried as often as a new one.
create function greffe.retry_job(the_job bigint) returns text
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  its_task text;
begin
  if greffe.kind() <> 'system' and not greffe.holds('operator') then
    raise insufficient_privilege using message = 'Jobs that stopped are the operator''s to try again';
  end if;
  update graphile_worker._private_jobs j set attempts = 0, run_at = now(), last_error = null, updated_at = now()
    from graphile_worker._private_tasks t
    where j.id = the_job and t.id = j.task_id
      and j.attempts >= j.max_attempts and j.last_error is not null and j.locked_at is null
    returning t.identifier into its_task;
  return its_task;
end $$;
revoke execute on function greffe.stopped_jobs, greffe.retry_job from public;
grant execute on function greffe.stopped_jobs, greffe.retry_job to greffe_app;
