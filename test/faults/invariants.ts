import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { theSystem } from "../../src/kernel/actor.ts";
import { verifyChain } from "../../src/modules/audit/index.ts";
import { openBlobStore } from "../../src/platform/blobs/open-blob-store.ts";
import { readConfig } from "../../src/platform/config.ts";
import type { Store } from "../../src/platform/database/store.ts";
import type { Machine } from "./machine.ts";
import type { Acknowledged } from "./people.ts";

async function rowsOf(store: Store, statement: string, ...values: readonly unknown[]) {
  // biome-ignore lint/suspicious/noExplicitAny: a check reads whatever the tables hold
  return (await store.pool.query<any>(statement, [...values])).rows;
}

/** Everything that must hold once the faults are over and the queue is empty. Each broken rule is one line. */
export async function broken(machine: Machine, store: Store, acknowledged: Acknowledged): Promise<string[]> {
  return [
    ...(await lostOrDoubled(store, acknowledged)),
    ...(await halfStates(store)),
    ...(await blobs(machine, store, acknowledged)),
    ...(await notices(machine, store, acknowledged)),
    ...(await chains(store)),
  ];
}

async function lostOrDoubled(store: Store, said: Acknowledged): Promise<string[]> {
  const wrong: string[] = [];
  const count = async (what: string, table: string, expected: number) => {
    const [{ n }] = await rowsOf(store, `select count(*)::int n from ${table}`);
    if (n !== expected) wrong.push(`${what}: ${n} in the database, ${expected} acknowledged`);
  };
  await count("referrals", "referral_messages where outcome = 'accepted'", said.referrals.length);
  await count("cases", "cases", said.referrals.length);
  await count("submissions", "submissions", said.submissions.length);
  await count("docketed documents", "document_dockets", said.decisions.length);
  await count("invitations", "invitations", said.invitations.length);
  for (const one of said.submissions) {
    const [row] = await rowsOf(
      store,
      `select s.receipt_number, (select count(*)::int from submission_documents d where d.submission_id = s.id) documents,
         (select count(*)::int from events e where e.hash = decode($2, 'hex')) events from submissions s where s.id = $1`,
      one.submissionId,
      one.eventHash,
    );
    if (row === undefined) wrong.push(`submission ${one.receiptNumber} is lost`);
    else if (row.receipt_number !== one.receiptNumber || row.documents !== one.hashes.length || row.events !== 1)
      wrong.push(`submission ${one.receiptNumber} is not what was acknowledged: ${JSON.stringify(row)}`);
  }
  for (const one of said.decisions) {
    const [row] = await rowsOf(
      store,
      "select docket_number from document_dockets where document_id = $1",
      one.documentId,
    );
    if (row?.docket_number !== one.docketNumber)
      wrong.push(`document ${one.documentId} lost its number ${one.docketNumber}`);
  }
  return wrong;
}

async function halfStates(store: Store): Promise<string[]> {
  const rules: Readonly<Record<string, string>> = {
    "a submission without documents":
      "select id from submissions s where not exists (select from submission_documents d where d.submission_id = s.id)",
    "a submission without its task":
      "select id from submissions s where not exists (select from tasks t where t.subject_id = s.id)",
    "a submission without its event":
      "select id from submissions s where not exists (select from events e where e.case_id = s.case_id and e.type = 'submission-received' and e.payload->>'submissionId' = s.id::text)",
    "a case without a party":
      "select id from cases c where not exists (select from case_parties p where p.case_id = c.id)",
    "docket numbers with a gap":
      "select case_id id from document_dockets group by case_id having max(docket_number) <> count(*)",
    "a document docketed without an outcome":
      "select document_id id from document_dockets d where not exists (select from document_outcomes o where o.document_id = d.document_id)",
    "a job that waits for ever": "select id::text from graphile_worker._private_jobs where attempts >= max_attempts",
    "an event outside the log":
      "select id::text from events e where not exists (select from log_entries l where l.event_id = e.id)",
  };
  const wrong: string[] = [];
  for (const [what, statement] of Object.entries(rules))
    for (const row of await rowsOf(store, `${statement} limit 3`)) wrong.push(`${what}: ${row.id}`);
  return wrong;
}

