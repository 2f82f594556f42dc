-- A case is a case; a file is what has bytes. Views and functions that called cases files take names that say so. Policies and
-- views follow a renamed thing by themselves; a function whose body is text names it, so each such body is written anew, with
-- nothing changed but the names.
alter view greffe.files_of_actor rename to cases_of_actor;
alter view greffe.hidden_files rename to hidden_cases;
alter view greffe.people_on_files rename to people_on_cases;
alter function greffe.close_files_of_counsel rename to close_cases_of_counsel;
alter function greffe.open_files_of_counsel rename to open_cases_of_counsel;
alter function greffe.open_files_of_person rename to open_cases_of_person;
alter function greffe.is_on_a_file rename to is_on_a_case;
alter function greffe.stands_on_a_file rename to stands_on_a_case;
alter function greffe.sees_files_of_hearing rename to sees_cases_of_hearing;
alter function greffe.sees_files_of_proposal rename to sees_cases_of_proposal;
alter function greffe.sees_files_of_decision rename to sees_cases_of_decision;
alter function greffe.sees_a_file_of_decision rename to sees_a_case_of_decision;
alter function greffe.files_held_by_decision rename to cases_held_by_decision;

do $$
declare
  named constant text[] := array['files_of_actor', 'hidden_files', 'people_on_files', 'close_files_of_counsel',
    'open_files_of_counsel', 'open_files_of_person', 'is_on_a_file', 'stands_on_a_file', 'sees_files_of_hearing',
    'sees_files_of_proposal', 'sees_files_of_decision', 'sees_a_file_of_decision', 'files_held_by_decision'];
  one record;
  body text;
  name text;
begin
  for one in select p.oid, p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'greffe' and p.prosrc ~ ('\m(' || array_to_string(named, '|') || ')\M') loop
    body := pg_get_functiondef(one.oid);
    foreach name in array named loop
      body := regexp_replace(body, '\m' || name || '\M', replace(replace(name, 'files', 'cases'), 'a_file', 'a_case'), 'g');
    end loop;
    execute body;
  end loop;
end $$;

-- The release before calls these three by their former names.
create function greffe.close_files_of_counsel(the_counsel uuid, at timestamptz) returns void
  language sql set search_path = pg_catalog, public, pg_temp as $$ select greffe.close_cases_of_counsel(the_counsel, at) $$;
create function greffe.open_files_of_counsel(the_counsel uuid, at timestamptz) returns void
  language sql set search_path = pg_catalog, public, pg_temp as $$ select greffe.open_cases_of_counsel(the_counsel, at) $$;
create function greffe.open_files_of_person(the_account uuid, at timestamptz) returns void
  language sql set search_path = pg_catalog, public, pg_temp as $$ select greffe.open_cases_of_person(the_account, at) $$;
revoke execute on function greffe.close_files_of_counsel, greffe.open_files_of_counsel, greffe.open_files_of_person from public;
grant execute on function greffe.close_files_of_counsel, greffe.open_files_of_counsel, greffe.open_files_of_person to greffe_app;

-- What the solver was given and gave: a problem and its plan, and no file of either kind.
alter table schedule_run_files rename to schedule_run_plans;
alter index schedule_run_files_pkey rename to schedule_run_plans_pkey;
alter policy schedule_run_files_kept on schedule_run_plans rename to schedule_run_plans_kept;
