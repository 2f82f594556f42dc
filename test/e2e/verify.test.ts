import { createHash } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openServer } from "../../src/app/server.ts";
import { theSystem } from "../../src/kernel/actor.ts";
import { newId } from "../../src/kernel/ids.ts";
import { append, coverAll, openSigningKeys, proofOf } from "../../src/modules/audit/index.ts";
import { freePort } from "../../src/platform/database/embedded.ts";
import { aTribunal, type Tribunal } from "../support/tribunal.ts";

const root = path.resolve(import.meta.dirname, "../..");
const pictures = path.join(root, "test-results/screenshots");
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
  existsSync(file),
);
const canRun = executablePath !== undefined && existsSync(path.join(root, "dist/web/index.html"));

const words = {
  en: {
    event: "Hash of the event",
    receipt: /receipt as a file/,
    files: /documents to compare/,
    check: "Check",
    good: /Everything that was checked is right/,
    bad: /Something is not right/,
    codeWrong: /not a code of 64/,
  },
  fr: {
    event: "Empreinte de l’événement",
    receipt: /réception en fichier/,
    files: /documents à comparer/,
    check: "Vérifier",
    good: /Tout ce qui a été vérifié est exact/,
    bad: /Quelque chose ne concorde pas/,
    codeWrong: /n’est pas un code de 64/,
  },
} as const;

describe.runIf(canRun)("a receipt is checked by whoever holds it", () => {
  let t: Tribunal;
  let app: FastifyInstance;
  let browser: Browser;
  let address: string;
  const letter = Buffer.from("%PDF-1.7 the letter that was filed");
  const sha256 = createHash("sha256").update(letter).digest("hex");
  let receipt: Buffer;
  let eventHash: string;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    t = await aTribunal();
    const port = await freePort();
    address = `http://localhost:${port}`;
    app = await openServer({ ...t.parts, config: { ...t.parts.config, publicUrl: address } });
    await app.listen({ port, host: "127.0.0.1" });
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox"],
    });
    const chain = { caseId: newId<string>() };
    const event = await t.store.transact(theSystem, async (tx) => {
      for (let i = 0; i < 6; i++)
        await append(tx, { chain: { caseId: newId<string>() }, type: "case-opened", payload: {} });
      return append(tx, {
        chain,
        type: "submission-received",
        payload: { receiptNumber: "R-2026-1", documents: [{ sha256 }] },
      });
    });
    eventHash = event.hash;
    await coverAll(t.store, openSigningKeys(t.parts.config.logKeys));
    const proven = await t.store.read(theSystem, (tx) => proofOf(tx, event.eventId));
    receipt = Buffer.from(JSON.stringify({ eventHash, event: proven.event }));
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
    await t.close();
  });

  async function look(page: Page, name: string): Promise<void> {
    const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]).analyze();
    expect(found.violations.map((one) => `${name}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }
  const json = (name: string, buffer: Buffer) => ({ name, mimeType: "application/json", buffer });

  test.each(["en", "fr"] as const)(
    "with its file and with its codes (%s), and no document is sent",
    async (language) => {
      const say = words[language];
      const page = await (await browser.newContext()).newPage();
      const sent: string[] = [];
      page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
      await page.goto(`${address}/${language}/verify`);
      await page.getByLabel(say.receipt).setInputFiles(json("receipt.json", receipt));
      await page
        .getByLabel(say.files)
        .setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer: letter });
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("heading", { name: say.good }).waitFor();
      await look(page, `verify-good-${language}`);
      await page
        .getByLabel(say.files)
        .setInputFiles({ name: "other.pdf", mimeType: "application/pdf", buffer: Buffer.from("another") });
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("heading", { name: say.bad }).waitFor();
      await look(page, `verify-bad-${language}`);
      await page.getByLabel(say.event).fill("not a code");
      await page.getByRole("button", { name: say.check }).click();
      await page.getByText(say.codeWrong).waitFor();
      await look(page, `verify-code-${language}`);
      await page.getByLabel(say.event).fill(eventHash.replace(/(.{4})/g, "$1 "));
      await page.getByLabel(say.files).setInputFiles([]);
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("heading", { name: say.good }).waitFor();
      expect(sent.filter((one) => !one.startsWith("GET ") || one.includes(sha256))).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test("a receipt that somebody changed is found out", async () => {
    const page = await (await browser.newContext()).newPage();
    const changed = receipt.toString("utf8").replace("R-2026-1", "R-2026-2");
    await page.goto(`${address}/en/verify`);
    await page.getByLabel(words.en.receipt).setInputFiles(json("receipt.json", Buffer.from(changed)));
    await page.getByRole("button", { name: words.en.check }).click();
    await page.getByText(/the receipt was changed/).waitFor();
    await page.context().close();
  }, 60_000);
});
