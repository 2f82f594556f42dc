import type { CaseId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, decisionStepOf } from "../../cases/index.ts";
import { heldHearings } from "../../hearings/index.ts";
import { permitted } from "../../identity/index.ts";
import type { DecisionsOfCase } from "../contract.ts";
import { decisionQuery, decisionSummary } from "./decision-rows.ts";
import { panelFor } from "./panel-of.ts";

/** The decisions of a case that the reader may see, the latest first, and what the reader may begin. @throws case-not-found, action-not-allowed */
export async function decisionsOfCase(tx: Transaction, caseId: string): Promise<DecisionsOfCase> {
  const theCase = await authorizeOnCase(tx, "decision.view", caseId);
  const rows = await decisionQuery(tx)
    .where((of) =>
      of.exists(
        of
          .selectFrom("decision_cases as own")
          .select("own.case_id")
          .whereRef("own.decision_id", "=", "d.id")
          .where("own.case_id", "=", theCase.id),
      ),
    )
    .where("d.status", "<>", "discarded")
    .orderBy("d.opened_at", "desc")
    .execute();
  const isStaff = tx.actor.kind === "staff";
  const isBegun = rows.some((one) => one.status === "draft" || one.status === "signed");
  const canDecide = isStaff && decisionStepOf(theCase, tx.now) !== null && !isBegun;
  const offered = (["decision.write", "decision.assign"] as const).filter((action) =>
    permitted(tx, action, theCase.relations),
  );
  return {
    items: rows.map(decisionSummary),
    assigned: isStaff ? await assignedMember(tx, theCase.id) : null,
    panel: isStaff ? await assignedPanel(tx, theCase.id) : [],
    actions: canDecide ? offered : [],
  };
}

async function assignedMember(tx: Transaction, caseId: string) {
  const row = await tx.db
    .selectFrom("case_access as c")
    .innerJoin("accounts as a", "a.id", "c.account_id")
    .select(["a.id", "a.name"])
    .where("c.case_id", "=", caseId as never)
    .where("c.relation", "=", "assigned-member")
    .where("c.until_at", "is", null)
    .orderBy("c.from_at", "desc")
    .executeTakeFirst();
  return row === undefined ? null : { accountId: row.id, name: row.name };
}

async function assignedPanel(tx: Transaction, caseId: CaseId): Promise<string[]> {
  const heardAt = (await heldHearings(tx, caseId)).at(-1)?.hearingId ?? null;
  const panel = await panelFor(tx, caseId, heardAt);
  if (panel.length === 0) return [];
  const rows = await tx.db
    .selectFrom("accounts")
    .select(["id", "name"])
    .where(
      "id",
      "in",
      panel.map((one) => one.memberId),
    )
    .execute();
  return panel.flatMap((one) => rows.find((row) => row.id === one.memberId)?.name ?? []);
}
