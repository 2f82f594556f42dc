-- Whoever manages accounts ends a role, and leaves the job that ends what the role opened.
insert into greffe.jobs_of_account_managers values ('role-ended');
