-- Files without a PDF to read are looked for each minute: few among many.
create index uploads_without_pdf on uploads (media_type, hash) where state = 'ready' and taken_at is null and pdf_hash is null;
create index document_versions_without_pdf on document_versions (media_type, hash) where pdf_hash is null;
