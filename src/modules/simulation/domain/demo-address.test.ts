import { expect, test } from "vitest";
import { addressProblems } from "../../parties/domain/address-problems.ts";
import { demoAddress } from "./demo-address.ts";

test("an address of the demonstration says so in the language of its reader, and can be kept and posted", () => {
  for (const [language, word] of [
    ["en", "Demonstration Street"],
    ["fr", "rue Démonstration"],
  ] as const) {
    const value = demoAddress("montreal", 3, language);
    expect(value?.lines).toContain(word);
    expect(value).toMatchObject({ locality: "Montréal", province: "QC", country: "CAN" });
    if (value !== null) expect(addressProblems({ kind: "address", value }, "/contact/0")).toEqual([]);
  }
});

test("one family in twelve has told none", () => {
  const told = Array.from({ length: 24 }, (_, place) => demoAddress("toronto", place, "en"));
  expect(told.filter((one) => one === null)).toHaveLength(2);
});
