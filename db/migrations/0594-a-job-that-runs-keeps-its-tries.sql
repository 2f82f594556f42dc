-- Who asks anew for what runs already gets a job of their own, and the one that runs keeps its tries. The queue’s own way is
-- to give that one no more tries: where its connection then breaks or its process is killed, it lies there for ever as work
-- that stopped. It goes on without the key instead; a job may run twice.
create or replace function greffe.add_job(task text, payload json, job_key text, run_at timestamptz, max_attempts int, queue_name text)
  returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  if not greffe.may_add_job(task, payload) then
    raise insufficient_privilege using message = format('The actor may not leave the job %s', task),
      hint = 'Jobs of people outside the staff are named in greffe.jobs_of_parties';
  end if;
  if job_key is not null then
    update graphile_worker._private_jobs j set key = null where j.key = add_job.job_key and j.locked_at is not null;
  end if;
  perform graphile_worker.add_job(task, payload, queue_name, run_at, max_attempts, job_key);
end $$;
