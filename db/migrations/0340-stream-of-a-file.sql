-- How a claim is dealt with (file review, short or regular hearing): a person chooses it by a step of the lifecycle.
alter table cases add column stream text check (stream in ('file-review', 'short-hearing', 'regular-hearing'));
grant update (stream) on cases to greffe_app;
