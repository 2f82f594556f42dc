import { sql } from "kysely";
import { accountOf } from "../../kernel/actor.ts";
import { type AccountId, type CaseId, isUuid, newId } from "../../kernel/ids.ts";
import { Refused } from "../../kernel/refusal.ts";
import { instantOf, plusMinutes } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { append } from "../audit/index.ts";
import "./db.ts";

/** Days in which a second person must ask the same. An assumption: no source gives a period. */
const openDays = 7;

/** Wishes that wait: of the seal that is on the case now, neither confirmed nor refused, not too old. */
function waiting(tx: Transaction) {
  return tx.db
    .selectFrom("seal_requests as q")
    .innerJoin("sealed_cases as s", (on) =>
      on.onRef("s.case_id", "=", "q.case_id").onRef("s.sealed_at", "<=", "q.asked_at"),
    )
    .where("q.confirmed_by", "is", null)
    .where("q.refused_by", "is", null)
    .where("q.asked_at", ">=", new Date(plusMinutes(tx.now, -openDays * 24 * 60)));
}

const byAnother = (me: AccountId) => sql<boolean>`greffe.are_two_people(q.asked_by, ${me}::uuid)`.as("by_another");

/** What one operator asked is done when this is true: another one asks the same now. Otherwise the wish is kept. */
export async function isConfirmed(
  tx: Transaction,
  caseId: CaseId,
  what: "let-in" | "lift",
  letIn: AccountId | null,
): Promise<boolean> {
  const me = accountOf(tx.actor);
  if (letIn === me) throw new Refused("own-account");
  const open = await waiting(tx)
    .select(["q.id", "q.asked_by", byAnother(me)])
    .where("q.case_id", "=", caseId)
    .where("q.what", "=", what)
    .where(sql<boolean>`q.account_id is not distinct from ${letIn}::uuid`)
    .orderBy("q.asked_at")
    .forUpdate("q")
    .execute();
  const other = open.find((one) => one.by_another);
  if (other !== undefined) {
    await tx.db
      .updateTable("seal_requests")
      .set({ confirmed_by: me, confirmed_at: tx.now })
      .where("id", "=", other.id)
      .execute();
    return true;
  }
  if (!open.some((one) => one.asked_by === me)) await keep(tx, caseId, what, letIn, me);
  return false;
}

async function keep(
  tx: Transaction,
  caseId: CaseId,
  what: "let-in" | "lift",
  letIn: AccountId | null,
  me: AccountId,
): Promise<void> {
  const requestId = newId();
  await tx.db
    .insertInto("seal_requests")
    .values({ id: requestId, case_id: caseId, what, account_id: letIn, asked_by: me, asked_at: tx.now })
    .execute();
  const chain = { caseId };
  if (what === "lift") await append(tx, { chain, type: "seal-lift-requested", payload: { requestId } });
  else await append(tx, { chain, type: "seal-access-requested", payload: { requestId, accountId: letIn } });
}

/** Ends a wish that waits: whoever asked takes it back, any other operator refuses it. @throws seal-request-not-found */
export async function refuseRequest(tx: Transaction, caseId: string, requestId: string): Promise<void> {
  const me = accountOf(tx.actor);
  if (!isUuid(caseId) || !isUuid(requestId)) throw new Refused("seal-request-not-found");
  const found = await waiting(tx)
    .select(["q.id", "q.asked_by"])
    .where("q.id", "=", requestId)
    .where("q.case_id", "=", caseId as CaseId)
    .forUpdate("q")
    .executeTakeFirst();
  if (found === undefined) throw new Refused("seal-request-not-found");
  await tx.db
    .updateTable("seal_requests")
    .set({ refused_by: me, refused_at: tx.now })
    .where("id", "=", found.id)
    .execute();
  await append(tx, {
    chain: { caseId: caseId as CaseId },
    type: found.asked_by === me ? "seal-request-withdrawn" : "seal-request-refused",
    payload: { requestId },
  });
}

/** What waits for a second person, by case, and whether the reader can be that person. */
export async function waitingRequests(tx: Transaction) {
  const me = accountOf(tx.actor);
  const rows = await waiting(tx)
    .innerJoin("accounts as asker", "asker.id", "q.asked_by")
    .leftJoin("accounts as let_in", "let_in.id", "q.account_id")
    .select(["q.id", "q.case_id", "q.what", "q.asked_by", "q.asked_at", "q.account_id", byAnother(me)])
    .select(["asker.name as asker", "let_in.name as let_in_name"])
    .orderBy("q.asked_at")
    .execute();
  return rows.map((row) => ({
    requestId: row.id,
    caseId: row.case_id as string,
    what: row.what,
    letIn: row.account_id === null ? null : { accountId: row.account_id as string, name: row.let_in_name ?? "" },
    askedBy: row.asker,
    askedAt: instantOf(row.asked_at),
    until: plusMinutes(instantOf(row.asked_at), openDays * 24 * 60),
    standing: standingOf(row, me),
  }));
}

/** Of whoever reads: they asked it, it is about them, one of the two accounts was opened or changed by the other, or free to confirm. */
function standingOf(
  row: { readonly asked_by: AccountId; readonly account_id: AccountId | null; readonly by_another: boolean },
  me: AccountId,
): "own" | "about-me" | "not-another" | "may-confirm" {
  if (row.asked_by === me) return "own";
  if (row.account_id === me) return "about-me";
  return row.by_another ? "may-confirm" : "not-another";
}
