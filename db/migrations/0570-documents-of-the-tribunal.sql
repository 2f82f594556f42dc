-- What the tribunal made and signed itself was not received: no scanner looks at it, and it opens at once.
alter table document_versions add column is_own boolean not null default false;
update document_versions v set is_own = true where exists (select from decisions d where d.hash = v.hash);
