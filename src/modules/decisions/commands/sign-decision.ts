import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { append } from "../../audit/index.ts";
import type { DecisionId } from "../db.ts";
import { type FoundDecision, ownDraft } from "../queries/decision-for.ts";
import { fileOf } from "../queries/file-of.ts";
import { type PanelMember, panelOf } from "../queries/panel-of.ts";
import { finishSigning, requireReady } from "../steps/finish-signing.ts";
import { requireMarksSeen } from "../steps/require-file.ts";

/**
 * Signs a draft as it stands. Of a panel of three, its author signs first: the two others then read it and sign, or
 * dissent. Nobody is told before it is released.
 * @throws decision-not-found, decision-not-a-draft, decision-changed-meanwhile, panel-signed-already, decision-no-longer-possible,
 *   determination-missing, reasons-missing, decision-file-marks, decision-too-early, and what keeps the tribunal from signing: `signing-…`
 */
export async function signDecision(
  tx: Transaction,
  services: Pick<Services, "blobs" | "config">,
  decisionId: string,
  { version, marksSeen = false }: { readonly version: number; readonly marksSeen?: boolean },
): Promise<DecisionId> {
  const found = await ownDraft(tx, decisionId, "decision.write", version);
  requireMarksSeen(await fileOf(tx, found.row), marksSeen);
  const panel = await panelOf(tx, found.row);
  if (panel.length === 0) await finishSigning(tx, services, found);
  else await sendToPanel(tx, found, panel);
  return found.row.id;
}

async function sendToPanel(tx: Transaction, found: FoundDecision, panel: readonly PanelMember[]): Promise<void> {
  const { row, cases } = found;
  if (panel.some((one) => one.asked_version !== null)) throw new Refused("panel-signed-already");
  await requireReady(tx, found);
  for (const one of panel) {
    const isOwn = one.member_id === row.author_id;
    await tx.db
      .insertInto("decision_signatures")
      .values({
        decision_id: row.id,
        member_id: one.member_id,
        version: row.version,
        opinion: isOwn ? "concurs" : null,
        dissent: null,
        signed_at: isOwn ? tx.now : null,
      })
      .execute();
  }
  for (const one of cases)
    await append(tx, {
      chain: { caseId: one.id },
      type: "decision-signed-on-panel",
      payload: { decisionId: row.id, version: row.version, opinion: "concurs" },
    });
}
