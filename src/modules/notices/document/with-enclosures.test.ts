import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { inOneGo } from "./with-enclosures.ts";

async function letterOf(pages: number, width: number): Promise<Buffer> {
  const letter = await PDFDocument.create();
  for (let n = 0; n < pages; n++) letter.addPage([width, 700]);
  return Buffer.from(await letter.save());
}

test("in one go each letter begins on a sheet of its own, also where both sides are printed", async () => {
  const letters = [await letterOf(1, 100), await letterOf(2, 200), await letterOf(3, 300), await letterOf(1, 400)];
  const whole = await PDFDocument.load(await inOneGo(letters));
  expect(whole.getPages().map((page) => page.getWidth())).toEqual([100, 200, 200, 200, 300, 300, 300, 400, 400]);
});
