import { symmetricEncrypt } from "better-auth/crypto";
import { type AccountId, newId } from "../../../kernel/ids.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { append } from "../../audit/index.ts";
import { keptCodes, newRecoveryCodes } from "../domain/recovery-code.ts";
import "../db.ts";

/**
 * Gives a demonstration account an authenticator whose secret is known beforehand.
 * `secret`: plain text; an authenticator takes it in base32.
 */
export async function enrolAuthenticator(
  tx: Transaction,
  accountId: AccountId,
  secret: string,
  key: string,
): Promise<void> {
  // Nobody is told them: the account page makes new ones.
  const codes = keptCodes(newRecoveryCodes());
  await tx.db
    .insertInto("two_factors")
    .values({
      id: newId(),
      user_id: accountId,
      secret: await symmetricEncrypt({ key, data: secret }),
      backup_codes: await symmetricEncrypt({ key, data: JSON.stringify(codes) }),
      verified: true,
    })
    .execute();
  await tx.db
    .updateTable("accounts")
    .set({ two_factor_enabled: true, updated_at: tx.now })
    .where("id", "=", accountId)
    .execute();
  await append(tx, { chain: { accountId }, type: "second-factor-added", payload: { kind: "authenticator" } });
}
