import type { Static } from "typebox";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import { hidesJoined } from "../queries/hides-joined.ts";
import { joinedIds } from "../queries/joined-ids.ts";
import type { ReasonedEditSchema } from "../requests.ts";
import { lockCases } from "../steps/lock-cases.ts";
import { keepChanges, lockCase } from "../steps/revise-case.ts";

/**
 * Separates a case from those it is joined with (RPD r. 56(2)). When one other is left alone, its group ends too.
 * @throws case-not-found, action-not-allowed, case-changed-meanwhile, case-not-joined, joined-file-hidden
 */
export async function separateCase(
  tx: Transaction,
  caseId: string,
  edit: Static<typeof ReasonedEditSchema>,
): Promise<void> {
  const found = await authorizeOnCase(tx, "case.join", caseId);
  const others = await joinedIds(tx, found.id);
  await lockCases(tx, [found.id, ...others]);
  const locked = await lockCase(tx, found, edit.version);
  if (await hidesJoined(tx, found.id, "any")) throw new Refused("joined-file-hidden");
  if (others.length === 0) throw new Refused("case-not-joined");
  const leaving = others.length === 1 ? [found.id, ...others] : [found.id];
  await tx.db
    .updateTable("case_group_members")
    .set({ until_at: tx.now })
    .where("case_id", "in", leaving)
    .where("until_at", "is", null)
    .execute();
  const change = { kind: "separated", personId: null, field: "joined", was: "joined", became: null } as const;
  await keepChanges(tx, locked, [change], edit.reason);
  for (const id of [found.id, ...others])
    await append(tx, { chain: { caseId: id }, type: "case-separated", payload: { caseId: found.id } });
}
