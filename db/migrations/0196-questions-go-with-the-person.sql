-- What a disposal leaves of a file names nobody: a question whether two persons are one goes with either of them.
alter table person_questions
  drop constraint person_questions_person_id_fkey,
  add constraint person_questions_person_id_fkey foreign key (person_id) references persons on delete cascade,
  drop constraint person_questions_other_person_id_fkey,
  add constraint person_questions_other_person_id_fkey foreign key (other_person_id) references persons on delete cascade;
