import type { Static } from "typebox";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import { officeOf } from "../queries/offices.ts";
import type { OfficeChangeSchema } from "../requests.ts";
import { keepChanges, lockCase } from "../steps/revise-case.ts";

/**
 * Moves a case to another office (RPD r. 53, RAD r. 66, IAD r. 88). Its number and the day on which it was received
 * stay; from this commit on the new office's clock decides what is in time and its calendar moves what is due.
 * @throws case-not-found, action-not-allowed, case-changed-meanwhile, office-not-found, case-already-there
 */
export async function changeOffice(
  tx: Transaction,
  caseId: string,
  edit: Static<typeof OfficeChangeSchema>,
): Promise<void> {
  const found = await authorizeOnCase(tx, "case.change-office", caseId);
  const locked = await lockCase(tx, found, edit.version);
  const office = await officeOf(tx, edit.officeId);
  if (locked.office_id === office.id) throw new Refused("case-already-there");
  await tx.db.updateTable("cases").set({ office_id: office.id }).where("id", "=", found.id).execute();
  const change = {
    kind: "office-changed",
    personId: null,
    field: "office",
    was: locked.office_id,
    became: office.id,
  } as const;
  const version = await keepChanges(tx, locked, [change], edit.reason);
  const payload = { from: locked.office_id, to: office.id, zone: office.zone, version };
  await append(tx, { chain: { caseId: found.id }, type: "case-office-changed", payload });
}
