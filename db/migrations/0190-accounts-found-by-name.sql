-- Accounts are found by name as persons are: in plain Latin letters and by the keys of kernel/name-keys.ts. Rows of before,
-- and those that the release before still writes, have neither until a job gives them theirs.
alter table accounts add column search_text text, add column near_keys text[];
create index accounts_near on accounts using gin (near_keys) with (fastupdate = off);
create index accounts_without_keys on accounts (id) where near_keys is null;
grant update (search_text, near_keys) on accounts to greffe_app;
