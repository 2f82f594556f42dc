import type { Store } from "../../../src/platform/database/store.ts";
import { rowsOf } from "./rows-of.ts";

/** Each statement finds what must not be. */
const rules: Readonly<Record<string, string>> = {
  "a submission without documents":
    "select id from submissions s where not exists (select from submission_documents d where d.submission_id = s.id)",
  "a submission without its task":
    "select id from submissions s where not exists (select from tasks t where t.subject_id = s.id)",
  "a submission with two tasks":
    "select subject_id id from tasks where subject_kind = 'submission' group by subject_id having count(*) > 1",
  "a submission without its event":
    "select id from submissions s where not exists (select from events e where e.case_id = s.case_id and e.type = 'submission-received' and e.payload->>'submissionId' = s.id::text)",
  "a review that counts wrong": `select submission_id id from submission_reviews r where (pending, docketed, returned) <> (
      (select count(*) from submission_documents d where d.submission_id = r.submission_id and not exists
        (select from document_outcomes o where o.document_id = d.document_id)),
      (select count(*) from document_outcomes o where o.submission_id = r.submission_id and o.outcome = 'docketed'),
      (select count(*) from document_outcomes o where o.submission_id = r.submission_id and o.outcome = 'returned'))`,
  "a task open with nothing left to decide":
    "select t.id from tasks t join submission_reviews r on r.submission_id = t.subject_id where (r.pending = 0) <> (t.closed_at is not null)",
  "a part of nothing": `select document_id id from submission_documents d where d.origin <> 'filed'
      and exists (select from unnest(d.made_from) as s(id) where not exists
        (select from document_outcomes o where o.document_id = s.id and o.outcome = d.origin))`,
  "a document taken apart into nothing": `select document_id id from document_outcomes o where o.outcome in ('split', 'merged')
      and not exists (select from submission_documents d where o.document_id = any(d.made_from))`,
  "a case without a party":
    "select id from cases c where not exists (select from case_parties p where p.case_id = c.id)",
  "docket numbers with a gap":
    "select case_id id from document_dockets group by case_id having max(docket_number) <> count(*)",
  "a document docketed without an outcome":
    "select document_id id from document_dockets d where not exists (select from document_outcomes o where o.document_id = d.document_id)",
  "a hearing set on a case that does not wait for it": `select c.id from cases c join hearing_cases hc on hc.case_id = c.id
      join hearings h on h.id = hc.hearing_id and h.status = 'set' where c.status <> 'scheduled'`,
  "two hearings set on one case": `select hc.case_id id from hearing_cases hc join hearings h on h.id = hc.hearing_id
      where h.status = 'set' group by 1 having count(*) > 1`,
  "a hearing's decision without its event": `select v.hearing_id id from hearing_versions v where not exists (select from events e
      where e.payload->>'hearingId' = v.hearing_id::text and e.type = 'hearing-' || v.change)`,
  "a limit that was varied without its event": `select id from deadline_variations v where not exists (select from events e
      where e.case_id = v.case_id and e.payload->>'variationId' = v.id::text)`,
  "an upload taken without a document": `select id from uploads u where taken_at is not null and not exists
      (select from document_versions v where v.hash = u.hash)`,
  "a job that waits for ever": `select j.id::text from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where j.attempts >= j.max_attempts`,
  "an event outside the log":
    "select id::text from events e where not exists (select from log_entries l where l.event_id = e.id)",
};

/** What was begun and not ended: no transaction leaves one. */
export async function halfStates(store: Store): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [what, statement] of Object.entries(rules))
    for (const row of await rowsOf<{ id: string }>(store, `${statement} limit 3`)) wrong.push(`${what}: ${row.id}`);
  return wrong;
}
