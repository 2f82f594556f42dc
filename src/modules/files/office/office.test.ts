import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aLetter, anArrivedUpload, aPdf, pdfOf } from "../../../../test/stages/files.ts";
import { aTribunal, type Tribunal } from "../../../../test/support/tribunal.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { examineUpload } from "../examination/examine-upload.ts";
import { examinations } from "../examination/sandboxes.ts";
import { officeInstallCommand, officeProgram } from "./office-program.ts";
import { withOfficePdf } from "./office-to-pdf.ts";
import { anOfficeProgram } from "./testing-program.ts";

const { folder, program, installed, makes, removed, close } = anOfficeProgram();
let t: Tribunal;
let counsel: Actor;
beforeAll(async () => {
  t = await aTribunal({ GREFFE_SOFFICE: program });
  counsel = await t.person("counsel");
});
afterAll(async () => {
  examinations.close();
  await t.close();
  close();
});
beforeEach(removed);

async function examined(fileName: string, bytes: Buffer) {
  const id = await anArrivedUpload(t, counsel, fileName, bytes);
  await examineUpload(t.services, id);
  const { body } = await t.call(counsel, "GET", `/api/v1/uploads/${id}`);
  const [row] = (await t.store.pool.query("select hash, pdf_hash from uploads where id = $1", [id])).rows;
  return { id, body, row, remarks: body.remarks.map((one: { code: string }) => one.code) };
}

test("an office file is kept as received beside the PDF made from it", async () => {
  const pdf = aPdf(3);
  makes(pdf);
  const bytes = await aLetter("Dear registry");
  const { body, row, remarks } = await examined("letter.docx", bytes);
  expect([body.state, body.pages, remarks]).toEqual(["ready", 3, ["pdf-made"]]);
  expect(await buffer(t.services.blobs.open(row.hash))).toEqual(bytes);
  expect(await buffer(t.services.blobs.open(row.pdf_hash))).toEqual(pdf);
});

test.each([
  ["dies", "exit 1"],
  ["makes nothing", "exit 0"],
  ["makes something else", 'mkdir -p "$out"; echo no PDF > "$out/received.pdf"'],
  ["leaves a link to another file", 'mkdir -p "$out"; ln -s "$here/result.pdf" "$out/received.pdf"'],
  ["burns the time that it has", "ulimit -t 1; while :; do :; done"],
])("a program that %s makes no PDF: the file is kept and its sender told", async (_, script) => {
  writeFileSync(path.join(folder, "result.pdf"), aPdf(1));
  installed(script);
  const { body, remarks } = await examined("letter.docx", await aLetter("x"));
  expect([body.state, body.pages, remarks]).toEqual(["ready", null, ["pdf-not-made"]]);
});

test("a PDF with something active in it is not kept, whoever made it", async () => {
  makes(
    pdfOf([
      "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<<>>>>",
    ]),
  );
  const { row, remarks } = await examined("letter.docx", await aLetter("y"));
  expect([row.pdf_hash, remarks]).toEqual([null, ["pdf-not-made"]]);
});

test("the program gets no environment, and where the machine allows it no network, no secret and no other process", async () => {
  const secret = path.join(folder, "keys");
  writeFileSync(secret, "the key");
  installed('mkdir -p "$out"; { env; cat "$here/keys"; ls /proc; cat /proc/net/dev; } > "$out/received.pdf" 2>&1');
  const received = path.join(folder, "letter.docx");
  writeFileSync(received, "x");
  const seen = await withOfficePdf(
    { program, file: received, hidden: [secret], wallMs: 60_000, owner: "somebody" },
    async (made) => ({
      apart: made.apart,
      text: made.ok ? readFileSync(made.pdf, "utf8") : "",
    }),
  );
  expect(seen.text).toContain("HOME=/tmp");
  expect(seen.text).not.toMatch(/NODE|GREFFE|VITEST/);
  if (!seen.apart) return;
  expect(seen.text).not.toContain("the key");
  expect(seen.text).not.toMatch(/eth0|ens\d|wlan/);
  expect(seen.text.split("\n")).not.toContain(String(process.pid));
});

test("a program that never ends is ended, with all that it began", async () => {
  installed('mkdir -p "$out"; (sleep 600; touch "$here/alive") & sleep 600');
  const received = path.join(folder, "letter.docx");
  writeFileSync(received, "x");
  const made = await withOfficePdf(
    { program, file: received, hidden: [], wallMs: 500, owner: "somebody" },
    async (one) => one,
  );
  expect(made).toMatchObject({ ok: false, why: "too-long" });
  expect(existsSync(path.join(folder, "alive"))).toBe(false);
});

const real = officeProgram(null);
test.skipIf(real === null)(
  `LibreOffice itself makes the PDF (needs: ${officeInstallCommand})`,
  {
    timeout: 600_000,
  },
  async () => {
    const received = path.join(folder, "real.docx");
    writeFileSync(received, await aLetter("Dear registry, à bientôt"));
    const office = { program: real ?? "", file: received, hidden: [], wallMs: 500_000, owner: "somebody" };
    const found = await withOfficePdf(office, async (made) =>
      made.ok
        ? examinations.run({
            kind: "page-text",
            file: { path: made.pdf, dataKey: null, sizeBytes: null },
            page: 1,
          })
        : null,
    );
    expect(found).toMatchObject({ ok: true, text: expect.stringContaining("Dear registry, à bientôt") });
  },
);
