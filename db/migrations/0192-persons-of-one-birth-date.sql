-- Whoever is written down is compared with those born on the same day whose names are near (cases/person-questions.ts).
create index persons_born on persons (born_on) where born_on is not null;
