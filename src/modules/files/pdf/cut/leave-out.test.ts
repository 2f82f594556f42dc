import { PDFDict, PDFDocument, type PDFObject, PDFRawStream, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { pdfOf } from "../../../../../test/stages/files.ts";
import { ContentUnread, leaveOut } from "./leave-out.ts";
import { streamOf, twoPages } from "./testing.ts";

/** All that the catalog still leads to, as text. */
function inside(document: PDFDocument): string {
  const seen = new Set<PDFObject>();
  const texts: string[] = [];
  const waiting: PDFObject[] = [document.catalog];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const value = document.context.lookup(one);
    if (value === undefined || seen.has(value)) continue;
    seen.add(value);
    texts.push(value instanceof PDFRawStream ? Buffer.from(value.contents).toString("latin1") : value.toString());
    const entries = value instanceof PDFStream ? value.dict : value;
    if (entries instanceof PDFDict) texts.push(entries.toString());
    for (const [ref] of texts.at(-1)?.matchAll(/\d+ 0 R/g) ?? []) waiting.push(PDFRef.of(Number.parseInt(ref, 10)));
  }
  return texts.join("\n");
}

/** The first page alone: which of the words that begin with STAYS or GOES are left. */
async function leftIn(pdf: Buffer, all = false): Promise<readonly string[]> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: false });
  if (document.getPageCount() > 1) document.removePage(1);
  leaveOut(document, all);
  return [...new Set(inside(document).match(/(STAYS|GOES)\w*/g))].toSorted();
}
const wordsIn = (pdf: Buffer, kind: string) =>
  [...new Set(pdf.toString("latin1").match(new RegExp(`${kind}\\w*`, "g")))].toSorted();

/** A first page that draws this, with these resources beside its font; objects from 8 on follow. */
const drawing = (content: string, resources: string, ...more: readonly string[]) =>
  twoPages("", more, "", "/Own(GOESwithThePage)", resources, streamOf(content));
const formOf = (entries: string, content = "0 0 m") => streamOf(content, entries);
const font = (entries: string) =>
  `<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/CharProcs<</a 9 0 R>>/FirstChar 97/LastChar 97/Widths[9]${entries}>>`;

test.each<[string, Buffer]>([
  ["what the page draws with, and not what others do", drawing("/G gs", "/ExtGState<</G(STAYS)/H(GOES)>>")],
  ["colours that stand in place of others", drawing("", "/ColorSpace<</DefaultRGB(STAYS)/DefaultRGBs(GOES)/C(GOES)>>")],
  ["resources of a known kind alone", drawing("/G gs", "/Other<</G(GOES)>>/Pattern<</G(STAYS)>>/Shading(GOESas)")],
  [
    "of a picture, how it looks",
    drawing("/I Do", "/XObject<</I 8 0 R>>", formOf("/Subtype/Image/Decode(STAYS)/BBox(GOES)")),
  ],
  [
    "of a form, how it looks",
    drawing("/X Do", "/XObject<</X 8 0 R>>", formOf("/Subtype/Form/Group(STAYS)/XStep(GOES)")),
  ],
  [
    "of a form that does not say that it is one, the same",
    drawing("/X Do", "/XObject<</X 8 0 R>>", formOf("/Resources<</Font<</F(GOES)>>>>/Group(STAYS)/XStep(GOES)")),
  ],
  [
    "of a tile, how it looks",
    drawing("/X scn", "/Pattern<</X 8 0 R>>", formOf("/PatternType 1/Resources<<>>/XStep(STAYS)/Group(GOES)")),
  ],
  [
    "what a form draws with",
    drawing(
      "/X Do",
      "/XObject<</X 8 0 R>>",
      formOf("/Subtype/Form/Resources<</ExtGState<</G(STAYS)/H(GOES)>>>>", "/G gs"),
    ),
  ],
  [
    "what is no picture, form or drawn font, as it is",
    drawing(
      "/A gs /B gs /C gs /D gs",
      "/ExtGState<</A<</Subtype/Image/Own(STAYSa)>>/B<</Subtype/Form/Own(STAYSb)>>/C 8 0 R/D 9 0 R>>",
      formOf("/Subtype/Type3/Own(STAYSc)"),
      "<</Resources<</Own(STAYSd)>>>>",
    ),
  ],
  [
    "of drawn letters, what they draw with",
    drawing(
      "/T 9 Tf",
      "/Font<</T 8 0 R>>",
      font("/Own(GOES)/Resources<</XObject<</Z(STAYS)/Y(GOESy)>>>>"),
      streamOf("/Z Do"),
    ),
  ],
  ["no words about it", drawing("/G gs", "/ExtGState<</G<</Metadata(GOES)/PieceInfo(GOESp)/Own(STAYS)>>>>")],
  [
    "nothing that leads to another page, wherever it stands in a list",
    drawing("/G gs", "/ExtGState<</G<</L[4 0 R(STAYS)4 0 R]/M[4 0 R]/Own 4 0 R/P 3 0 R/Q(STAYSq)>>>>"),
  ],
  [
    "nothing that leads to the structure of the whole, and what only looks like it",
    drawing(
      "/G gs",
      "/ExtGState<</G<</A 8 0 R/L[8 0 R(STAYSl)8 0 R]/M[8 0 R]/B<</Type/StructElem/T(STAYSb)>>/C 9 0 R/D 10 0 R>>>>",
      "<</Type/StructElem/T(GOES)>>",
      "(STAYSc)",
      "<</Type/Other/T(STAYSd)>>",
    ),
  ],
  [
    "of what is said of print, what is known",
    twoPages("", [], "/OutputIntents[7 0 R(STAYS)9<</S/X/Info(STAYSi)/Own(GOES)>>]/Names(GOESn)"),
  ],
  ["what is said of print where nobody expects it, unread", twoPages("", [], "/OutputIntents(STAYS)")],
])("of a part is kept %s", async (_what, pdf) => {
  expect(await leftIn(pdf)).toEqual(wordsIn(pdf, "STAYS"));
});

/** A page whose content nobody can read. */
const unread = (pages: string, count: number) =>
  pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages}]/Count ${count}>>`,
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 5 0 R/Resources<</ExtGState<</G(STAYS)>>/Own(GOES)>>>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
    streamOf("nobody knows how", "/Filter/DCTDecode"),
  ]);

test("where no page was cut away, whatever a content that nobody can read may draw with is kept", async () => {
  expect(await leftIn(unread("3 0 R", 1), true)).toEqual(["STAYS"]);
  await expect(leftIn(unread("3 0 R 4 0 R", 2), false)).rejects.toThrow(ContentUnread);
});

test("a page without resources has none", async () => {
  expect(await leftIn(unread("4 0 R", 1))).toEqual([]);
});
