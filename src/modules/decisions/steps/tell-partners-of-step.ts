import type { Transaction } from "../../../platform/database/store.ts";
import { authorizeOnCase, stepCalled } from "../../cases/index.ts";
import { withinTribunal } from "../rules/message-names.ts";
import { partnersTold } from "../rules/partners-told.ts";
import { leaveMessage } from "./partner-messages.ts";

export interface StepTaken {
  readonly caseId: string;
  readonly version: number;
  readonly from: string;
  readonly step: string;
}

/**
 * What a step opens for partners is left for their gateway, once; what a decision tells is left when it is released.
 * Reasons never go with it.
 */
export async function tellPartnersOfStep(tx: Transaction, taken: StepTaken): Promise<void> {
  const theCase = await authorizeOnCase(tx, "decision.view", taken.caseId);
  const row = stepCalled(theCase, taken.step, taken.from);
  if (row === undefined || row.by === "decision") return;
  for (const kind of row.opens.messages.filter((one) => !withinTribunal.has(one)))
    for (const { partner } of partnersTold(theCase.division))
      await leaveMessage(tx, {
        caseId: theCase.id,
        partner,
        kind,
        content: {
          fileNumber: theCase.file_number,
          division: theCase.division,
          proceeding: theCase.proceeding_type,
          step: row.act,
          status: row.to,
        },
        documentId: null,
        sourceKey: `step:${theCase.id}:${taken.version}:${kind}`,
      });
}
