import type { Store } from "../../../src/platform/database/store.ts";
import type { Acknowledged } from "../acknowledged.ts";
import type { Machine } from "../machine.ts";
import { rowsOf } from "./rows-of.ts";

/** Each statement finds notices that are not exactly one. */
const rules: Readonly<Record<string, string>> = {
  "a submission's receipt told not once": `select s.id from submissions s
      left join notices n on n.source_key = 'submission-received:' || s.id group by s.id having count(n.id) <> 1`,
  "a docketing told not once": `select submission_id id from document_outcomes o where outcome = 'docketed' group by 1
      having (select count(*) from notices n where n.source_key like 'documents-docketed:' || o.submission_id || ':%') <> 1`,
  "a return told not once": `select submission_id id from document_outcomes o where outcome = 'returned' group by 1
      having (select count(*) from notices n where n.source_key like 'submission-returned:' || o.submission_id || ':%') <> 1`,
  "a hearing's decisions told not once each": `select hc.case_id id from hearing_cases hc
      join hearing_versions v on v.hearing_id = hc.hearing_id group by hc.case_id
      having count(*) <> (select count(*) from notices n where n.case_id = hc.case_id
        and n.kind in ('notice-to-appear', 'changed-notice-to-appear', 'notice-of-cancellation'))`,
  "a notice without its delivery": `select id from notices n where not exists
      (select from deliveries d where d.notice_id = n.id)`,
  "a notice without its document": `select id from notices n where (select count(*) from notice_documents d
      where d.notice_id = n.id) <> 2`,
  "a delivery never sent": `select d.id from deliveries d where d.channel = 'email' and not exists
      (select from delivery_events e where e.delivery_id = d.id and e.state = 'sent')`,
  "a delivery recorded as sent twice":
    "select delivery_id id from delivery_events where state = 'sent' group by 1 having count(*) > 1",
};

/** Every notice exists once, went out, and went out as one message. */
export async function notices(machine: Machine, store: Store, said: Acknowledged): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [what, statement] of Object.entries(rules))
    for (const row of await rowsOf<{ id: string }>(store, `${statement} limit 3`)) wrong.push(`${what}: ${row.id}`);
  for (const { invitationId } of said.invitations)
    if (!machine.mail.taken.has(`<invitation-${invitationId}@greffe>`))
      wrong.push(`invitation ${invitationId} was never sent`);
  const messages = await rowsOf<{ id: string }>(
    store,
    "select distinct '<notice-' || mailing_id || '-' || coalesce(account_id, counsel_id) || '@greffe>' id from notices n join deliveries d on d.notice_id = n.id where d.channel = 'email'",
  );
  const wanted = new Set(messages.map((row) => row.id));
  for (const id of wanted) if (!machine.mail.taken.has(id)) wrong.push(`${id} never came`);
  for (const id of machine.mail.taken.keys())
    if (id.startsWith("<notice-") && !wanted.has(id)) wrong.push(`${id} came and belongs to no notice`);
  return wrong.slice(0, 20);
}
