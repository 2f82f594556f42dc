import { sql } from "kysely";
import type { Transaction } from "../../../platform/database/store.ts";
import type { NewProposal } from "../domain/run-result.ts";
import "../db.ts";

type Hold = { readonly kind: "case" | "member" | "interpreter" | "minister-counsel" | "room"; readonly heldId: string };

/** Whom, what room and which cases a proposal keeps. */
function holdsOf(one: NewProposal): readonly Hold[] {
  const maybe = (kind: Hold["kind"], id: string | null): Hold[] => (id === null ? [] : [{ kind, heldId: id }]);
  return [
    ...one.of.caseIds.map((heldId): Hold => ({ kind: "case", heldId })),
    ...one.memberIds.map((heldId): Hold => ({ kind: "member", heldId })),
    ...maybe("interpreter", one.interpreterId),
    ...maybe("minister-counsel", one.ministerCounselId),
    ...maybe("room", one.roomId),
  ];
}

/**
 * Takes the holds of these proposals, each whole. Gives the proposals of which somebody or something is held already: the
 * table’s exclusion constraint says so, whoever was first.
 */
export async function takeHolds(
  tx: Transaction,
  proposals: readonly { readonly id: string; readonly of: NewProposal }[],
): Promise<ReadonlySet<string>> {
  const rows = proposals.flatMap(({ id, of }) =>
    holdsOf(of).map(({ kind, heldId }) => ({
      proposal_id: id,
      kind,
      held_id: heldId,
      // A case has one open proposal, whenever it would be heard.
      during: kind === "case" ? "(,)" : `[${of.startsAt},${of.endsAt})`,
      released_at: null,
    })),
  );
  const taken = new Map<string, number>();
  for (let at = 0; at < rows.length; at += 1000) {
    const added = await tx.db
      .insertInto("schedule_holds")
      .values(rows.slice(at, at + 1000))
      .onConflict((on) => on.doNothing())
      .returning("proposal_id")
      .execute();
    for (const row of added) taken.set(row.proposal_id, (taken.get(row.proposal_id) ?? 0) + 1);
  }
  const without = proposals.filter(({ id, of }) => taken.get(id) !== holdsOf(of).length).map(({ id }) => id);
  await releaseHolds(tx, without);
  return new Set(without);
}

/** Nobody is kept by these proposals any more. Safe to repeat. */
export async function releaseHolds(tx: Transaction, proposalIds: readonly string[]): Promise<void> {
  if (proposalIds.length === 0) return;
  await tx.db
    .updateTable("schedule_holds")
    .set({ released_at: tx.now })
    .where(sql<boolean>`proposal_id = any (${[...proposalIds]}::uuid[])`)
    .where("released_at", "is", null)
    .execute();
}
