-- Whom a notice reaches and how, which later notice replaces it, and where an office is written to.

-- Counsel of record who has no account is reached by letter and, where an address is known, by e-mail.
alter table deliveries add column counsel_id uuid references counsels;
alter table deliveries drop constraint deliveries_check;
alter table deliveries drop constraint deliveries_check1;
alter table deliveries add constraint deliveries_to_one check (num_nonnulls(account_id, person_id, counsel_id) = 1);
alter table deliveries add constraint deliveries_by_channel check (case channel
  when 'portal' then account_id is not null
  when 'email' then person_id is null
  else account_id is null end);
create unique index deliveries_to_counsel on deliveries (notice_id, channel, counsel_id) where counsel_id is not null;

-- Of the notices of one file with one subject (a hearing) the latest stands; those before it were replaced.
alter table notices add column subject_key text;
-- In the order in which they were issued: two of one millisecond are told apart.
alter table notices add column ordinal bigint generated always as identity;
-- It was said to everybody on the file, and so to whoever is let in later too.
alter table notices add column to_file boolean;
create index notices_of_subject on notices (case_id, subject_key, ordinal desc) where subject_key is not null;
update notices n set
  to_file = kind not in ('submission-received', 'submission-returned'),
  subject_key = (select 'hearing:' || substring(a.content from 'UID:hearing-([0-9a-f-]{36})') from notice_attachments a
    where a.notice_id = n.id and a.media_type = 'text/calendar' limit 1);

-- Where an office is written to and called. What changes is a new row; nothing here is a secret.
create table office_contacts (
  office_id text not null references offices,
  lines text not null check (lines <> ''),
  locality text not null check (locality <> ''),
  province text not null,
  postal_code text not null,
  telephone text not null check (telephone <> ''),
  effective_from date not null,
  source_en text not null,
  source_fr text not null,
  primary key (office_id, effective_from)
);
insert into office_contacts (office_id, lines, locality, province, postal_code, telephone, effective_from, source_en, source_fr)
  select id, E'Canada Building (Minto Place)\n344 Slater Street', 'Ottawa', 'ON', 'K1A 0K1', '1-833-777-2433', date '2014-04-01',
    'Headquarters (Departmental Results Report 2023-24) and the help line of My Case; the office’s own address and telephone are to be entered by the operator (to verify)',
    'Administration centrale (Rapport sur les résultats ministériels 2023-2024) et ligne d’aide de Mon dossier; l’adresse et le téléphone du bureau lui-même sont à inscrire par l’exploitant (à vérifier)'
  from offices;
grant select, insert on office_contacts to greffe_app;
