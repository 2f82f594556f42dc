-- What one operator asked about a seal waits in a list: another one confirms it, or somebody refuses it (also who asked).
alter table seal_requests
  add column refused_by uuid references accounts,
  add column refused_at timestamptz(3),
  add check ((refused_by is null) = (refused_at is null)),
  add check (refused_by is null or confirmed_by is null);
grant update (refused_by, refused_at) on seal_requests to greffe_app;