async function blobs(machine: Machine, store: Store, said: Acknowledged): Promise<string[]> {
  const folder = path.join(machine.home, "blobs");
  const { blobs: keys } = readConfig({ GREFFE_HOME: machine.home }, machine.home);
  const kept = openBlobStore({ home: machine.home, blobs: keys });
  const wrong: string[] = [];
  for (const hash of new Set(said.submissions.flatMap((one) => one.hashes))) {
    if ((await kept.size(hash)) === null) wrong.push(`blob ${hash} is lost`);
    else if ((await hashOf(kept.open(hash))) !== hash) wrong.push(`blob ${hash} holds something else`);
  }
  const named = new Set(
    (
      await rowsOf(
        store,
        "select hash from uploads where hash is not null union select pdf_hash from uploads where pdf_hash is not null union select hash from document_versions union select pdf_hash from document_versions where pdf_hash is not null union select hash from notice_documents",
      )
    ).map((row) => row.hash),
  );
  const graceMs = 30 * 24 * 3_600_000;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const hash = path.basename(name, ".sealed");
    if (!/^[0-9a-f]{64}$/.test(hash) || named.has(hash)) continue;
    if (Date.now() - statSync(path.join(folder, name)).mtimeMs > graceMs)
      wrong.push(`blob ${hash} is an orphan past its grace`);
  }
  return wrong;
}

async function hashOf(content: Readable): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of content) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function notices(machine: Machine, store: Store, said: Acknowledged): Promise<string[]> {
  const wrong: string[] = [];
  for (const { invitationId } of said.invitations)
    if (!machine.mail.taken.has(`<invitation-${invitationId}@greffe>`))
      wrong.push(`invitation ${invitationId} was never sent`);
  const told = await rowsOf(
    store,
    `select s.id, count(n.id)::int n from submissions s
     left join notices n on n.source_key = 'submission-received:' || s.id group by s.id having count(n.id) <> 1`,
  );
  for (const row of told) wrong.push(`submission ${row.id} has ${row.n} notices of its receipt`);
  const docketed = await rowsOf(
    store,
    `select s.id, (select count(*)::int from notices n where n.source_key like 'documents-docketed:' || s.id || ':%') n
     from submissions s where exists (select from document_outcomes o where o.submission_id = s.id)`,
  );
  for (const row of docketed.filter((one) => one.n !== 1))
    wrong.push(`submission ${row.id} has ${row.n} notices of its docketing`);
  const unsent = await rowsOf(
    store,
    `select d.id from deliveries d where d.channel = 'email'
       and not exists (select from delivery_events e where e.delivery_id = d.id and e.state = 'sent')`,
  );
  for (const row of unsent) wrong.push(`delivery ${row.id} was never sent`);
  const twice = await rowsOf(
    store,
    "select delivery_id id, count(*)::int n from delivery_events where state = 'sent' group by 1 having count(*) > 1",
  );
  for (const row of twice) wrong.push(`delivery ${row.id} was recorded as sent ${row.n} times`);
  const messages = await rowsOf(
    store,
    "select distinct mailing_id || '.' || account_id id from notices n join deliveries d on d.notice_id = n.id where d.channel = 'email'",
  );
  const noticeMails = [...machine.mail.taken.keys()].filter((id) => !id.startsWith("<invitation-")).length;
  if (noticeMails !== messages.length)
    wrong.push(`${messages.length} notices to be sent by e-mail, ${noticeMails} different messages`);
  return wrong;
}

async function chains(store: Store): Promise<string[]> {
  const wrong: string[] = [];
  for (const { chain_id } of await rowsOf(store, "select chain_id from chain_heads")) {
    const verdict = await store.read(theSystem, (tx) => verifyChain(tx, chain_id));
    if (!verdict.ok) wrong.push(`chain ${chain_id} breaks at ${verdict.wrongSeq}`);
  }
  return wrong;
}
