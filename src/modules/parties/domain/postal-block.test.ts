import { expect, test } from "vitest";
import { postalBlock, postedAddress, postedNames } from "./postal-block.ts";

const home = { lines: "350, rue Imaginaire\nApp. 4", locality: "Montréal", province: "Québec", country: "CAN" };
const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll("\u00a0", " "));
const named = (familyName: string | null, givenNames: string | null, latin: readonly [string, string] | null = null) =>
  postedNames({
    familyName,
    givenNames,
    latinFamilyName: latin?.[0] ?? null,
    latinGivenNames: latin?.[1] ?? null,
  });

test("an address in Canada ends with municipality, province and, two spaces on, the postal code", () => {
  const block = postalBlock(["Alvo Zorvath"], { ...home, postalCode: "h3z2y7" }, "fr");
  expect(plain(block)).toEqual(["Alvo Zorvath", "350 RUE IMAGINAIRE", "APP. 4", "MONTRÉAL QC  H3Z 2Y7"]);
});

test.each([
  ["Colombie-Britannique", "BC"],
  ["on", "ON"],
  ["Île-du-Prince-Édouard", "PE"],
  ["Terre-Neuve-et-Labrador", "NL"],
])("the province %s is written %s", (province, symbol) => {
  expect(plain(postalBlock([], { ...home, province, postalCode: "" }, "fr")).at(-1)).toBe(`MONTRÉAL ${symbol}`);
});

test("an address elsewhere names its country in full, last, in the letter’s language", () => {
  const abroad = { lines: "1 Invented Row", locality: "Leeds", province: "", postalCode: "LS1 4AP", country: "GBR" };
  expect(postalBlock([], abroad, "fr")).toEqual(["1 INVENTED ROW", "LEEDS LS1 4AP", "ROYAUME-UNI"]);
  expect(postalBlock([], abroad, "en").at(-1)).toBe("UNITED KINGDOM");
});

test("a name that is not in Latin letters stands in both", () => {
  expect(named("Zorvath", "Élodie")).toEqual(["Élodie Zorvath"]);
  expect(named("Тестова", "Анна", ["Testova", "Anna"])).toEqual(["Anna Testova", "Анна Тестова"]);
  expect(named("王", "小明", ["Wang", "Xiaoming"])).toEqual(["Xiaoming Wang", "王 小明"]);
});

test("a name or an address whose Latin form nobody entered is not guessed", () => {
  expect(named(null, "Ἄννα")).toBeNull();
  expect(named("علي", "عمر")).toBeNull();
  const street = { lines: "شارع ٥", locality: "عمّان", province: "", postalCode: "11118", country: "JOR" };
  expect(postedAddress(street)).toBeNull();
  expect(postedAddress({ ...street, latinLines: "5 Invented St", latinLocality: "Amman" })).toMatchObject({
    lines: "5 Invented St",
    locality: "Amman",
  });
  expect(postedAddress({ ...home, postalCode: "" })).toMatchObject(home);
});
