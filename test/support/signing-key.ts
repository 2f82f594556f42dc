import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { certified, pemOf } from "../../src/platform/signing/testing.ts";

/** Settings of a tribunal that signs: a key and a certificate of its own, in files, valid from 2020 to 2040. */
export async function aSigningKey(): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(path.join(tmpdir(), "greffe-key-"));
  const pem = await pemOf(await certified({ name: "A tribunal for tests" }));
  const files = {
    GREFFE_SIGNING_KEY: path.join(folder, "key.pem"),
    GREFFE_SIGNING_CERTIFICATE: path.join(folder, "certificate.pem"),
  };
  writeFileSync(files.GREFFE_SIGNING_KEY, pem.key, { mode: 0o600 });
  writeFileSync(files.GREFFE_SIGNING_CERTIFICATE, pem.certificate);
  return files;
}
