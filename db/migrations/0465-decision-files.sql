-- A decision given with a document of the member's own in place of words written here. Each file that was put in is a
-- version of the draft; which one stands, the decision says.
create table decision_files (
  decision_id uuid not null references decisions,
  -- The version of the draft that it made.
  version int not null check (version > 0),
  -- As it was sent, and the PDF that people read: the same for a PDF.
  hash text not null,
  pdf_hash text not null,
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null check (size_bytes > 0),
  pages int not null check (pages > 0),
  -- What it holds beside what its pages show, and whom its metadata names.
  marks jsonb not null,
  named jsonb not null,
  put_at timestamptz(3) not null,
  put_by uuid not null references accounts,
  primary key (decision_id, version)
);
alter table decisions add column file_version int;
grant update (file_version) on decisions to greffe_app;

-- Read by whom the draft is read.
alter table decision_files enable row level security;
create policy decision_files_seen on decision_files for select using ((select greffe.kind()) = 'staff'
  and exists (select from decisions d where d.id = decision_id
    and (d.author_id = (select greffe.actor()) or (d.status in ('draft', 'signed') and greffe.reads_draft(d.id)))));
create policy decision_files_put on decision_files for insert with check ((select greffe.kind()) = 'staff'
  and put_by = (select greffe.actor()) and exists (select from decisions d where d.id = decision_id
    and d.author_id = (select greffe.actor()) and d.status = 'draft'));
grant select, insert on decision_files to greffe_app;

-- It goes with the last of its cases, as drafts do.
create function greffe.empty_disposed_decision_files() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from decision_files f
    where exists (select from decision_cases own where own.decision_id = f.decision_id and own.case_id = new.id)
    and not exists (select from decision_cases dc join cases c on c.id = dc.case_id
      where dc.decision_id = f.decision_id and c.disposed_at is null);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_decision_files from public;
create trigger cases_disposed_decision_files after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function greffe.empty_disposed_decision_files();
