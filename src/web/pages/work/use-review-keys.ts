import type { SubmissionView } from "../../../modules/filings/contract.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { allDocketed, type Choice, type Choices, type ReviewedDocument } from "./choices.ts";
import { decisionId } from "./page-images.tsx";
import { workText as text } from "./text.ts";

interface Review {
  readonly view: SubmissionView;
  readonly shownId: string | null;
  readonly onShow: (documentId: string) => void;
  readonly canDecide: boolean;
  readonly choice: (documentId: string) => Choice;
  readonly choices: Choices;
  readonly choose: (chosen: Choices) => void;
  readonly pending: readonly ReviewedDocument[];
  readonly finish: () => void;
}

/** The review by keys: docket, return, the document before and after, all at once, record. */
export function useReviewKeys(review: Review): void {
  const { view, shownId, onShow, canDecide, choice, choose, pending, finish } = review;
  const step = (by: 1 | -1) => {
    const at = view.documents.findIndex((one) => one.documentId === shownId);
    const to = view.documents[at + by];
    if (to !== undefined) onShow(to.documentId);
  };
  const decide = (outcome: "docketed" | "returned") => {
    const document = pending.find((one) => one.documentId === shownId);
    if (!canDecide || document === undefined) return;
    choose({ [document.documentId]: { ...choice(document.documentId), outcome } });
    if (outcome === "returned") return focusOn(`#${CSS.escape(decisionId(document.documentId))} select[name^=reason-]`);
    // On to what is left to decide; after the last, to the button that records.
    const left = pending.filter((one) => one !== document && choice(one.documentId).outcome === "later");
    const next = left.find((one) => one.position > document.position) ?? left[0];
    if (next === undefined) return focusOn("#record-decisions");
    onShow(next.documentId);
    focusOn(`#${CSS.escape(decisionId(next.documentId))}`);
  };
  const deciding = [
    { key: "d", text: text.docket, run: () => decide("docketed") },
    { key: "r", text: text.giveBack, run: () => decide("returned") },
    { key: "mod+enter", text: text.finish, run: finish },
  ];
  const among = [
    { key: "j", text: text.nextDocument, run: () => step(1) },
    { key: "k", text: text.previousDocument, run: () => step(-1) },
    { key: "a", text: text.docketAll, run: () => canDecide && choose(allDocketed(review.choices, pending)) },
  ];
  useShortcuts([...(canDecide && pending.length > 0 ? deciding : []), ...(view.documents.length > 1 ? among : [])]);
}

/** Once it stands there. */
function focusOn(selector: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
}
