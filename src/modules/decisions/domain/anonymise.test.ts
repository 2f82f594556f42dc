import fc from "fast-check";
import { expect, test } from "vitest";
import { decisionForTests } from "../../../../test/stages/decision.ts";
import { anonymise, hidden, proposalsIn, remainsOf, TextChanged, type ToHide } from "./anonymise.ts";
import type { DecisionText, Run } from "./decision-text.ts";
import { passagesOf } from "./words-of-text.ts";

const nobody: ToHide = {
  names: [],
  clientIds: [],
  fileNumbers: [],
  birthDates: [],
  addresses: [],
  telephones: [],
  emails: [],
};
const of = (...runs: readonly (string | Run)[]): DecisionText => ({
  sections: [
    {
      code: "facts",
      blocks: [{ type: "paragraph", runs: runs.map((run) => (typeof run === "string" ? { text: run } : run)) }],
    },
  ],
});
const found = (text: string, hide: Partial<ToHide>) =>
  proposalsIn(of(text), { ...nobody, ...hide }).map((one) => `${one.kind}${one.isSure ? "" : "?"}: ${one.text}`);
const lumia = { names: ["Lumia Zorvamar"] };

test.each([
  ["Lumia Zorvamar left.", "name: Lumia Zorvamar"],
  ["ZORVAMAR, Lumia left.", "name: ZORVAMAR, Lumia"],
  ["Ms. Zorvamar left.", "name: Zorvamar"],
  ["Zorvamar’s brother left.", "name: Zorvamar"],
  ["le témoignage d’Lumia", "name: Lumia"],
  ["L. Zorvamar signed.", "name: L. Zorvamar"],
  ["Lümiá Zorvámar left.", "name: Lümiá Zorvámar"],
  ["Zor\u00advamar and Lu\u200bmia", "name: Zor\u00advamar,name: Lu\u200bmia"],
  ["her brother Зорвамар", "name?: Зорвамар"],
  ["misspelt Zorvamare there", "name?: Zorvamare"],
  ["the Zorvamars; ZORVAMARS; some zorvamars", "name: Zorvamars,name: ZORVAMARS,name?: zorvamars"],
  ["the Zorvan river", ""],
])("in %j is proposed %j", (text, expected) => {
  expect(found(text, lumia).join(",")).toBe(expected);
});

test.each([
  ["Abdelrahman Haddad and Abdel Rahman", ["Abdel Rahman Haddad"], "name: Abdelrahman Haddad,name: Abdel Rahman"],
  ["Mr. N’Diaye came", ["Awa N’Diaye"], "name: N’Diaye"],
  ["Jan van der Berg, and the van", ["Jan van der Berg"], "name: Jan van der Berg"],
  ["عمر الخطيب حضر", ["عمر الخطيب"], "name: عمر الخطيب"],
  ["李曉明", ["李曉明"], "name: 李曉明"],
  ["他说李曉明先生来了，李氏", ["李曉明"], "name: 李曉明"],
  ["قالت لعمر وعمر", ["عمر الخطيب"], "name?: لعمر وعمر"],
  ["김철수는 말했다", ["김철수"], "name?: 김철수는"],
  ["คุณสมชายมา", ["สมชาย ใจดี"], "name?: คุณสมชายมา"],
  ["Mohamed came", ["Muhammad Ali"], "name?: Mohamed"],
  ["Ahmed Mohammed Mehmed Meeting", ["Muhammad Ali"], "name?: Mohammed Mehmed"],
  ["the Gomezes came", ["Ana Gomez"], "name: Gomezes"],
  ["as roses do; lisa and lis", ["Lis Rose"], "name?: roses,name?: lis"],
  ["it may rain; May spoke", ["May Rose"], "name?: may,name: May"],
])("in %j, of %j, is proposed %j", (text, names, expected) => {
  expect(found(text, { names }).join(",")).toBe(expected);
});

test("identifiers of the case are found however they are written, and what looks like one of anybody's is proposed too", () => {
  const known = {
    clientIds: ["12-3456-7890"],
    fileNumbers: ["TC6-00412"],
    birthDates: ["1990-03-07"],
    addresses: ["12 Main Street, Toronto ON M5V 2T6"],
    telephones: ["416-555-0199"],
    emails: ["lumia@example.org"],
  };
  expect(found("UCI 1234567890 or 12 3456 7890; file TC6 00412", known)).toEqual([
    "client-id: 1234567890",
    "client-id: 12 3456 7890",
    "file-number: TC6 00412",
  ]);
  for (const day of [
    "March 7, 1990",
    "7 March 1990",
    "7th of March, 1990",
    "le 7 mars 1990",
    "1990-03-07",
    "07/03/1990",
    "3/7/1990",
  ])
    expect(found(`born ${day} there`, known).join(), day).toMatch(/^birth-date: /);
  expect(found("born March 8, 1990", known)).toEqual([]);
  expect(found("at 12 Main Street in Toronto", known)).toEqual(["address: 12 Main Street"]);
  expect(found("(416) 555-0199, LUMIA@example.org", known)).toEqual([
    "telephone: 416) 555-0199",
    "email: LUMIA@example.org",
  ]);
  expect(found("another: 98-7654-3210, MB8-00025, x@y.ca, +1 613 555 0123, K1A 0K1", nobody)).toEqual([
    "client-id?: 98-7654-3210",
    "file-number?: MB8-00025",
    "email?: x@y.ca",
    "telephone?: +1 613 555 0123",
    "address?: K1A 0K1",
  ]);
});

