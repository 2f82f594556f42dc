-- An upload belongs to the draft for which it was sent: no other draft and no other file can take it.
alter table uploads add column draft_id uuid references submission_drafts on delete cascade;
create index uploads_of_draft on uploads (draft_id) where draft_id is not null;
grant update (draft_id) on uploads to greffe_app;
