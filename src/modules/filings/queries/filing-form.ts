import { sourceFor } from "../../../kernel/rule-source.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { type AuthorizedCase, authorizeOnCase } from "../../cases/index.ts";
import { standingOn } from "../../deadlines/index.ts";
import { documentTypes, mayFile } from "../../documents/index.ts";
import type { FilingForm } from "../contract.ts";
import { type CautionFacts, cautionOf } from "../rules/cautions.ts";
import { channels } from "../rules/channels.ts";
import { serviceMethods, serviceRuleFor } from "../rules/service-statements.ts";

/** What a page needs to ask the right questions on this case. @throws case-not-found, action-not-allowed */
export async function filingForm(tx: Transaction, caseId: string): Promise<FilingForm> {
  const row = await authorizeOnCase(tx, "filing.submit", caseId);
  const { office } = row;
  const today = civilDateIn(tx.now, office.zone);
  const facts = await cautionFacts(tx, row);
  return {
    caseId: row.id,
    fileNumber: row.file_number,
    principal: row.principal_name,
    office: { id: office.id, name: office.name, zone: office.zone },
    types: documentTypes(row.division, row.proceeding_type, today)
      .filter((type) => mayFile(type, tx.actor.roles))
      .map((type) => {
        const asked = serviceRuleFor(row.division, [type.code], today);
        return {
          code: type.code,
          ...type.name,
          source: sourceFor(tx.actor, type.source),
          caution: cautionOf(type.code, facts),
          serviceSource: asked === undefined ? null : sourceFor(tx.actor, asked.source),
        };
      }),
    serviceMethods: serviceMethods.map((one) => ({ code: one.code, ...one.name })),
    channels: channels.filter((one) => one.code !== "portal").map((one) => ({ code: one.code, ...one.name })),
    atCounter: tx.actor.kind === "staff",
  };
}

async function cautionFacts(tx: Transaction, row: AuthorizedCase): Promise<CautionFacts> {
  const { division, status } = row;
  // The limits of the person's side; those of the Minister run from another receipt.
  const { items } = tx.actor.roles.includes("minister-counsel") ? { items: [] } : await standingOn(tx, row);
  const missed = items.filter((one) => one.state === "past").map((one) => [one.rule.code, one.dueOn] as const);
  return { division, status, isFinal: row.finalized_on !== null, missed: Object.fromEntries(missed) };
}
