-- What happened at a hearing and that a decision was released are told to everybody on the file, as their row of the
-- audiences says.
do $$
declare
  was text;
begin
  select qual into strict was from pg_policies where schemaname = 'public' and tablename = 'events' and policyname = 'events_seen';
  if position('''hearing-set''::text' in was) = 0 then raise exception 'The rule of the events is not as expected'; end if;
  execute format('alter policy events_seen on events using (%s)', replace(was, '''hearing-set''::text',
    '''hearing-set''::text, ''hearing-outcome-recorded''::text, ''undertaking-met''::text, ''decision-released''::text'));
end $$;
