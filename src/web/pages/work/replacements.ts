import { callFilings } from "../../api/rooms.ts";
import type { Merge } from "./merge-tool.tsx";
import type { Part } from "./split-tool.tsx";
import type { Replacement } from "./use-review.ts";

/** One document becomes several. */
export const splitInto =
  (documentId: string, parts: readonly Part[]): Replacement =>
  (language, submissionId, own) =>
    callFilings.send(language, "POST /submissions/:submissionId/documents/:documentId/split", {
      params: { submissionId, documentId },
      body: { ...own, parts: [...parts] },
    });

/** Several documents become one. */
export const mergeAs =
  ({ documentIds, ...rest }: Merge): Replacement =>
  (language, submissionId, own) =>
    callFilings.send(language, "POST /submissions/:submissionId/merge", {
      params: { submissionId },
      body: { ...own, ...rest, documentIds: [...documentIds] },
    });
