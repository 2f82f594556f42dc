import type { Actor } from "../../../kernel/actor.ts";
import type { DocumentId } from "../../../kernel/ids.ts";
import { Refused } from "../../../kernel/refusal.ts";
import type { Services } from "../../../platform/http/route.ts";
import { mergeDocuments, type PreparedDocument, splitDocument } from "../../documents/index.ts";
import type { MergeRequest, SplitRequest } from "../contract.ts";
import { coversWhole } from "../domain/covers-whole.ts";
import { openReview, pendingDocument } from "./open-review.ts";

/**
 * Cuts the PDF, outside any transaction, for an officer who has the item in hand. The parts cover every page once:
 * a page left out would be a page lost.
 * @throws what `openReview` throws, document-not-in-submission, document-already-decided, split-not-whole,
 *   document-without-pages
 */
export async function prepareSplit(
  services: Services,
  actor: Actor,
  submissionId: string,
  documentId: string,
  request: SplitRequest,
): Promise<readonly PreparedDocument[]> {
  const pages = await services.store.transact(actor, async (tx) => {
    const open = await openReview(tx, submissionId, request);
    return (await pendingDocument(tx, open, documentId)).pages;
  });
  if (pages === null) throw new Refused("document-without-pages");
  if (!coversWhole(request.parts, pages)) throw new Refused("split-not-whole", { pages });
  return splitDocument(services, actor, documentId as DocumentId, request.parts);
}

/** Puts whole documents together, in the order given. @throws as `prepareSplit`, merge-needs-two */
export async function prepareMerge(
  services: Services,
  actor: Actor,
  submissionId: string,
  request: MergeRequest,
): Promise<PreparedDocument> {
  const ids = await services.store.transact(actor, async (tx) => {
    const open = await openReview(tx, submissionId, request);
    const found: DocumentId[] = [];
    for (const id of new Set(request.documentIds)) found.push((await pendingDocument(tx, open, id)).document_id);
    return found;
  });
  const [first, ...rest] = ids;
  if (first === undefined || rest.length === 0) throw new Refused("merge-needs-two");
  return mergeDocuments(services, actor, [first, ...rest]);
}
