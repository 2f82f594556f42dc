import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { type ContactDetail, setContactDetail } from "../../parties/index.ts";
import { authorizeOnCase } from "../queries/authorize-on-case.ts";
import { partyOf } from "../queries/party-of.ts";

/**
 * A party's new address, e-mail or telephone (RPD Rules, r. 4). What it was stays in the history.
 * @throws case-not-found, action-not-allowed, person-not-party
 */
export async function changeContact(
  tx: Transaction,
  caseId: string,
  personId: string,
  detail: ContactDetail,
): Promise<void> {
  const found = await authorizeOnCase(tx, "case.change-contact", caseId);
  const party = await partyOf(tx, found.id, personId);
  const source = tx.actor.kind === "staff" ? "registry" : tx.actor.counselId === null ? "portal" : "counsel";
  await setContactDetail(tx, party, detail, source);
  await append(tx, {
    chain: { caseId: found.id },
    type: "contact-changed",
    payload: { personId: party, kind: detail.kind, source },
  });
}
