-- What nobody has said stays unknown.

-- A party's language, where the referral gave none: it was written down as the file's.
alter table case_parties alter column language drop not null;
update case_parties cp set language = null from persons p
  where p.id = cp.person_id and p.language is null
    and not exists (select from case_changes c where c.case_id = cp.case_id and c.person_id = cp.person_id and c.field = 'language');
alter table counsels alter column language drop not null;

-- Somebody acts for the person, and nobody has said on what ground.
alter table designated_representatives drop constraint designated_representatives_basis_check;
alter table designated_representatives add constraint designated_representatives_basis_check
  check (basis in ('parent', 'legal-guardian', 'designated', 'unstated', 'wanted'));

-- A licence of which it is not known whether it is good was checked by nobody.
update counsels set standing_checked_on = null where standing = 'unknown' and standing_checked_on is not null;
