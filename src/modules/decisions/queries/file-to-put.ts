import { Refused } from "../../../kernel/refusal.ts";
import { civilDateIn } from "../../../kernel/time.ts";
import type { Transaction } from "../../../platform/database/store.ts";
import { officeMediaTypes, readyUpload, verdictOn } from "../../files/index.ts";
import type { NewDecisionFile } from "../contract.ts";
import type { DecisionDocument } from "../domain/decision-text.ts";
import { decisionFor } from "./decision-for.ts";
import { factsOfDecision } from "./facts-of-decision.ts";

export interface FileToPut {
  readonly hash: string;
  readonly pdfHash: string;
  readonly mediaType: string;
  readonly pages: number;
  readonly owner: string;
  /** The cover as it would be printed today. */
  readonly cover: DecisionDocument;
}

/**
 * An upload that the author of a draft may put in for its reasons.
 * @throws decision-not-found, action-not-allowed, decision-not-a-draft, decision-changed-meanwhile, upload-not-found,
 *   upload-not-ready, upload-taken, decision-file-kind, decision-file-without-pages, decision-file-infected, or why the file
 *   itself was refused
 */
export async function fileToPut(tx: Transaction, decisionId: string, wanted: NewDecisionFile): Promise<FileToPut> {
  const found = await decisionFor(tx, decisionId, "decision.write");
  const { row, cases } = found;
  const [first] = cases;
  if (first === undefined || row.author_id !== tx.actor.accountId) throw new Refused("decision-not-found");
  if (row.status !== "draft") throw new Refused("decision-not-a-draft");
  if (row.version !== wanted.version) throw new Refused("decision-changed-meanwhile");
  const upload = await readyUpload(tx, wanted.uploadId);
  const { hash, pdfHash, mediaType, pages, fileName: name } = upload;
  if (mediaType !== "application/pdf" && !officeMediaTypes.includes(mediaType))
    throw new Refused("decision-file-kind", { name });
  if (pdfHash === null || pages === null) throw new Refused("decision-file-without-pages", { name });
  if ((await verdictOn(tx, hash)) === "infected") throw new Refused("decision-file-infected");
  const today = civilDateIn(tx.now, first.office.zone);
  const printed = { text: { sections: [] }, effectiveOn: today, reasonsOn: today, year: 0, number: null } as const;
  const cover = await factsOfDecision(tx, { ...found, ...printed, text: { sections: [] } });
  const enclosed = { pages, hash, isConverted: officeMediaTypes.includes(mediaType) };
  return { hash, pdfHash, mediaType, pages, owner: row.author_id, cover: { ...cover, enclosed } };
}
