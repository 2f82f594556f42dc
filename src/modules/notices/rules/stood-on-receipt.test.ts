import { expect, test } from "vitest";
import { stoodOnReceiptOf } from "./stood-on-receipt.ts";

test.each([
  ["notice-of-decision", "received the decision", "a reçu la décision"],
  ["decision-corrected", "received the decision", "a reçu la décision"],
  ["notice-to-appear", "days of notice before the hearing", "jours de préavis avant l’audience"],
  ["notice-of-cancellation", "days of notice before the hearing", "jours de préavis avant l’audience"],
  ["notice-of-abandonment", "learned that the proceeding ended", "a appris la fin de l’instance"],
  ["notice-of-dismissal", "learned that the proceeding ended", "a appris la fin de l’instance"],
  ["file-review-notice", "was to answer the notice", "devait répondre à l’avis"],
  ["acknowledgement-of-receipt", "Whatever was counted", "Tout ce qui a été compté"],
])("of a letter that came back, %s: what stood on its receipt is said", (kind, en, fr) => {
  const said = stoodOnReceiptOf(kind);
  expect(said.en).toContain(en);
  expect(said.fr).toContain(fr);
});
