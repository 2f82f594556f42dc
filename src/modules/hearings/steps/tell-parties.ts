import { newId } from "../../../kernel/ids.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Told } from "../../notices/contract.ts";
import { issueNotice } from "../../notices/index.ts";
import { entryOf, type Formerly, factsOf, type ToldHearing } from "../domain/hearing-words.ts";
import { toldOn } from "../queries/told-on.ts";

type Kind = "notice-to-appear" | "changed-notice-to-appear" | "notice-of-cancellation";

/**
 * The notice to everybody on each case, with its calendar entry, in the transaction that decides the hearing. Joined
 * cases are announced in one e-mail. `formerly` is what stood before a change. Gives back whom it reaches, how, and
 * whom it does not.
 */
export async function tellParties(
  tx: Transaction,
  kind: Kind,
  hearing: ToldHearing,
  formerly: Formerly | null,
): Promise<readonly Told[]> {
  const mailingId = newId<string>(Date.parse(tx.now));
  const told: Told[] = [];
  for (const row of hearing.cases) {
    await issueNotice(tx, {
      caseId: row.id,
      kind,
      subjectKey: `hearing:${hearing.hearingId}`,
      facts: factsOf(hearing, row, { formerly, today: civilDateIn(tx.now, hearing.office.zone) }),
      mailingId,
      attachments: (["en", "fr"] as const).map((language) => ({
        name: `hearing-${language}.ics`,
        mediaType: "text/calendar",
        content: entryOf(hearing, row, language, kind === "notice-of-cancellation", tx.now),
      })),
    });
    told.push(...(await toldOn(tx, row)).map(({ accountId: _account, ...shown }) => shown));
  }
  return told;
}
