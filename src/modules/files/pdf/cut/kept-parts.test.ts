import { expect, test } from "vitest";
import { pdfOf } from "../../../../../test/stages/files.ts";
import { withPdf } from "../pdf-document.ts";
import { allInside, assembled, catalog, font, streamOf, twoPages, words } from "./testing.ts";

/** So short that the search for words of the other pages does not find it. */
const hidden = "QZXKW";
const drawn = `BT /F 9 Tf (${hidden}) Tj ET`;
const formOf = (content: string, more = "") => streamOf(content, `/Type/XObject/Subtype/Form/BBox[0 0 612 792]${more}`);
const image = (more = "") =>
  streamOf("x", `/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8${more}`);
const tile = (text: string) =>
  streamOf(
    `BT /F 9 Tf (${text}) Tj ET`,
    `/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Font<</F ${font}>>>>`,
  );
const first = "BT /F 20 Tf 72 600 Td (First page) Tj ET";
const pageWith = (content: string) => streamOf(`${first} ${content}`);
const note = (more: string) => `<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/F 2${more}>>`;
const link = (more: string) => `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]${more}>>]`;

const cases: readonly (readonly [string, Buffer])[] = [
  [
    "a pattern, beside a picture that is used",
    twoPages("", [tile(hidden), image()], "", "", "/Pattern<</Only 8 0 R>>/XObject<</I 9 0 R>>", pageWith("/I Do")),
  ],
  [
    "a pattern whose name begins another",
    twoPages("", [tile(hidden), tile("own")], "", "", "/Pattern<</P1 8 0 R/P10 9 0 R>>", pageWith("/P10 scn")),
  ],
  [
    "a mask, beside a picture that is used",
    twoPages(
      "",
      ["<</SMask<</S/Alpha/G 10 0 R>>>>", image(), formOf(drawn)],
      "",
      "",
      "/ExtGState<</Only 8 0 R>>/XObject<</I 9 0 R>>",
      pageWith("/I Do"),
    ),
  ],
  [
    "a form, beside names that stand for nothing",
    twoPages("", [formOf(drawn)], "", "", "/XObject<</X 8 0 R>>", pageWith("/Undefined Do BT /Gone 9 Tf ET")),
  ],
  [
    "a form, beside content that is broken",
    twoPages("", [formOf(drawn)], "", "", "/XObject<</X 8 0 R>>", pageWith(") >> ] BI /W")),
  ],
  [
    "a pattern among the resources of a form",
    twoPages(
      "",
      [formOf("0 0 m", "/Resources<</Pattern<</Z 9 0 R>>>>"), tile(hidden)],
      "",
      "",
      "/XObject<</X 8 0 R>>",
      pageWith("/X Do"),
    ),
  ],
  [
    "what the program that drew a form keeps of it",
    twoPages(
      "",
      [formOf("0 0 m", `/PieceInfo<</Draw<</Private(${hidden})>>>>/Metadata 9 0 R`), streamOf(hidden)],
      "",
      "",
      "/XObject<</X 8 0 R>>",
      pageWith("/X Do"),
    ),
  ],
  [
    "another picture in place of one",
    twoPages(
      "",
      [image("/Alternates[<</Image 9 0 R>>]"), image(`/Name(${hidden})`)],
      "",
      "",
      "/XObject<</I 8 0 R>>",
      pageWith("/I Do"),
    ),
  ],
  [
    "a form among the resources of drawn letters",
    twoPages(
      "",
      [
        "<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 9 0 R>>/Encoding<</Differences[97/a]>>/FirstChar 97/LastChar 97/Widths[9]/Resources<</XObject<</Z 10 0 R>>>>>>",
        streamOf("9 0 d0 0 0 9 9 re f"),
        formOf(drawn),
      ],
      "",
      "",
      "/Font<</T 8 0 R>>",
      pageWith("BT /T 9 Tf (a) Tj ET"),
    ),
  ],
  ["resources of a known kind that are none", twoPages("", [`(${hidden})`], "", "", "/Shading 8 0 R")],
  [
    "another page that something used leads to",
    twoPages(
      "",
      ["<</Type/ExtGState/Other 4 0 R/List[4 0 R 99 0 R]>>"],
      "",
      `/Group<</S/Transparency/CS(${hidden})>>`,
      "/ExtGState<</G 8 0 R>>",
      pageWith("/G gs"),
    ),
  ],
  ["resources of no known kind", twoPages("", [`(${hidden})`], "", "", "/Other 8 0 R")],
  [
    "a note that is answered",
    twoPages(
      "/Annots[8 0 R]",
      [note("/IRT 9 0 R/P 3 0 R"), note(`/Contents(${hidden})/P 4 0 R`)],
      "",
      "/Annots[9 0 R]",
    ),
  ],
  [
    "the note of a window",
    twoPages(
      "/Annots[8 0 R]",
      ["<</Type/Annot/Subtype/Popup/Rect[0 0 9 9]/Parent 9 0 R>>", note(`/Contents(${hidden})/P 4 0 R`)],
      "",
      "/Annots[9 0 R]",
    ),
  ],
  [
    "the looks of an annotation when it is pressed",
    twoPages(
      "/Annots[8 0 R]",
      ["<</Type/Annot/Subtype/Square/Rect[0 0 9 9]/AP<</N 9 0 R/D 10 0 R>>>>", formOf("0 0 m"), formOf(drawn)],
      "",
    ),
  ],
  [
    "a structure that a link leads to",
    twoPages(link("/A<</S/GoTo/D[3 0 R/Fit]/SD[8 0 R/Fit]>>"), [`<</S/P/P 9 0 R>>`, `<</K[<</S/P/Alt(${hidden})>>]>>`]),
  ],
  [
    "a page outside of the tree that a link leads to",
    twoPages(link("/Dest[8 0 R/Fit]"), [`<</Contents 9 0 R>>`, streamOf(hidden)]),
  ],
  ["what a page says in words of its own", twoPages("/Other 8 0 R", [`<</Bar(${hidden})>>`])],
  [
    "what the parts of the document are",
    twoPages("/DPart 8 0 R", ["<</Parent 9 0 R>>", `<</DPM<</N(${hidden})>>/DParts[[8 0 R]]>>`]),
  ],
  [
    "resources of a form's answers that draw none",
    twoPages(
      "/Annots[9 0 R]",
      [formOf(drawn), "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(yes)/DA(/F 9 Tf)/Rect[0 0 9 9]/P 3 0 R>>"],
      "/AcroForm<</Fields[9 0 R]/DR<</XObject<</Z 8 0 R>>>>>>",
    ),
  ],
  [
    "what a form says in words of its own",
    twoPages(
      "/Annots[9 0 R]",
      [`(${hidden})`, "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(yes)/Rect[0 0 9 9]/P 3 0 R>>"],
      "/AcroForm<</Fields[9 0 R]/Other 8 0 R>>",
    ),
  ],
  [
    "what the colours of print are said to be",
    twoPages("", [`<</S/GTS_PDFA1/OutputConditionIdentifier(x)/Other(${hidden})>>`], "/OutputIntents[8 0 R]"),
  ],
];

