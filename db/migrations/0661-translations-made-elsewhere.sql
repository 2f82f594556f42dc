-- A translation that was made elsewhere is released as the document in which it was made, where the reasons are a document of the
-- member's own: as for these, each file that was put in is a version, and which one stands, the translation says.
create table decision_translation_files (
  translation_id uuid not null references decision_translations,
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
  primary key (translation_id, version)
);
alter table decision_translations add column file_version int;
grant update (file_version) on decision_translations to greffe_app;

-- Read and put in by whoever writes translations.
alter table decision_translation_files enable row level security;
create policy decision_translation_files_seen on decision_translation_files for select using ((select greffe.kind()) = 'staff'
  and ((select greffe.holds('registry-officer')) or (select greffe.holds('adjudicative-support')))
  and exists (select from decision_translations t where t.id = translation_id and greffe.sees_cases_of_decision(t.decision_id)));
create policy decision_translation_files_put on decision_translation_files for insert with check ((select greffe.kind()) = 'staff'
  and ((select greffe.holds('registry-officer')) or (select greffe.holds('adjudicative-support')))
  and put_by = (select greffe.actor()) and exists (select from decision_translations t where t.id = translation_id
    and t.status = 'asked' and greffe.sees_cases_of_decision(t.decision_id)));
grant select, insert on decision_translation_files to greffe_app;

-- It goes with the last of the cases, as the words of a translation do.
create function greffe.empty_disposed_translation_files() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from decision_translation_files f using decision_translations t
    where t.id = f.translation_id
    and exists (select from decision_cases own where own.decision_id = t.decision_id and own.case_id = new.id)
    and not exists (select from decision_cases dc join cases c on c.id = dc.case_id
      where dc.decision_id = t.decision_id and c.disposed_at is null);
  return null;
end $$;
revoke execute on function greffe.empty_disposed_translation_files from public;
create trigger cases_disposed_translation_files after update of disposed_at on cases
  for each row when (old.disposed_at is null and new.disposed_at is not null)
  execute function greffe.empty_disposed_translation_files();
