import type { Static } from "typebox";
import { plainText } from "../../../kernel/plain-text.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import type { CounselContactSchema } from "../contract.ts";
import { counselOf } from "../queries/counsels.ts";

/**
 * Changes how the tribunal reaches a counsel: e-mail, postal address, firm, language. Names and licence are the
 * regulator's facts.
 * @throws counsel-not-found
 */
export async function updateCounsel(
  tx: Transaction,
  counselId: string,
  contact: Static<typeof CounselContactSchema>,
): Promise<void> {
  const counsel = await counselOf(tx, counselId);
  await tx.db
    .updateTable("counsels")
    .set({
      email: contact.email?.toLowerCase() ?? null,
      firm: contact.firm,
      search_text: plainText(
        `${counsel.family_name} ${counsel.given_names} ${contact.firm ?? ""} ${counsel.licence_number}`,
      ),
      language: contact.language,
      ...(contact.address === undefined
        ? {}
        : { address: contact.address === null ? null : JSON.stringify(contact.address) }),
    })
    .where("id", "=", counsel.id)
    .execute();
  await append(tx, { chain: "tribunal", type: "counsel-contact-changed", payload: { counselId: counsel.id } });
}
