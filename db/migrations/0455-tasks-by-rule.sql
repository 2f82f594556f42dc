-- Work is opened by rule: in which language the file goes, and days that follow the file's own limits.
alter table tasks add column language text check (language in ('en', 'fr'));
grant update (opened_at) on tasks to greffe_app;
-- What waits on a file, whatever it is.
create index tasks_open_of_case on tasks (case_id) include (queue, office_id, claimed_by) where closed_at is null;
