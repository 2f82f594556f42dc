-- What is wrong with a file without making it unusable: told to its sender and to the registry, kept with the version.
alter table uploads add column remarks text[] not null default '{}';
alter table document_versions add column remarks text[] not null default '{}';
grant update (remarks, file_name) on uploads to greffe_app;
create index uploads_examining on uploads (completed_at) where state = 'examining';
