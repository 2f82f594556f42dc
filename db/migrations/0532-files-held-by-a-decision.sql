-- The files on which a decision took effect that is signed and not released yet, for whoever may see them: no hearing is
-- planned for them. They are few at any moment (`decisions_to_release`).
create function greffe.files_held_by_decision() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select c.case_id from decisions d join decision_cases c on c.decision_id = d.id
    where d.status = 'signed' and d.corrects_id is null and greffe.may_see(c.case_id)
$$;
revoke execute on function greffe.files_held_by_decision from public;
grant execute on function greffe.files_held_by_decision to greffe_app;
