-- Uploads are examined in turn by account, each by one examiner at a time, and what was refused leaves no bytes.
alter table uploads
  -- Who examines it, and until when nobody else begins: a killed examiner loses it then, a failed one tries again then.
  add column examiner uuid,
  add column examined_by_until timestamptz(3),
  add column examination_begun_at timestamptz(3);
create index uploads_waiting_for_examination on uploads (account_id, completed_at) where state = 'examining';
create index uploads_examined_lately on uploads (account_id, examination_begun_at desc)
  where examination_begun_at is not null;
create index uploads_untaken_of_account on uploads (account_id) where taken_at is null;
grant update (examiner, examined_by_until, examination_begun_at) on uploads to greffe_app;

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
