import { expect, test } from "vitest";
import { pagesOfChanges } from "../pdf/marks/pages-of-changes.ts";
import { ChangedPart } from "./changed-words.ts";
import { readXml } from "./xml-reader.ts";

const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
const inserted = (words: string) => `<w:ins w:id="1">${run(words)}</w:ins>`;
const deleted = (words: string) => `<w:del w:id="2"><w:r><w:delText>${words}</w:delText></w:r></w:del>`;

async function changesIn(body: string) {
  const part = new ChangedPart();
  const bytes = Buffer.from(`<w:document xmlns:w="urn:w"><w:p>${body}</w:p></w:document>`);
  const content = (async function* () {
    yield bytes;
  })();
  await readXml(content, {
    opened: (name, attribute) => part.opened(name, attribute),
    closed: (name) => part.closed(name),
    text: (text) => part.text(text),
  });
  return part.found();
}

const onPages = (...pages: readonly string[]) => ({ pages: pages.length, text: (index: number) => pages[index] ?? "" });

test("a change is found on its page by the words around it, though the same word stands on others", async () => {
  const changed = await changesIn(
    run("The panel finds her credible.") + run(" The claim is ") + deleted("not") + run(" accepted in law."),
  );
  const pdf = onPages("The panel does not find", "The panel finds her\ncredible. The claim is not accepted in law.");
  expect(pagesOfChanges(pdf, changed)).toEqual({ pages: [2], isWhole: true });
});

test("the same change made twice is found twice, each behind the one before", async () => {
  const once = run("She saw the officer that day and ") + inserted("never") + run(" spoke of it to anybody else.");
  const shown = "She saw the officer that day and never spoke of it to anybody else.";
  expect(pagesOfChanges(onPages(shown, "", shown), await changesIn(once + once)).pages).toEqual([1, 3]);
});

test("a long change is named on every page that it goes over", async () => {
  const words = Array.from({ length: 60 }, (_, at) => `word${at}`);
  const changed = await changesIn(inserted(words.join(" ")));
  const pdf = onPages(words.slice(0, 20).join(" "), words.slice(20, 40).join(" "), words.slice(40).join(" "));
  expect(pagesOfChanges(pdf, changed)).toEqual({ pages: [1, 2, 3], isWhole: true });
});

test("a change of the look alone is found, what is hidden is not looked for, and a change on no page is said of the whole file", async () => {
  const bold = `<w:r><w:rPr><w:rPrChange w:id="3"/></w:rPr><w:t>State protection</w:t></w:r>`;
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>Ask the aunt.</w:t></w:r>`;
  const pdf = onPages("Her testimony.", "State protection would come.");
  const changed = await changesIn(run("Her testimony.") + hidden + bold + run(" would come."));
  expect(pagesOfChanges(pdf, changed)).toEqual({ pages: [2], isWhole: true });
  expect(pagesOfChanges(pdf, await changesIn(inserted("nowhere to be seen")))).toEqual({ pages: [], isWhole: false });
});
