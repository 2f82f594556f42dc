-- An interpreter and the Minister’s counsel, who are no staff, take back their own absences: what was looked for is left aside.
insert into greffe.jobs_of_parties values ('absence-taken-back');
