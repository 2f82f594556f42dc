import { webcrypto } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { Instant } from "../../kernel/time.ts";
import { signingIn } from "../config/signing.ts";
import { isOfDemonstration } from "./name-of-demonstration.ts";
import { isValidAt, openSigner } from "./signer.ts";
import { certified, type Made, pemOf, rsa } from "./testing.ts";

const now = "2026-11-24T15:00:00.000Z" as Instant;
let home: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), "signer-"));
});

async function given(key: Made, certificate: Made, more = "") {
  const files = { GREFFE_SIGNING_KEY: path.join(home, "k.pem"), GREFFE_SIGNING_CERTIFICATE: path.join(home, "c.pem") };
  writeFileSync(files.GREFFE_SIGNING_KEY, (await pemOf(key)).key);
  writeFileSync(files.GREFFE_SIGNING_CERTIFICATE, (await pemOf(certificate)).certificate + more);
  return signingIn(files, home, false);
}

test("a demonstration makes a key of its own once, which nobody else may read, and says in its name what it is", async () => {
  const files = signingIn({}, home, true);
  // Several processes may start at once.
  const [first, second] = await Promise.all([openSigner(files, now), openSigner(files, now)]);
  const later = await openSigner(files, now);
  const names = [first, second, later].map((one) => one.certificates[0]?.fingerprint256);
  expect(new Set(names).size).toBe(1);
  expect(later.certificates[0] === undefined ? false : isOfDemonstration(later.certificates[0])).toBe(true);
  expect(statSync(files?.key ?? "").mode & 0o777).toBe(0o600);
  expect(readFileSync(files?.certificate ?? "", "utf8")).not.toContain("PRIVATE");
  expect(readdirSync(path.dirname(files?.key ?? "")).sort()).toEqual(["certificate.pem", "key.pem"]);
  // Ended between the two: the next one goes on with the same key.
  rmSync(files?.certificate ?? "");
  expect((await openSigner(files, now)).certificates[0]?.fingerprint256).toBe(names[0]);
});

test("where the demonstration's key is there nothing is written, and where half of it is the other half is made", async () => {
  const files = signingIn({}, home, true);
  if (files === null) throw new Error("no files");
  const folder = path.dirname(files.key);
  const before = await openSigner(files, now);
  utimesSync(folder, 1, 1);
  await openSigner(files, now);
  expect(statSync(folder).mtimeMs).toBe(1000);
  rmSync(files.key);
  const after = await openSigner(files, now);
  expect(after.certificates[0].fingerprint256).not.toBe(before.certificates[0].fingerprint256);
  const key = readFileSync(files.key, "utf8");
  expect(key.split("\n").every((line) => line.length <= 64)).toBe(true);
  rmSync(files.certificate);
  writeFileSync(files.key, key.slice(0, key.indexOf("-----BEGIN CERTIFICATE")));
  await expect(openSigner(files, now)).rejects.toThrow("holds no certificate");
});

test("a tribunal without a key refuses to sign, by its code", async () => {
  expect(signingIn({}, home, false)).toBeNull();
  await expect(openSigner(null, now)).rejects.toMatchObject({ code: "signing-not-configured" });
});

test("one of the two variables alone stops the start with its name", () => {
  expect(() => signingIn({ GREFFE_SIGNING_KEY: "k.pem" }, home, false)).toThrow(/GREFFE_SIGNING_CERTIFICATE/);
});

test("a tribunal signs with the key that it was given, its certificate first and the authority's after", async () => {
  const root = await certified({ name: "Authority" });
  const own = await certified({ name: "Tribunal", by: root });
  const signer = await openSigner(await given(own, own, root.x509.toString()), now);
  expect(signer.certificates.map((one) => one.subject)).toEqual(["CN=Tribunal", "CN=Authority"]);
});

test("a key that is not the certificate's, or not there, is refused by its code", async () => {
  const [one, other] = [await certified({ name: "One" }), await certified({ name: "Other" })];
  await expect(openSigner(await given(one, other), now)).rejects.toMatchObject({ code: "signing-key-unreadable" });
  const gone = { key: path.join(home, "no"), certificate: path.join(home, "no"), isDemonstration: false };
  await expect(openSigner(gone, now)).rejects.toMatchObject({ code: "signing-key-unreadable" });
});

test("a certificate that is not valid yet or no longer is refused with its days", async () => {
  const old = await certified({ name: "Old", to: "2025-06-30T00:00:00Z" });
  await expect(openSigner(await given(old, old), now)).rejects.toMatchObject({
    code: "signing-certificate-out-of-date",
    facts: { from: "2020-01-01", to: "2025-06-30" },
  });
});

test("a tribunal does not sign with a demonstration's certificate", async () => {
  const files = signingIn({}, home, true);
  await openSigner(files, now);
  const taken = { key: files?.key ?? "", certificate: files?.certificate ?? "", isDemonstration: false };
  await expect(openSigner(taken, now)).rejects.toMatchObject({ code: "signing-certificate-demonstration" });
  expect(readFileSync(taken.key, "utf8")).toContain("PRIVATE KEY");
});

test.each([
  ["the day before it begins", "2019-12-31T23:59:59.999Z", false],
  ["the moment at which it begins", "2020-01-01T00:00:00.000Z", true],
  ["the moment at which it ends", "2040-01-01T00:00:00.000Z", true],
  ["a moment later", "2040-01-01T00:00:00.001Z", false],
])("a certificate is valid or not at %s", async (_what, at, isValid) => {
  const { x509 } = await certified({ name: "Tribunal" });
  expect(isValidAt(x509, at as Instant)).toBe(isValid);
});

const rsaOf = (modulusLength: number) => ({ ...rsa, modulusLength }) as typeof rsa;
test.each([
  ["RSA of 2048 bits", rsa, "RSASSA-PKCS1-v1_5"],
  ["RSA of fewer bits", rsaOf(1024), null],
  ["an elliptic curve", { name: "ECDSA", namedCurve: "P-384" }, "ECDSA"],
  ["a curve that signs otherwise", { name: "Ed25519" }, null],
])("a key of the kind %s signs, or is refused", async (_kind, algorithm, name) => {
  const keys = (await webcrypto.subtle.generateKey(algorithm as never, true, ["sign", "verify"])) as never;
  const by = await certified({ name: "Authority" });
  const own = await certified({ name: "Tribunal", by, keys });
  const opened = openSigner(await given(own, own), now);
  if (name === null) await expect(opened).rejects.toMatchObject({ code: "signing-key-unreadable" });
  else {
    const { key } = await opened;
    expect([key.algorithm.name, key.extractable]).toEqual([name, false]);
  }
});

test("a file of certificates without any is no signer's", async () => {
  const own = await certified({ name: "Tribunal" });
  const files = await given(own, own);
  if (files === null) throw new Error("no files");
  writeFileSync(files.certificate, "nothing");
  await expect(openSigner(files, now)).rejects.toMatchObject({ code: "signing-key-unreadable" });
});
