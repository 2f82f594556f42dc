-- A licence is stored in capitals, and asked for in capitals. The index on `upper(licence_number)` was never used by the
-- application: with a policy on the table PostgreSQL runs no function that might tell of hidden rows before the policy,
-- so that each search read all counsel (6,000: 3 ms).
create index counsels_by_licence on counsels (licence_number);
drop index counsels_licence;