test.each(cases)("what the looks of the page do not need is not in the part: %s", async (_, pdf) => {
  const { outcome, bytes } = await assembled([pdf, 1, 1]);
  expect(outcome).toMatchObject({ ok: true, pages: 1 });
  expect(await allInside(bytes)).not.toContain(hidden);
  expect(await withPdf(bytes, (document) => document.text(0))).toContain("First page");
});

const unread = (second: string) =>
  pdfOf([
    catalog(),
    `<</Type/Pages/Kids[3 0 R${second}]/Count ${second === "" ? 1 : 2}>>`,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>/Contents 5 0 R>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>/Contents 6 0 R>>",
    streamOf("nobody knows how", "/Filter/DCTDecode"),
    words("Other"),
  ]);

test("a page whose content cannot be read is not taken apart from others, and may be put before them", async () => {
  const { outcome } = await assembled([unread(" 4 0 R"), 1, 1]);
  expect(outcome).toMatchObject({ ok: false, code: "document-pages-inseparable" });
  expect((await assembled([unread(""), 1, 1])).outcome).toMatchObject({ ok: true, pages: 1 });
});

test("an address that a link leads to stays, and a page that is here", async () => {
  const address = await assembled([twoPages(link("/A<</S/URI/URI(https://example.ca/)>>")), 1, 1]);
  expect(await allInside(address.bytes)).toContain("https://example.ca/");
  const page = await assembled([twoPages(link("/Dest[3 0 R/Fit]")), 1, 1]);
  expect(await allInside(page.bytes)).toContain("/Fit");
});
