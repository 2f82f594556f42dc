-- Whether something happened to a case after another thing did. The rule of who sees which event is long: planned anew for
-- each question, it took longer than a hundred answers. Whoever may see the case is told yes or no, and no event.
create function greffe.happened_since(the_case uuid, the_types text[], since text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not greffe.may_see(the_case) then return false; end if;
  return exists (select from events e where e.chain_id = the_case and e.type = any (the_types)
    and e.seq > coalesce((select max(b.seq) from events b where b.chain_id = the_case and b.type = since), 0));
end $$;
revoke execute on function greffe.happened_since from public;
grant execute on function greffe.happened_since to greffe_app;
