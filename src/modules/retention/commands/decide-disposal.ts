import { type Selectable, sql } from "kysely";
import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type AuthorizedCase, authorizeOnCase } from "../../cases/index.ts";
import type { DisposalsTable } from "../db.ts";
import { lockCase, requireDisposable } from "../steps/require-disposable.ts";

/**
 * The second person's yes: the case's contents leave the database in this transaction, and its number, its dates and
 * every event stay. Everything is checked again: a case that was reopened or held meanwhile stays whole.
 * @throws disposal-not-found, action-not-allowed, disposal-already-decided, disposal-needs-another-person,
 *   case-not-closed, retention-not-over, case-on-hold
 */
export async function approveDisposal(tx: Transaction, disposalId: string, reason: string): Promise<void> {
  const { row, open } = await openDisposal(tx, disposalId);
  await requireDisposable(tx, row);
  const count = async (table: "documents" | "notices") => {
    const found = await tx.db
      .selectFrom(table)
      .select((of) => of.fn.countAll<number>().as("n"))
      .where("case_id", "=", row.id)
      .executeTakeFirstOrThrow();
    return Number(found.n);
  };
  const gone = { documents: await count("documents"), notices: await count("notices") };
  await append(tx, {
    chain: { caseId: row.id },
    type: "disposal-approved",
    payload: { disposalId: open.id, proposedBy: open.proposed_by, ...gone },
  });
  await decide(tx, open, "approved", reason, gone);
  await sql`select greffe.dispose(${open.id})`.execute(tx.db);
}

/** The second person's no: the case stays, and may be proposed again. @throws as `approveDisposal`, without its checks */
export async function refuseDisposal(tx: Transaction, disposalId: string, reason: string): Promise<void> {
  const { row, open } = await openDisposal(tx, disposalId);
  await append(tx, { chain: { caseId: row.id }, type: "disposal-refused", payload: { disposalId: open.id } });
  await decide(tx, open, "refused", reason, { documents: null, notices: null });
}

/** The disposal, locked: of two who decide at once, the second is told that it is decided. */
async function openDisposal(
  tx: Transaction,
  disposalId: string,
): Promise<{ readonly row: AuthorizedCase; readonly open: Selectable<DisposalsTable> }> {
  if (!isUuid(disposalId)) throw new Refused("disposal-not-found");
  const known = await tx.db.selectFrom("disposals").select("case_id").where("id", "=", disposalId).executeTakeFirst();
  if (known === undefined) throw new Refused("disposal-not-found");
  await lockCase(tx, known.case_id);
  const open = await tx.db
    .selectFrom("disposals")
    .selectAll()
    .where("id", "=", disposalId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (open.state !== "proposed") throw new Refused("disposal-already-decided");
  const row = await authorizeOnCase(tx, "disposal.decide", open.case_id);
  if (open.proposed_by === tx.actor.accountId) throw new Refused("disposal-needs-another-person");
  return { row, open };
}

async function decide(
  tx: Transaction,
  open: Selectable<DisposalsTable>,
  state: "approved" | "refused",
  reason: string,
  gone: { readonly documents: number | null; readonly notices: number | null },
): Promise<void> {
  await tx.db
    .updateTable("disposals")
    .set({ state, decided_at: tx.now, decided_by: tx.actor.accountId, decided_reason: reason.trim(), ...gone })
    .where("id", "=", open.id)
    .execute();
}
