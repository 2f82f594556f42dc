-- The day on which a decision took effect that is signed and not released yet; null where there is none. Whoever may see the
-- case may know it, also a colleague who may not read the decision before its release: no step takes the file away from under it.
create function greffe.signed_and_waiting(the_case uuid) returns date
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not greffe.may_see(the_case) then return null; end if;
  return (select max(d.effective_on) from decision_cases c join decisions d on d.id = c.decision_id
    where c.case_id = the_case and d.status = 'signed' and d.corrects_id is null);
end $$;
revoke execute on function greffe.signed_and_waiting from public;
grant execute on function greffe.signed_and_waiting to greffe_app;
