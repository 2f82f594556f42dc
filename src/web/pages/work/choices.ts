import { readsAlike } from "../../../kernel/reads-alike.ts";
import type { Decisions, SubmissionView } from "../../../modules/filings/contract.ts";

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

function choiceOf(document: ReviewedDocument): Choice {
  const { type, description } = document.current;
  return { typeCode: type.code, description, outcome: "later", reasonCode: "", words: "" };
}

/** Whether type or description differ from what is saved. */
function isCorrection(document: ReviewedDocument, choice: Choice): boolean {
  return (
    choice.typeCode !== document.current.type.code || !readsAlike(choice.description, document.current.description)
  );
}

const blank: Choice = { typeCode: "", description: "", outcome: "later", reasonCode: "", words: "" };

/** What is chosen of a document that waits: what was typed, or what it came with. */
export function choiceIn(choices: Choices, pending: readonly ReviewedDocument[], documentId: string): Choice {
  const document = pending.find((one) => one.documentId === documentId);
  return choices[documentId] ?? (document === undefined ? blank : choiceOf(document));
}

/** Every document that waits decided alike, where nothing else is chosen of it yet. */
export function allDocketed(choices: Choices, pending: readonly ReviewedDocument[]): Choices {
  const left = pending.filter((one) => choiceIn(choices, pending, one.documentId).outcome === "later");
  return Object.fromEntries(
    left.map(({ documentId }) => [documentId, { ...choiceIn(choices, pending, documentId), outcome: "docketed" }]),
  );
}

export function countsOf(choices: Choices, pending: readonly ReviewedDocument[]) {
  const of = (outcome: Choice["outcome"]) =>
    pending.filter((one) => choiceIn(choices, pending, one.documentId).outcome === outcome).length;
  const corrected = correctionsOf(pending, choices).length;
  return { docketed: of("docketed"), returned: of("returned"), later: of("later"), corrected };
}

/** The documents whose type or description the officer has changed. */
export function correctionsOf(pending: readonly ReviewedDocument[], choices: Choices) {
  return pending.flatMap((document) => {
    const choice = choiceIn(choices, pending, document.documentId);
    return isCorrection(document, choice) ? [{ documentId: document.documentId, ...choice }] : [];
  });
}

export function decisionsOf(pending: readonly ReviewedDocument[], choices: Choices): Decisions["decisions"] {
  return pending.flatMap(({ documentId }): Decisions["decisions"] => {
    const { outcome, reasonCode, words } = choiceIn(choices, pending, documentId);
    if (outcome === "later") return [];
    return outcome === "docketed" ? [{ documentId, outcome }] : [{ documentId, outcome, reasonCode, words }];
  });
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
