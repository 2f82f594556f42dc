import type { Static } from "typebox";
import { type CaseId, newId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { parseFileNumber } from "../domain/file-number.ts";
import { authorizeOnCase, type CaseRow } from "../queries/authorize-on-case.ts";
import { hidesJoined } from "../queries/hides-joined.ts";
import { joinedIds } from "../queries/joined-ids.ts";
import type { JoinSchema } from "../requests.ts";
import { keepChanges, lockCase } from "../steps/revise-case.ts";

/**
 * Joins two cases and all that are joined with either (RPD r. 55 and 56, RAD r. 40, IAD, ID r. 44): one group begins,
 * the former end, and each case's history says so.
 * @throws case-not-found, action-not-allowed, case-changed-meanwhile, join-with-itself, join-across-divisions,
 *   cases-joined-already, join-number-unknown, joined-file-hidden
 */
export async function joinCase(tx: Transaction, caseId: string, edit: Static<typeof JoinSchema>): Promise<void> {
  const found = await authorizeOnCase(tx, "case.join", caseId);
  const other = await caseNumbered(tx, edit.fileNumber);
  if (other.id === found.id) throw new Refused("join-with-itself");
  if (other.division !== found.division) throw new Refused("join-across-divisions");
  const own = await joinedIds(tx, found.id);
  if (own.includes(other.id)) throw new Refused("cases-joined-already");
  for (const id of [found.id, other.id]) if (await hidesJoined(tx, id, "any")) throw new Refused("joined-file-hidden");
  const all = [...new Set([found.id, other.id, ...own, ...(await joinedIds(tx, other.id))])].sort();
  const locked = new Map<CaseId, CaseRow>();
  // In the order of their identifiers, so that two who join the same cases at once wait and do not block each other.
  for (const id of all) locked.set(id, await lockCase(tx, { ...found, id }, id === found.id ? edit.version : null));
  await endMembership(tx, all);
  const groupId = newId<string>();
  await tx.db.insertInto("case_groups").values({ id: groupId, created_at: tx.now }).execute();
  for (const [id, row] of locked) {
    await tx.db
      .insertInto("case_group_members")
      .values({ group_id: groupId, case_id: id, from_at: tx.now, until_at: null })
      .execute();
    const partner = id === found.id ? other.file_number : found.file_number;
    await keepChanges(
      tx,
      row,
      [{ kind: "joined", personId: null, field: "joined", was: null, became: partner }],
      edit.reason,
    );
    await append(tx, { chain: { caseId: id }, type: "cases-joined", payload: { caseIds: all } });
  }
}

/** @throws join-number-unknown */
async function caseNumbered(tx: Transaction, text: string): Promise<CaseRow> {
  const number = parseFileNumber(text) ?? text.trim();
  const row = await tx.db.selectFrom("cases").selectAll().where("file_number", "=", number).executeTakeFirst();
  if (row === undefined)
    throw new Refused("join-number-unknown", {}, [
      {
        path: "/fileNumber",
        code: "join-number-unknown",
        text: { en: "No file has this number.", fr: "Aucun dossier ne porte ce numéro." },
      },
    ]);
  return row;
}

async function endMembership(tx: Transaction, caseIds: readonly CaseId[]): Promise<void> {
  await tx.db
    .updateTable("case_group_members")
    .set({ until_at: tx.now })
    .where("case_id", "in", caseIds)
    .where("until_at", "is", null)
    .execute();
}
