-- As in 0300: a temporary table is found before any other unless its schema is named last.
do $$
declare
  one record;
begin
  for one in select p.oid::regprocedure as called, coalesce((select substr(setting, 13) from unnest(p.proconfig) setting
      where setting like 'search_path=%'), 'pg_catalog') as path
    from pg_proc p where p.prosecdef and p.pronamespace = 'greffe'::regnamespace
  loop
    if one.path !~ 'pg_temp$' then
      execute format('alter function %s set search_path = %s, pg_temp', one.called, one.path);
    end if;
  end loop;
end $$;
