-- What follows an event is named after it: `after-submission-received` is done, `submission-received` has happened. Jobs under
-- the former names stay allowed while the previous release runs beside this one.
insert into greffe.jobs_of_parties values ('after-submission-received'), ('after-delegate-invited');
insert into greffe.jobs_of_account_managers values ('after-account-closed'), ('after-role-ended');
