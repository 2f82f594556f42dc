-- A decision that is being published while its file is sealed: whoever comes second waits at the file, so that what was
-- published is taken back, or nothing is published.
create or replace function greffe.withdraw_publications_of_sealed() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  own uuid[];
begin
  perform from cases where id = new.case_id for no key update;
  select coalesce(array_agg(decision_id), '{}') into own from decision_cases where case_id = new.case_id;
  update published_decisions p set withdrawn_at = new.sealed_at from decision_publications d
    where d.decision_id = any (own) and p.id = d.published_id and p.withdrawn_at is null;
  update decision_publications set withdrawn_at = new.sealed_at
    where decision_id = any (own) and published_id is not null and withdrawn_at is null;
  return null;
end $$;
