import { readsAlike } from "../../../kernel/reads-alike.ts";
import type { SubmissionView } from "../../../modules/filings/contract.ts";

export type ReviewedDocument = SubmissionView["documents"][number];

/** What an officer has typed of one document and not recorded yet. */
export interface Choice {
  readonly typeCode: string;
  readonly description: string;
  readonly outcome: "later" | "docketed" | "returned";
  readonly reasonCode: string;
  readonly words: string;
}
export type Choices = Readonly<Record<string, Choice>>;

export function choiceOf(document: ReviewedDocument): Choice {
  const { type, description } = document.current;
  return { typeCode: type.code, description, outcome: "later", reasonCode: "", words: "" };
}

/** Whether type or description differ from what is saved. */
export function isCorrection(document: ReviewedDocument, choice: Choice): boolean {
  return (
    choice.typeCode !== document.current.type.code || !readsAlike(choice.description, document.current.description)
  );
}

export type ReviewChange =
  | { readonly kind: "corrected" | "new"; readonly document: ReviewedDocument }
  | { readonly kind: "decided"; readonly document: ReviewedDocument };

/** What another window changed between the review that the page shows and the one that stands. */
export function changesBetween(shown: SubmissionView, standing: SubmissionView): ReviewChange[] {
  return standing.documents.flatMap((document): ReviewChange[] => {
    const before = shown.documents.find((one) => one.documentId === document.documentId);
    if (before === undefined) return [{ kind: "new", document }];
    if (before.outcome === null && document.outcome !== null) return [{ kind: "decided", document }];
    return before.current.version === document.current.version ? [] : [{ kind: "corrected", document }];
  });
}
