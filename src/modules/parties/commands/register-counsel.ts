import { type CounselId, newId } from "../../../kernel/ids.ts";
import { plainText } from "../../../kernel/plain-text.ts";
import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn, easternZone } from "../../../kernel/time.ts";
import { cleanLine } from "../../../kernel/written-line.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { NewCounsel } from "../contract.ts";
import { nameProblems, refuseLines } from "../domain/name-problems.ts";
import { counselKeys } from "../domain/person-keys.ts";
import { regulatorOf } from "../rules/regulators.ts";
import "../db.ts";

/**
 * Registers a professional under their licence. A licence is one person: it is registered once.
 * @throws regulator-unknown, licence-already-registered, name-unreadable
 */
export async function registerCounsel(tx: Transaction, given: NewCounsel): Promise<CounselId> {
  const regulator = regulatorOf(given.regulator);
  if (regulator?.kinds.includes(given.kind) !== true) throw new Refused("regulator-unknown");
  refuseLines([
    ...nameProblems(given.familyName, "/familyName"),
    ...nameProblems(given.givenNames, "/givenNames"),
    ...nameProblems(given.firm, "/firm"),
  ]);
  const counsel = {
    ...given,
    familyName: cleanLine(given.familyName),
    givenNames: cleanLine(given.givenNames),
    firm: given.firm === null ? null : cleanLine(given.firm),
  };
  const id = newId<CounselId>();
  const licenceNumber = counsel.licenceNumber.toUpperCase();
  const inserted = await tx.db
    .insertInto("counsels")
    .values({
      id,
      family_name: counsel.familyName,
      given_names: counsel.givenNames,
      kind: counsel.kind,
      regulator: counsel.regulator,
      licence_number: licenceNumber,
      standing: counsel.standing,
      standing_checked_on: counsel.standing === "unknown" ? null : civilDateIn(tx.now, easternZone),
      email: counsel.email?.toLowerCase() ?? null,
      address: null,
      firm: counsel.firm,
      language: counsel.language,
      search_text: plainText(`${counsel.familyName} ${counsel.givenNames} ${counsel.firm ?? ""} ${licenceNumber}`),
      near_keys: [...counselKeys(counsel)],
      created_at: tx.now,
    })
    .onConflict((on) => on.columns(["regulator", "licence_number"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) throw new Refused("licence-already-registered");
  await append(tx, { chain: "tribunal", type: "counsel-registered", payload: { counselId: id } });
  return id;
}
