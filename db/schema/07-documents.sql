-- The documents of a case with every version that ever stood, and the docket.

create table documents (
  id uuid primary key,
  case_id uuid not null references cases,
  submission_id uuid,
  -- The account that sent it; null for what the product itself or a partner brought.
  filed_by uuid,
  received_at timestamptz(3) not null,
  -- The order in which documents were entered: those of one submission are received at the same moment.
  entry bigint generated always as identity
);
create index documents_of_case_in_order on documents (case_id, received_at desc, entry desc);
create index documents_of_submission on documents (submission_id) where submission_id is not null;

-- A correction is a new version that names the one it corrects.
create table document_versions (
  document_id uuid not null references documents,
  version int not null check (version > 0),
  corrects_version int,
  case_id uuid not null references cases,
  type_code text not null,
  description text not null,
  language text not null check (language in ('en', 'fr', 'other')),
  file_name text not null,
  media_type text not null,
  size_bytes bigint not null,
  pages int,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  pdf_hash text check (pdf_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz(3) not null,
  made_by uuid,
  remarks text[] not null default '{}',
  primary key (document_id, version),
  check ((version = 1) = (corrects_version is null)),
  foreign key (document_id, corrects_version) references document_versions (document_id, version)
);
create index document_versions_of_case on document_versions (case_id);
create index document_versions_hash on document_versions (hash);
create index document_versions_pdf_hash on document_versions (pdf_hash);
create index document_versions_without_pdf on document_versions (media_type, hash) where pdf_hash is null;

-- The docket entry: from here on everybody who may see the case sees the document.
create table document_dockets (
  document_id uuid primary key references documents,
  case_id uuid not null references cases,
  docket_number int not null check (docket_number > 0),
  docketed_at timestamptz(3) not null,
  docketed_by uuid,
  unique (case_id, docket_number)
);

-- Split and merged documents name the pages that they were made from. The originals stay as received.
create table document_sources (
  document_id uuid not null references documents,
  position int not null,
  case_id uuid not null references cases,
  source_document_id uuid not null references documents,
  first_page int not null check (first_page > 0),
  last_page int not null,
  primary key (document_id, position),
  check (last_page >= first_page)
);
create index document_sources_of_source on document_sources (source_document_id);

-- Before it is docketed a document is seen by the staff, and by whoever filed it and their colleagues.
call pg_temp.let_read('document_dockets');
call pg_temp.let_read('documents', '(filed_by = (select greffe.actor())
  or filed_by in (select c.account_id from greffe.colleagues_of_actor c)
  or exists (select from document_dockets d where d.document_id = documents.id))');
alter table document_versions enable row level security;
create policy document_versions_seen on document_versions
  using (exists (select from documents d where d.id = document_versions.document_id)) with check (true);
alter table document_sources enable row level security;
create policy document_sources_seen on document_sources
  using (exists (select from documents d where d.id = document_sources.document_id)) with check (true);

call pg_temp.let_write('documents', 'filed_by = @me and @on');
call pg_temp.let_write('document_versions', 'made_by = @me and version = 1 and @on');
call pg_temp.let_write('document_dockets');
call pg_temp.let_write('document_sources');
grant select, insert on documents, document_versions, document_dockets, document_sources to greffe_app;
