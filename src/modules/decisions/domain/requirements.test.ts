import { expect, test } from "vitest";
import { analysis } from "../../../../test/stages/decision.ts";
import type { DecisionText } from "../contract.ts";
import { type CaseToSign, hasWords, requireSignable } from "./requirements.ts";

const text = analysis() as DecisionText;
const silent = analysis("  ") as DecisionText;
const theCase = (changes: Partial<CaseToSign> = {}): CaseToSign => ({
  division: "RPD",
  proceeding_type: "claim",
  file_number: "TC6-00001",
  determination: "convention-refugee",
  mustAllow: false,
  ...changes,
});
const code = (cases: readonly CaseToSign[], reasons = text): string => {
  try {
    requireSignable(cases, reasons, "2026-11-24");
    return "signable";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

test.each([
  [{}, "signable"],
  [{ determination: "rejected" }, "signable"],
  [{ determination: null }, "determination-missing"],
  [{ determination: "confirmed" }, "determination-wrong"],
  [{ determination: "nothing" }, "determination-wrong"],
  // Without a hearing a claim can be allowed and not rejected (Act, s. 170(b), (f)).
  [{ mustAllow: true }, "signable"],
  [{ mustAllow: true, determination: "rejected" }, "determination-needs-hearing"],
] as const)("a case with %j is %s", (changes, found) => {
  expect(code([theCase(changes)])).toBe(found);
});

test("each case of a family is looked at, and reasons are asked for where one of them needs some", () => {
  expect(code([theCase(), theCase({ determination: null })])).toBe("determination-missing");
  expect(code([theCase({ determination: "rejected" })], silent)).toBe("reasons-missing");
});

test("what is not chosen is refused at the field of each case that lacks it", () => {
  const cases = [theCase(), theCase({ determination: null, file_number: "TC6-00002" })];
  expect(() => requireSignable(cases, text, "2026-11-24")).toThrow(
    expect.objectContaining({ fields: [expect.objectContaining({ path: "/determinations/1/determination" })] }),
  );
});

test("a section has words where something in it can be read", () => {
  expect([hasWords(text, "analysis"), hasWords(silent, "analysis"), hasWords(text, "facts")]).toEqual([
    true,
    false,
    false,
  ]);
});
