-- What people send: uploads while they grow, and the documents of a file with every version that ever stood.

-- The accounts that work under one counsel with the actor (the counsel and the delegates), the actor included.
create function greffe.working_together() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public as $$
  with counsel_of_actor as (
    select a.counsel_id from accounts a where a.id = greffe.actor() and a.counsel_id is not null
    union
    select d.counsel_id from delegations d where d.account_id = greffe.actor() and d.until_at is null)
  select greffe.actor()
  union select a.id from accounts a where a.counsel_id in (select counsel_id from counsel_of_actor)
  union select d.account_id from delegations d where d.counsel_id in (select counsel_id from counsel_of_actor) and d.until_at is null
$$;
grant execute on function greffe.working_together to greffe_app;

create table uploads (
  id uuid primary key,
  account_id uuid not null,
  -- Cleaned of path parts, control and bidirectional signs: a name to show, never a name on a disk.
  file_name text not null check (file_name <> ''),
  size_bytes bigint not null check (size_bytes > 0),
  state text not null check (state in ('growing', 'examining', 'ready', 'refused')),
  -- Of the bytes as received; known once all of them are on disk.
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  media_type text,
  pages int check (pages > 0),
  -- The PDF that people read: the bytes themselves, or what was made from an image.
  pdf_hash text check (pdf_hash ~ '^[0-9a-f]{64}$'),
  refusal_code text,
  refusal_facts jsonb not null default '{}',
  created_at timestamptz(3) not null,
  completed_at timestamptz(3),
  examined_at timestamptz(3),
  taken_at timestamptz(3),
  -- One server process at a time writes to a growing upload.
  lease_token uuid,
  leased_until timestamptz(3),
  check ((state = 'refused') = (refusal_code is not null)),
  check (state in ('growing', 'examining') or hash is not null),
  check (state <> 'ready' or media_type is not null)
);
create index uploads_growing on uploads (created_at) where state = 'growing';
create index uploads_untaken on uploads (created_at) where taken_at is null;
create index uploads_hash on uploads (hash);
create index uploads_pdf_hash on uploads (pdf_hash);

-- What the malware scanner said of some bytes. The latest row counts.
create table blob_scans (
  id bigint generated always as identity primary key,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  verdict text not null check (verdict in ('clean', 'infected')),
  signature text,
  scanned_at timestamptz(3) not null
);
create index blob_scans_of_hash on blob_scans (hash, id desc);

create table documents (
  id uuid primary key,
  case_id uuid not null references cases,
  submission_id uuid,
  -- The account that sent it; null for what the product itself or a partner brought.
  filed_by uuid,
  received_at timestamptz(3) not null
);
create index documents_of_case on documents (case_id, received_at desc, id desc);
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
  primary key (document_id, version),
  check ((version = 1) = (corrects_version is null)),
  foreign key (document_id, corrects_version) references document_versions (document_id, version)
);
create index document_versions_of_case on document_versions (case_id);
create index document_versions_hash on document_versions (hash);
create index document_versions_pdf_hash on document_versions (pdf_hash);

-- The docket entry: from here on everybody who may see the file sees the document.
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

alter table uploads enable row level security;
create policy uploads_own on uploads
  using ((select greffe.kind()) = 'system' or account_id in (select greffe.working_together()))
  with check ((select greffe.kind()) = 'system' or account_id in (select greffe.working_together()));
alter table blob_scans enable row level security;
create policy blob_scans_seen on blob_scans for select using ((select greffe.kind()) <> 'none');
create policy blob_scans_written on blob_scans for insert with check ((select greffe.kind()) = 'system');

alter table document_dockets enable row level security;
create policy document_dockets_seen on document_dockets using (greffe.may_see(case_id)) with check (true);
alter table documents enable row level security;
create policy documents_seen on documents using (
  greffe.may_see(case_id) and (
    (select greffe.kind()) in ('system', 'staff')
    or filed_by in (select greffe.working_together())
    or exists (select from document_dockets d where d.document_id = documents.id))) with check (true);
alter table document_versions enable row level security;
create policy document_versions_seen on document_versions
  using (exists (select from documents d where d.id = document_versions.document_id)) with check (true);
alter table document_sources enable row level security;
create policy document_sources_seen on document_sources
  using (exists (select from documents d where d.id = document_sources.document_id)) with check (true);

grant select, insert, delete on uploads to greffe_app;
grant update (state, hash, media_type, pages, pdf_hash, refusal_code, refusal_facts, completed_at, examined_at, taken_at,
  lease_token, leased_until) on uploads to greffe_app;
grant select, insert on blob_scans, documents, document_versions, document_dockets, document_sources to greffe_app;