test("lists, quotations and headings are read as paragraphs are", () => {
  const { text } = decisionForTests({
    text: {
      sections: [
        {
          code: "analysis",
          blocks: [
            { type: "heading", runs: [{ text: "Zorvamar" }] },
            { type: "quotation", runs: [{ text: "I, Lumia" }] },
            { type: "numbered-list", items: [[{ text: "one" }], [{ text: "Zorvamar" }]] },
          ],
        },
      ],
    },
  });
  const proposals = proposalsIn(text, { ...nobody, ...lumia });
  expect(proposals.map((one) => [one.place.block, one.place.item])).toEqual([
    [0, null],
    [1, null],
    [2, 1],
  ]);
  expect(passagesOf(anonymise(text, proposals)).map((one) => one.text)).toEqual([
    hidden,
    `I, ${hidden}`,
    "one",
    hidden,
  ]);
});

test("a name that begins in one run and ends in another is taken out whole, and the appearance of the rest stays", () => {
  const text = of("Then Lu", { text: "mia Zor", marks: ["bold"] }, { text: "vamar left", marks: ["italic"] });
  const after = anonymise(text, proposalsIn(text, { ...nobody, ...lumia }));
  expect(after.sections[0]?.blocks[0]).toEqual({
    type: "paragraph",
    runs: [{ text: `Then ${hidden}` }, { text: " left", marks: ["italic"] }],
  });
});

test("only what a person confirmed is taken out, as the person wants it shown", () => {
  const text = of("it may be that May left");
  const confirmed = proposalsIn(text, { ...nobody, names: ["May Rose"] })
    .filter((one) => one.isSure)
    .map((one) => ({ ...one, shownAs: "the claimant" }));
  expect(passagesOf(anonymise(text, confirmed))[0]?.text).toBe("it may be that the claimant left");
  expect(remainsOf(["it may be that the claimant left"], confirmed)).toEqual([]);
});

test("a text that changed since the words were confirmed is not anonymised by their old places", () => {
  const confirmed = proposalsIn(of("Then Zorvamar left"), { ...nobody, ...lumia });
  expect(() => anonymise(of("Zorvamar left"), confirmed)).toThrow(TextChanged);
  expect(() => anonymise({ sections: [] }, confirmed)).toThrow(TextChanged);
});

test("what was confirmed and stands elsewhere all the same is told", () => {
  const confirmed = proposalsIn(of("Lumia van Zorvamar, 12-3456-7890"), { ...nobody, names: ["Lumia van Zorvamar"] });
  const han = proposalsIn(of("他说李曉明先生来了"), { ...nobody, names: ["李曉明"] });
  expect(passagesOf(anonymise(of("他说李曉明先生来了"), han))[0]?.text).toBe(`他说${hidden}先生来了`);
  expect(remainsOf(["致李曉明", "李氏"], han)).toEqual(["李曉明"]);
  expect(remainsOf(["file of ZORVAMAR", "UCI 1234567890", "a van came"], confirmed)).toEqual([
    "ZORVAMAR",
    "1234567890",
  ]);
});

test("a name beside an identifier is found as well as the identifier", () => {
  const known = { names: ["李曉明"], clientIds: ["12-3456-7890"] };
  expect(found("李曉明12-3456-7890", known)).toEqual(["name: 李曉明", "client-id: 12-3456-7890"]);
  expect(found("12-3456-7890李曉明", known)).toEqual(["client-id: 12-3456-7890", "name: 李曉明"]);
});

test("places that overlap are one; of two that touch each is shown", () => {
  const at = (from: number, to: number, shownAs = hidden) => ({
    kind: "name" as const,
    place: { section: 0, block: 0, item: null, from, to },
    text: "abcdefgh".slice(from, to),
    shownAs,
  });
  const after = (...confirmed: readonly ReturnType<typeof at>[]) =>
    passagesOf(anonymise(of("abcdefgh"), confirmed))[0]?.text;
  expect(after(at(1, 4), at(3, 6))).toBe(`a${hidden}gh`);
  expect(after(at(1, 6), at(2, 3))).toBe(`a${hidden}gh`);
  expect(after(at(1, 3, "A.B."), at(3, 6, "C.D."))).toBe("aA.B.C.D.gh");
});

test.each([
  ["client-id", "12345", "no12345there", []],
  ["client-id", "123456", "no123456there", ["123456"]],
  ["name", "يد", "بيدك", []],
  ["name", "عمر", "لعمرك", ["عمر"]],
  ["name", "李", "桃李園", []],
  ["name", "李明", "致李明先生", ["李明"]],
] as const)("of a %s %s confirmed, %s still has %j inside a word", (kind, text, elsewhere, rest) => {
  const place = { section: 0, block: 0, item: null, from: 0, to: text.length };
  expect(remainsOf([elsewhere], [{ kind, place, text }])).toEqual(rest);
});

test("whatever surrounds a name, nothing of it is left when all that was proposed is confirmed", () => {
  const name = fc.constantFrom(
    "Lumia Zorvamar",
    "ZORVAMAR, LUMIA",
    "Lumia",
    "Zorvamar’s",
    "L. Zorvamar",
    "Lumía-Zorvámar",
  );
  const around = fc.constantFrom(" ", ", ", ". ", " d’", " (", ") ", "«\u00a0", "\u00a0»", "/", "\n", " of ", " 李 ");
  fc.assert(
    fc.property(fc.array(fc.tuple(around, name, around), { minLength: 1, maxLength: 8 }), fc.nat(40), (parts, cut) => {
      const whole = parts.flat().join("");
      const text = of(whole.slice(0, cut), { text: whole.slice(cut), marks: ["bold"] });
      const proposals = proposalsIn(text, { ...nobody, ...lumia });
      const after = passagesOf(anonymise(text, proposals)).map((one) => one.text);
      expect(after.join(" ")).not.toMatch(/lum[ií]a|zorv/iu);
      expect(remainsOf(after, proposals)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
