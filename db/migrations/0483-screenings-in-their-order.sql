-- Which of two words on the screening of a claim came last is the order in which they were written down, the file held, and
-- not the moment at which each act began: of two at once that began first may be written second.
alter table security_screenings add column ordinal bigint generated always as identity;
drop index security_screenings_of_case;
create index security_screenings_of_case on security_screenings (case_id, ordinal desc);
