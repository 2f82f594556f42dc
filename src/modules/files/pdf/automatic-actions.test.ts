import { afterAll, expect, test } from "vitest";
import { pdfOf } from "../../../../test/stages/files.ts";
import { examinationStage } from "../examination/testing.ts";

const { examined, close } = await examinationStage();
afterAll(close);

const address = "<</S/URI/URI(https://example.org/seen)>>";
const share = "<</S/GoToR/F(\\\\\\\\example.org\\\\share\\\\x.pdf)/D[0/Fit]>>";
const pdf = (onCatalog: string, onPage: string, ...more: readonly string[]) =>
  pdfOf([
    `<</Type/Catalog/Pages 2 0 R${onCatalog}>>`,
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>${onPage}>>`,
    ...more,
  ]);

test.each<[string, Buffer]>([
  ["asks for an address when it is opened", pdf(`/OpenAction ${address}`, "")],
  ["asks for a file of a share when it is opened", pdf("/OpenAction 4 0 R", "", share)],
  ["asks for an address when its page is shown", pdf("", "/AA 4 0 R", "<</O 5 0 R>>", address)],
  ["asks for an address after turning to its page", pdf(`/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next[${address}]>>`, "")],
  [
    "asks for an address when a pointer passes over a field",
    pdf("", `/Annots[<</Type/Annot/Subtype/Widget/FT/Btn/T(a)/Rect[0 0 612 792]/AA<</E ${address}>>>>]`),
  ],
  [
    "shows a layer when it is opened",
    pdf("/OpenAction<</S/SetOCGState/State[/ON 4 0 R]>>", "", "<</Type/OCG/Name(a)>>"),
  ],
])("a PDF is refused that %s", async (_, bytes) => {
  expect((await examined("file.pdf", bytes)).word).toBe("pdf-active-launch");
});

test.each<[string, Buffer]>([
  ["an address to be pressed", pdf("", `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A ${address}>>]`)],
  ["another file to be pressed", pdf("", `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A ${share}>>]`)],
  ["a page to begin with", pdf("/OpenAction[3 0 R/Fit]", "")],
  ["a page to turn to", pdf("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>", "")],
  ["a wish to be printed", pdf("/OpenAction<</S/Named/N/Print>>", "")],
])("a PDF is taken that has %s", async (_, bytes) => {
  expect((await examined("file.pdf", bytes)).word).toBe("ready");
});
