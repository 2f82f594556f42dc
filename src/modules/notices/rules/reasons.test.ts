import { expect, test } from "vitest";
import { answerReasonsOn } from "./answer-reasons.ts";
import { returnReasonsOn } from "./return-reasons.ts";

test.each([
  [
    "why nothing more is sent",
    answerReasonsOn,
    [
      "given-in-person",
      "given-to-minister *",
      "opened-in-portal",
      "replaced",
      "left-the-file",
      "no-address *",
      "other *",
    ],
  ],
  [
    "why a letter came back",
    returnReasonsOn,
    ["moved", "unknown", "refused", "insufficient-address", "unclaimed", "not-stated", "other *"],
  ],
])("%s is one of these reasons, of which some want words (*)", (_what, reasonsOn, codes) => {
  const told = reasonsOn("2026-11-24").map((one) => (one.wordsRequired ? `${one.code} *` : one.code));
  expect(told).toEqual(codes);
  expect(reasonsOn("2025-12-31")).toEqual([]);
});
