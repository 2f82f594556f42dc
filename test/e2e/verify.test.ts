import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { theSystem } from "../../src/kernel/actor.ts";
import { newId } from "../../src/kernel/ids.ts";
import { coverAll, openSigningKeys, proofOf } from "../../src/modules/audit/index.ts";
import { happenedOn } from "../../src/modules/audit/testing.ts";
import { aStage, canRun, look, type Stage, timeouts } from "./stage.ts";

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
  let stage: Stage;
  let address: string;
  const letter = Buffer.from("%PDF-1.7 the letter that was filed");
  const sha256 = createHash("sha256").update(letter).digest("hex");
  let receipt: Buffer;
  let eventHash: string;

  beforeAll(async () => {
    stage = await aStage();
    const { t } = stage;
    address = stage.address;
    for (let i = 0; i < 6; i++) await happenedOn(t.store, newId(), { type: "case-opened", payload: {} });
    const event = await happenedOn(t.store, newId(), {
      type: "submission-received",
      payload: { receiptNumber: "R-2026-1", documents: [{ sha256 }] },
    });
    eventHash = event.hash;
    await coverAll(t.store, openSigningKeys(t.services.config.logKeys));
    const proven = await t.store.transact(theSystem, (tx) => proofOf(tx, event.id));
    receipt = Buffer.from(JSON.stringify({ eventHash, event: proven.event }));
  });
  afterAll(() => stage.close());

  const json = (name: string, buffer: Buffer) => ({ name, mimeType: "application/json", buffer });

  test.each(["en", "fr"] as const)(
    "with its file and with its codes (%s), and no document is sent",
    async (language) => {
      const say = words[language];
      const { page } = await stage.windowOf(language);
      const sent: string[] = [];
      page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
      await page.goto(`${address}/${language}/verify`);
      await page.getByLabel(say.receipt).setInputFiles(json("receipt.json", receipt));
      await page
        .getByLabel(say.files)
        .setInputFiles({ name: "letter.pdf", mimeType: "application/pdf", buffer: letter });
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("heading", { name: say.good }).waitFor();
      await page
        .getByLabel(say.files)
        .setInputFiles({ name: "other.pdf", mimeType: "application/pdf", buffer: Buffer.from("another") });
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("heading", { name: say.bad }).waitFor();
      await look(page, `verify-bad-${language}`);
      await page.getByLabel(say.event).fill("not a code");
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("alert").getByText(say.codeWrong).waitFor();
      await look(page, `verify-code-${language}`);
      await page.getByLabel(say.event).fill(eventHash.replace(/(.{4})/g, "$1 "));
      await page.getByLabel(say.files).setInputFiles([]);
      await page.getByRole("button", { name: say.check }).click();
      await page.getByRole("heading", { name: say.good }).waitFor();
      expect(sent.filter((one) => !one.startsWith("GET ") || one.includes(sha256))).toEqual([]);
      await page.context().close();
    },
    timeouts.test,
  );

  test(
    "a receipt that somebody changed is found out",
    async () => {
      const { page } = await stage.windowOf("en");
      const changed = receipt.toString("utf8").replace("R-2026-1", "R-2026-2");
      await page.goto(`${address}/en/verify`);
      await page.getByLabel(words.en.receipt).setInputFiles(json("receipt.json", Buffer.from(changed)));
      await page.getByRole("button", { name: words.en.check }).click();
      await page.getByText(/the receipt was changed/).waitFor();
      await page.context().close();
    },
    timeouts.test,
  );
});
