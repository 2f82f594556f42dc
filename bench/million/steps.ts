import { drawn, type Step, statusOf, uid } from "./drawn.ts";
import { heardSteps } from "./heard.ts";

const counsels = 6_000;
const documentsPerCase = 10;

const beginnings =
  "array['Zor','Mav','Tel','Quin','Bra','Ov','Fen','Lys','Kal','Wri','Nem','Dro','Pel','Sha','Ilu','Tor','Gra','Hes','Jur','Vek']";
const middles =
  "array['va','il','or','es','un','am','ob','eth','ur','iv','ash','oli','ent','ip','usk','ara','emo','yn']";
const endings = "array['th','de','rin','sa','n','mar','bel','is','no','val','ka','dro','mi','tes','ru','zan']";
const givens =
  "array['Alvo','Binet','Corla','Dazio','Eliph','Fara','Gwen','Hadou','Isra','Jolm','Keza','Lumi','Moro','Nivia','Osk','Pirel']";
const pick = (list: string, n: string, salt: number, size: number) => `(${list})[1 + ${drawn(n, salt, size)}]`;
const family = (n: string) =>
  `${pick(beginnings, n, 1, 20)} || ${pick(middles, n, 2, 18)} || ${pick(endings, n, 3, 16)} || case when ${drawn(n, 4, 3)} = 0 then '' else ${pick(middles, n, 5, 18)} || ${pick(endings, n, 6, 16)} end`;
const given = (n: string) => `${pick(givens, n, 7, 16)} || ' ' || ${pick(givens, n, 8, 16)}`;
const day = (n: string) => `date '2022-01-01' + ${drawn(n, 9, 1788)}`;
/** Zipf's law with an exponent near 0.75, by inversion: most counsel have few cases, some have thousands. */
const counselOf = (n: string) => `(1 + floor(${counsels} * power(${drawn(n, 10, 1_000_000)} / 1000000.0, 4)))::int`;

/** The rows of the million, table after table, as the product would have written them. */
export function millionSteps(cases: number): readonly Step[] {
  return [
    { name: "counsel and accounts", sql: counselRows() },
    { name: "persons", sql: personRows(cases) },
    { name: "cases", sql: caseRows(cases) },
    { name: "parties", sql: partyRows(cases) },
    { name: "representations", sql: representationRows(cases) },
    { name: "access", sql: accessRows(cases) },
    { name: "documents", sql: documentRows(cases) },
    { name: "versions", sql: versionRows(cases) },
    { name: "docket entries", sql: docketRows(cases) },
    { name: "tasks", sql: taskRows(cases) },
    { name: "task_counts", sql: taskCountRows() },
    ...heardSteps(cases),
  ];
}

const counselRows = () => `
  insert into counsels (id, family_name, given_names, kind, regulator, licence_number, standing, language, search_text, created_at)
  select ${uid(1, "n")}, ${family("n")}, ${given("n")}, 'lawyer', 'LSO', 'BENCH-' || n, 'good', 'en', lower(${family("n")}), now()
    from generate_series(1, ${counsels}) n;
  insert into accounts (id, email, name, counsel_id)
  select ${uid(2, "n")}, 'bench-' || n || '@counsel.example', 'Bench ' || n, ${uid(1, "n")} from generate_series(1, ${counsels}) n;
  insert into accounts (id, email, name) values (${uid(2, "100000")}, 'officer@greffe.example', 'Bench officer');
  insert into role_assignments (id, account_id, role, from_at)
  select ${uid(3, "n")}, ${uid(2, "n")}, 'counsel', timestamptz '2022-01-01' from generate_series(1, ${counsels}) n
  union all select ${uid(3, "100000")}, ${uid(2, "100000")}, 'registry-officer', timestamptz '2022-01-01'`;

const personRows = (cases: number) => `
  insert into persons (id, family_name, given_names, born_on, uci, language, search_text, created_at)
  select ${uid(4, "n")}, ${family("n")}, ${given("n")}, date '1950-01-01' + ${drawn("n", 11, 20_000)},
         (10000000 + n)::text, 'en', lower(${family("n")} || ' ' || ${given("n")}), now()
    from generate_series(1, ${cases}) n`;

