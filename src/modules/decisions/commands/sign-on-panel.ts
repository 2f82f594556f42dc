import { isUuid } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import type { Services } from "../../../platform/http/route.ts";
import { append } from "../../audit/index.ts";
import type { DecisionText, PanelSignature } from "../contract.ts";
import type { DecisionId } from "../db.ts";
import { decisionFor, lockCasesOf } from "../queries/decision-for.ts";
import { panelOf } from "../queries/panel-of.ts";
import { finishSigning } from "../steps/finish-signing.ts";

/**
 * A member of the panel signs what its author signed, or dissents with reasons of their own. When all three have signed,
 * the decision is: printed with the names of the three and any dissent, under the tribunal’s one signature.
 * @throws decision-not-found, action-not-allowed, decision-not-a-draft, decision-changed-meanwhile, panel-signature-not-asked,
 *   panel-signed-already, dissent-reasons-missing, panel-without-majority, and what `finishSigning` refuses
 */
export async function signOnPanel(
  tx: Transaction,
  services: Pick<Services, "blobs" | "config">,
  decisionId: string,
  wanted: PanelSignature,
): Promise<DecisionId> {
  if (!isUuid(decisionId)) throw new Refused("decision-not-found");
  await tx.db
    .selectFrom("decisions")
    .select("id")
    .where("id", "=", decisionId as DecisionId)
    .forUpdate()
    .execute();
  await lockCasesOf(tx, decisionId as DecisionId);
  const found = await decisionFor(tx, decisionId, "decision.write");
  const { row, cases } = found;
  const panel = await panelOf(tx, row);
  const { own, dissent } = requireMaySign(tx, row, panel, wanted);
  await tx.db
    .updateTable("decision_signatures")
    .set({
      opinion: wanted.opinion,
      dissent: dissent === null ? null : JSON.stringify(dissent),
      signed_at: tx.now,
    })
    .where("decision_id", "=", row.id)
    .where("version", "=", row.version)
    .where("member_id", "=", own.member_id)
    .execute();
  for (const one of cases)
    await append(tx, {
      chain: { caseId: one.id },
      type: "decision-signed-on-panel",
      payload: { decisionId: row.id, version: row.version, opinion: wanted.opinion },
    });
  const isLast = panel.every((one) => one === own || one.signed_at !== null);
  if (isLast) await finishSigning(tx, services, found);
  return row.id;
}

/** @throws panel-signature-not-asked, decision-not-a-draft, decision-changed-meanwhile, panel-signed-already, dissent-reasons-missing, panel-without-majority */
function requireMaySign(
  tx: Transaction,
  row: Awaited<ReturnType<typeof decisionFor>>["row"],
  panel: Awaited<ReturnType<typeof panelOf>>,
  wanted: PanelSignature,
) {
  const own = panel.find((one) => one.member_id === tx.actor.accountId);
  if (own === undefined) throw new Refused("panel-signature-not-asked");
  if (row.status !== "draft") throw new Refused("decision-not-a-draft");
  if (row.version !== wanted.version) throw new Refused("decision-changed-meanwhile");
  if (own.asked_version === null) throw new Refused("panel-signature-not-asked");
  if (own.signed_at !== null) throw new Refused("panel-signed-already");
  const dissent = wanted.opinion === "dissents" ? wanted.dissent : null;
  if (wanted.opinion === "dissents" && (dissent === null || !hasWords(dissent)))
    throw new Refused("dissent-reasons-missing");
  if (dissent !== null && panel.some((one) => one.opinion === "dissents")) throw new Refused("panel-without-majority");
  return { own, dissent };
}

const hasWords = (text: DecisionText): boolean =>
  text.sections.some((section) =>
    section.blocks.some((block) =>
      ("items" in block ? block.items.flat() : block.runs).some((run) => run.text.trim() !== ""),
    ),
  );
