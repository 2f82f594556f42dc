-- A large object belongs to the role `greffe_app`, not to an actor: whoever can run SQL could keep in one what no rule of
-- a row looks at, read what another left, and fill the disk. The product uses none. Where the owner of the tables may not
-- take this right back (a managed server), the operator does.
do $$
declare
  one regprocedure;
begin
  for one in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
      and p.proname ~ '^(lo_(creat|create|from_bytea|open|close|lseek|lseek64|tell|tell64|truncate|truncate64|unlink|get|put)|loread|lowrite)$' loop
    begin
      execute format('revoke execute on function %s from public', one);
    exception when insufficient_privilege then null;
    end;
  end loop;
end $$;
