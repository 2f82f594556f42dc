-- A long list is counted up to a thousand files, and who sees them depends on whether they were disposed of: with that
-- in the index the rows themselves need not be read (a thousand of them: 1.1 ms).
create index cases_by_day on cases (received_on desc, id desc) include (disposed_at);
drop index cases_received;
