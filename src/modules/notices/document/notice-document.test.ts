import { PDFiumLibrary } from "@hyzyla/pdfium";
import { expect, test } from "vitest";
import type { CaseId, NoticeId } from "../../../kernel/ids.ts";
import type { Instant, Zone } from "../../../kernel/time.ts";
import type { OfficeContact } from "../../cases/index.ts";
import { compose } from "../domain/compose.ts";
import { noticeKindOn } from "../rules/notice-kinds.ts";
import { type NoticeSource, typesetNotice } from "./notice-document.ts";

const facts = { fileNumber: "TC6-00001", documents: "A letter" };
const source: NoticeSource = {
  id: "notice-1" as NoticeId,
  caseId: "case-1" as CaseId,
  content: compose(noticeKindOn("documents-docketed", "2026-11-24"), facts),
  issuedAt: "2026-11-24T15:00:00.000Z" as Instant,
  zone: "America/Toronto" as Zone,
  contact: null,
};

async function textOf(...[of, language, how]: Parameters<typeof typesetNotice>): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await typesetNotice(of, language, how));
  const text = [...document.pages()].map((page) => page.getText()).join("\n");
  library.destroy();
  return text.replaceAll(/\s+/g, " ");
}

test("a letter to whoever has no account asks for a new address, and to call only where a telephone is known", async () => {
  const letter = { address: ["Alvo Zorvath", "350, rue Imaginaire"], hasNoAccount: true };
  const without = await textOf(source, "en", letter);
  expect(without).toContain("350, rue Imaginaire");
  expect(without).toContain("Tell the registry of any change of address");
  const call = "or to ask for an account, call or write";
  expect(without).not.toContain(call);
  const lines = { en: ["200 Street"], fr: ["200, rue"] };
  const none = { tollFree: null, fax: null, email: null, hours: null };
  const contact = { ...none, lines, telephone: "416-555-0100", ofHeadquarters: false } as unknown as OfficeContact;
  const within = await textOf({ ...source, contact }, "en", letter);
  expect(within).toContain(call);
  expect(within).toContain("416-555-0100");
  expect(within).not.toContain("Tell the registry of any change of address");
});

test("a notice in the portal says nothing of an account, nor that it was replaced; each language has its place", async () => {
  const shown = await textOf(source, "fr");
  expect(shown).not.toMatch(/no account|change of address/);
  expect(shown.indexOf("Documents versés au dossier")).toBeLessThan(shown.indexOf("Documents placed on the file"));
  expect(shown.indexOf("Documents versés au dossier")).toBeGreaterThan(-1);
  const replaced = { replacedAt: "2026-11-25T15:00:00.000Z" as Instant };
  expect((await textOf(source, "en", replaced)).length).toBeGreaterThan((await textOf(source, "en")).length);
});
