-- That somebody outside opened a notice from whose receipt limits run. What the job finds in the record counts, not what
-- it was left with.
insert into greffe.jobs_of_parties values ('notice-reached');
