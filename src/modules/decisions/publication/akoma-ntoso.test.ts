import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { decisionForTests } from "../../../../test/stages/decision.ts";
import { toAkomaNtoso } from "./akoma-ntoso.ts";

interface Read {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly path: string;
  text: string;
}

/** Every element with where it stands; a document that is not well-formed throws. */
function read(xml: string): readonly Read[] {
  const open: Read[] = [];
  const all: Read[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const one = { name, attributes, path: [...open.map((up) => up.name), name].join("/"), text: "" };
    open.push(one);
    all.push(one);
  });
  parser.on("text", (text) => {
    for (const one of open) one.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return all;
}

const named = (xml: string, name: string) => read(xml).filter((one) => one.name === name);

test("a decision is a judgment with its metadata, header, body and conclusions, in this order", () => {
  const xml = toAkomaNtoso(decisionForTests());
  const parts = read(xml).filter((one) => /^akomaNtoso\/judgment\/[^/]+$/.test(one.path));
  expect(parts.map((one) => one.name)).toEqual(["meta", "header", "judgmentBody", "conclusions"]);
  expect(xml).toContain('xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"');
});

test("its address says year, tribunal, number and language, and its date is that of the reasons", () => {
  const xml = toAkomaNtoso(decisionForTests({ language: "fr", citation: "2026 CISR 412" }));
  expect(named(xml, "FRBRuri").map((one) => one.attributes["value"])).toEqual([
    "/akn/ca/judgment/cisr/2026/412",
    "/akn/ca/judgment/cisr/2026/412/fra",
    "/akn/ca/judgment/cisr/2026/412/fra.akn",
  ]);
  expect(named(xml, "FRBRdate").map((one) => one.attributes["date"])).toEqual(Array(3).fill("2026-11-24"));
  expect(named(xml, "FRBRlanguage")[0]?.attributes).toEqual({ language: "fra" });
  expect(named(xml, "neutralCitation")[0]?.text).toBe("2026 CISR 412");
});

test("a correction is another expression of the same work", () => {
  const corrected = decisionForTests({
    correction: { of: "the reasons of $&", note: "a & b" },
    reasonsOn: "2026-12-01",
  });
  const uris = named(toAkomaNtoso(corrected), "FRBRuri").map((one) => one.attributes["value"]);
  expect(uris.slice(0, 2)).toEqual(["/akn/ca/judgment/irb/2026/412", "/akn/ca/judgment/irb/2026/412/eng@2026-12-01"]);
  expect(named(toAkomaNtoso(corrected), "header")[0]?.text).toContain(
    "corrects the reasons of $&. What was corrected: a & b",
  );
});

test("the sections have their headings, and the paragraphs the numbers that are printed", () => {
  const xml = toAkomaNtoso(decisionForTests());
  expect(named(xml, "heading").map((one) => one.text)).toEqual(["Introduction", "Analysis", "Determination"]);
  expect(named(xml, "paragraph").map((one) => one.attributes["eId"])).toEqual(["para_1", "para_2", "para_3", "para_4"]);
  expect(named(xml, "num").map((one) => one.text)).toEqual(["[1]", "[2]", "[3]", "[4]"]);
  const second = named(xml, "paragraph")[1];
  expect(second?.text).toContain("The testimony was consistent.I left at night");
  expect(read(xml).map((one) => one.name)).toEqual(
    expect.arrayContaining(["crossHeading", "b", "i", "ul", "ol", "li"]),
  );
  expect(new Set(named(xml, "judgmentBody")[0]?.text.match(/\[\d\]/g)).size).toBe(4);
});

test("identifiers of elements are of one element each", () => {
  const ids = read(toAkomaNtoso(decisionForTests())).flatMap((one) => one.attributes["eId"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});

test("whatever a member wrote, the document is well-formed and says it", () => {
  const hostile = 'a <b> & "c" ]]> \u0001 \ud800 <!-- --> &amp;';
  const blocks = [{ type: "paragraph" as const, runs: [{ text: hostile }] }];
  const xml = toAkomaNtoso(decisionForTests({ text: { sections: [{ code: "facts", blocks }] } }));
  expect(named(xml, "paragraph")[0]?.text).toBe('[1]a <b> & "c" ]]>  \ufffd <!-- --> &amp;');
});

test("a decision without a word, a member or a hearing is still one", () => {
  const xml = toAkomaNtoso(decisionForTests({ members: [], heardOn: [], text: { sections: [] } }));
  expect(named(xml, "introduction")).toHaveLength(1);
  expect(named(xml, "header")[0]?.text).toContain("Decided without a hearing");
});

test("what is no citation is a bug", () => {
  expect(() => toAkomaNtoso(decisionForTests({ citation: "412" }))).toThrow(RangeError);
});
