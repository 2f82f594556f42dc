import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Writable } from "node:stream";
import { beforeAll, expect, test } from "vitest";
import { decisionForTests } from "../../../test/stages/decision.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { Instant } from "../../kernel/time.ts";
import { signingIn } from "../../platform/config/signing.ts";
import { signPdf } from "../../platform/signing/sign-pdf.ts";
import { openSigner } from "../../platform/signing/signer.ts";
import { certified, signerOf } from "../../platform/signing/testing.ts";
import { decisionCommand } from "./decision-command.ts";
import { typesetDecision } from "./document/decision-document.ts";

const at = "2026-11-24T15:00:00.000Z" as Instant;
const said = { at, name: "Tribunal", reason: "2026 IRB 412", label: "Signature" };
const folder = mkdtempSync(path.join(tmpdir(), "decision-"));
const file = (name: string) => path.join(folder, name);

beforeAll(async () => {
  const pdf = await typesetDecision(decisionForTests(), at);
  const own = await certified({ name: "Tribunal" });
  const signed = await signPdf(pdf, { signer: signerOf(own), ...said });
  const demonstration = await openSigner(signingIn({}, folder, true), at);
  writeFileSync(file("signed.pdf"), signed);
  writeFileSync(file("own.pem"), own.x509.toString());
  writeFileSync(file("other.pem"), (await certified({ name: "Somebody else" })).x509.toString());
  writeFileSync(file("unsigned.pdf"), pdf);
  writeFileSync(file("longer.pdf"), Buffer.concat([signed, Buffer.from("\n%%EOF\n")]));
  writeFileSync(file("changed.pdf"), Buffer.from(signed.toString("latin1").replace("/Title", "/Tilte"), "latin1"));
  writeFileSync(file("demonstration.pdf"), await signPdf(pdf, { signer: demonstration, ...said }));
});

async function run(argv: readonly string[], language: Language = "en") {
  const told = { out: "", err: "" };
  const into = (name: "out" | "err") =>
    new Writable({
      write(chunk, _, done) {
        told[name] += String(chunk);
        done();
      },
    });
  const code = await decisionCommand(argv, { out: into("out"), err: into("err"), language });
  return { code, ...told };
}

test("a decision as it was signed is whole; whose certificate it is, the reader is asked to compare", async () => {
  const { code, out } = await run(["verify", file("signed.pdf")]);
  expect(code).toBe(0);
  expect(out).toContain("covers the whole file");
  expect(out).toContain("Signed by Tribunal for “2026 IRB 412”; stated time: 2026-11-24T15:00:00.000Z.");
  expect(out).toContain("compare the fingerprint");
  const json = JSON.parse((await run(["verify", file("signed.pdf"), "--json"])).out);
  expect(json).toMatchObject({ ok: true, faults: [], signatures: 1, statedAt: at, trust: "unchecked" });
  expect(json.certificate.fingerprint).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});

test("with the tribunal's certificate it says that the decision is the tribunal's, or that it is not", async () => {
  const own = await run(["verify", file("signed.pdf"), "--certificate", file("own.pem"), "--json"]);
  expect(own.code).toBe(0);
  expect(JSON.parse(own.out)).toMatchObject({ ok: true, trust: "trusted" });
  const other = await run(["verify", file("signed.pdf"), "--certificate", file("other.pem"), "--json"]);
  expect(other.code).toBe(1);
  expect(JSON.parse(other.out)).toMatchObject({ ok: false, code: "certificate-not-trusted", trust: "not-trusted" });
});

test.each([
  ["unsigned.pdf", "not-signed"],
  ["longer.pdf", "appended-after"],
  ["changed.pdf", "changed"],
])("%s is told by the code %s, in both languages", async (name, fault) => {
  for (const language of ["en", "fr"] as const) {
    const { code, out } = await run(["verify", file(name)], language);
    expect(code).toBe(1);
    expect(out).toContain(`${fault}: `);
    expect(out).not.toContain(language === "en" ? "is valid" : "est valide et");
  }
  const json = JSON.parse((await run(["verify", file(name), "--json"])).out);
  expect(json).toMatchObject({ ok: false, code: fault });
  expect(json.faults[0]).toMatchObject({ code: fault, en: expect.any(String), fr: expect.any(String) });
});

test("a demonstration's decision is told as one", async () => {
  const { out } = await run(["verify", file("demonstration.pdf")], "fr");
  expect(out).toContain("aucun tribunal n’a signé ceci");
  expect(JSON.parse((await run(["verify", file("demonstration.pdf"), "--json"])).out).certificate.isDemonstration).toBe(
    true,
  );
});

test("what is asked otherwise is answered by the help, and a case that is not there by its name", async () => {
  expect((await run(["--help"])).code).toBe(0);
  expect((await run(["--help"])).out).toContain("Vérifie la signature");
  for (const argv of [[], ["verify"], ["sign", file("signed.pdf")], ["verify", "a", "b"], ["verify", "a", "--no"]]) {
    const { code, err, out } = await run(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("greffe decision verify");
  }
  const gone = await run(["verify", file("gone.pdf")]);
  expect(gone.code).toBe(2);
  expect(gone.err).toContain("gone.pdf cannot be read");
  const none = await run(["verify", file("signed.pdf"), "--certificate", file("signed.pdf")], "fr");
  expect(none.code).toBe(2);
  expect(none.err).toContain("aucun certificat");
});
