import type { CaseId, HearingId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { membersOfHearing, type SittingMember } from "../../hearings/index.ts";
import type { DecisionText } from "../contract.ts";
import type { DecisionId } from "../db.ts";

/** The three to whom a case was given, or before whom it was heard; none where one member decides. */
export async function panelFor(
  tx: Transaction,
  caseId: CaseId,
  heardAt: HearingId | null,
): Promise<readonly SittingMember[]> {
  const given = await tx.db
    .selectFrom("case_assignments")
    .select(["member_id", "panel_ids"])
    .where("case_id", "=", caseId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  if (given !== undefined && given.panel_ids.length > 0)
    return [given.member_id, ...given.panel_ids].map((memberId, place) => ({ memberId, presides: place === 0 }));
  const heard = heardAt === null ? [] : await membersOfHearing(tx, heardAt);
  return heard.length === 3 ? heard : [];
}

/** The panel of a decision, who presides first, each with what they said of the version as it stands. */
export async function panelOf(tx: Transaction, row: { readonly id: DecisionId; readonly version: number }) {
  return tx.db
    .selectFrom("decision_panel as p")
    .innerJoin("accounts as a", "a.id", "p.member_id")
    .leftJoin("decision_signatures as s", (join) =>
      join
        .onRef("s.decision_id", "=", "p.decision_id")
        .onRef("s.member_id", "=", "p.member_id")
        .on("s.version", "=", row.version),
    )
    .select([
      "p.member_id",
      "a.name",
      "p.presides",
      "s.version as asked_version",
      "s.opinion",
      "s.dissent",
      "s.signed_at",
    ])
    .where("p.decision_id", "=", row.id)
    .orderBy("p.presides", "desc")
    .orderBy("a.name")
    .orderBy("p.member_id")
    .execute();
}
export type PanelMember = Awaited<ReturnType<typeof panelOf>>[number];

/** Reasons of whoever did not agree, under their name. */
export const dissentsOf = (panel: readonly PanelMember[]): { readonly name: string; readonly text: DecisionText }[] =>
  panel.flatMap(({ name, dissent }) => (dissent === null ? [] : [{ name, text: dissent }]));
