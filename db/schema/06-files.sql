-- Bytes that people send: uploads while they grow, what the examination found in them, and what the scanner said. This room
-- knows no case.

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
  -- What is wrong with a file without making it unusable: told to its sender and to the registry, kept with the version.
  remarks text[] not null default '{}',
  -- Uploads are examined in turn by account. Who examines it, and until when nobody else begins: a killed examiner loses
  -- it then, a failed one tries again then.
  examiner uuid,
  examined_by_until timestamptz(3),
  examination_begun_at timestamptz(3),
  -- An upload belongs to the draft for which it was sent (11-filings.sql): no other draft and no other case can take it.
  draft_id uuid,
  check ((state = 'refused') = (refusal_code is not null)),
  check (state in ('growing', 'examining') or hash is not null),
  check (state <> 'ready' or media_type is not null)
);
create index uploads_growing on uploads (created_at) where state = 'growing';
create index uploads_untaken on uploads (created_at) where taken_at is null;
create index uploads_untaken_of_account on uploads (account_id) where taken_at is null;
create index uploads_hash on uploads (hash);
create index uploads_pdf_hash on uploads (pdf_hash);
create index uploads_examining on uploads (completed_at) where state = 'examining';
create index uploads_waiting_for_examination on uploads (account_id, completed_at) where state = 'examining';
create index uploads_examined_lately on uploads (account_id, examination_begun_at desc)
  where examination_begun_at is not null;
-- Files without a PDF to read are looked for each minute: few among many.
create index uploads_without_pdf on uploads (media_type, hash) where state = 'ready' and taken_at is null and pdf_hash is null;
create index uploads_of_draft on uploads (draft_id) where draft_id is not null;

alter table uploads enable row level security;
create policy uploads_own on uploads
  using ((select greffe.kind()) = 'system' or account_id = (select greffe.actor())
    or account_id in (select c.account_id from greffe.colleagues_of_actor c))
  with check ((select greffe.kind()) = 'system' or account_id = (select greffe.actor())
    or account_id in (select c.account_id from greffe.colleagues_of_actor c));
grant select, insert, delete on uploads to greffe_app;
grant update (file_name, state, hash, media_type, pages, pdf_hash, refusal_code, refusal_facts, completed_at, examined_at,
  taken_at, lease_token, leased_until, remarks, examiner, examined_by_until, examination_begun_at, draft_id)
  on uploads to greffe_app;

-- What the malware scanner said of some bytes. The latest row counts.
create table blob_scans (
  id bigint generated always as identity primary key,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  verdict text not null check (verdict in ('clean', 'infected')),
  signature text,
  scanned_at timestamptz(3) not null
);
create index blob_scans_of_hash on blob_scans (hash, id desc);
alter table blob_scans enable row level security;
create policy blob_scans_seen on blob_scans for select using ((select greffe.kind()) <> 'none');
create policy blob_scans_written on blob_scans for insert with check ((select greffe.kind()) = 'system');
grant select, insert on blob_scans to greffe_app;

-- Bytes of uploads that were refused or that their sender took back: removed unless something else names them.
create table released_blobs (
  id bigint generated always as identity primary key,
  -- Not called a hash: a column with that name would keep the blob.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  released_at timestamptz(3) not null
);
alter table released_blobs enable row level security;
create policy released_blobs_written on released_blobs for insert with check ((select greffe.kind()) <> 'none');
create policy released_blobs_swept on released_blobs using ((select greffe.kind()) = 'system');
grant select, insert, delete on released_blobs to greffe_app;
