-- The order in which documents were entered: those of one submission are received at the same moment.
alter table documents add column entry bigint generated always as identity;
create index documents_of_case_in_order on documents (case_id, received_at desc, entry desc);
drop index documents_of_case;
