-- A file that is withdrawn or declared abandoned leaves its hearing; those joined to it stay.
alter table hearing_cases add column left_at timestamptz(3);
grant update (left_at) on hearing_cases to greffe_app;