const caseRows = (cases: number) => `
  insert into cases (id, division, proceeding_type, file_number, office_id, status, language, claim_type, origin, country,
    principal_name, principal_sort, received_at, received_on, opened_at, has_counsel, finalized_on)
  select ${uid(5, "n")}, (array['RPD','RPD','RPD','RPD','RPD','RPD','RPD','RAD','ID','IAD'])[1 + ${drawn("n", 12, 10)}],
         'claim', 'BN' || (n / 100000) % 10 || '-' || lpad((n % 100000)::text || case when n >= 1000000 then 'x' || n / 1000000 else '' end, 5, '0'),
         (array['montreal','toronto','toronto','vancouver','calgary','ottawa'])[1 + ${drawn("n", 13, 6)}],
         ${statusOf("n")}, 'en', null, 'inland', 'HTI',
         ${family("n")} || ', ' || ${given("n")}, lower(${family("n")} || ' ' || ${given("n")}),
         ${day("n")} + time '15:00', ${day("n")}, ${day("n")} + time '15:00', ${drawn("n", 15, 10)} < 8,
         case when ${statusOf("n")} = 'decided' then least(${day("n")} + 420, date '2026-11-27') end
    from generate_series(1, ${cases}) n`;

const partyRows = (cases: number) => `
  insert into case_parties (case_id, person_id, role, is_principal, language, joined_at)
  select ${uid(5, "n")}, ${uid(4, "n")}, 'claimant', true, 'en', now() from generate_series(1, ${cases}) n`;

const representationRows = (cases: number) => `
  insert into representations (id, case_id, person_id, counsel_id, scope, authorisation, from_at)
  select ${uid(6, "n")}, ${uid(5, "n")}, ${uid(4, "n")}, ${uid(1, counselOf("n"))}, 'whole-proceeding', 'referral', now()
    from generate_series(1, ${cases}) n where ${drawn("n", 15, 10)} < 8`;

const accessRows = (cases: number) => `
  insert into case_access (case_id, account_id, relation, source_id, from_at, received_on)
  select ${uid(5, "n")}, ${uid(2, counselOf("n"))}, 'counsel-of-record', ${uid(6, "n")}, now(), ${day("n")}
    from generate_series(1, ${cases}) n where ${drawn("n", 15, 10)} < 8`;

const eachDocument = (cases: number) =>
  `generate_series(1, ${cases}) n cross join generate_series(0, ${documentsPerCase - 1}) d`;
const documentId = uid(7, `n * ${documentsPerCase} + d`);

const documentRows = (cases: number) => `
  insert into documents (id, case_id, received_at)
  select ${documentId}, ${uid(5, "n")}, ${day("n")} + make_interval(days => d * 7) from ${eachDocument(cases)}`;

const versionRows = (cases: number) => `
  insert into document_versions (document_id, version, case_id, type_code, description, language, file_name, media_type,
    size_bytes, pages, hash, pdf_hash, made_at)
  select ${documentId}, 1, ${uid(5, "n")}, 'disclosure', 'Document ' || d, 'en', 'document.pdf', 'application/pdf',
         120000, 12, repeat('0', 64), repeat('0', 64), ${day("n")} + make_interval(days => d * 7) from ${eachDocument(cases)}`;

const docketRows = (cases: number) => `
  insert into document_dockets (document_id, case_id, docket_number, docketed_at)
  select ${documentId}, ${uid(5, "n")}, d + 1, ${day("n")} + make_interval(days => d * 7 + 1) from ${eachDocument(cases)}
   where d < ${documentsPerCase - 1} or n % 5 > 0`;

/** One case in five has a filing that waits for the registry. */
const taskRows = (cases: number) => `
  insert into tasks (id, queue, case_id, subject_kind, subject_id, office_id, division, opened_at, due_on)
  select ${uid(8, "c.n")}, 'filings-review', k.id, 'submission', ${uid(9, "c.n")}, k.office_id, k.division,
         timestamptz '2026-10-01' + make_interval(mins => c.n % 70000), date '2026-10-03' + (c.n % 70000) / 1440
    from generate_series(5, ${cases}, 5) c(n) join cases k on k.id = ${uid(5, "c.n")}`;

/** The seed fires no trigger: the sums that commands keep are made from what it wrote. */
const taskCountRows = () => `
  insert into task_counts (queue, office_id, due_on, open, held)
  select queue, office_id, coalesce(due_on, 'infinity'), count(*), count(claimed_by) from tasks
   where closed_at is null group by 1, 2, 3`;
