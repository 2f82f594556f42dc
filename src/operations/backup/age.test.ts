import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, expect, test } from "vitest";
import { decryptAge, encryptToAge } from "./age.ts";
import { readIdentity, readRecipients, writeNewKey } from "./key-file.ts";

const folder = mkdtempSync(path.join(tmpdir(), "greffe-age-"));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}
async function whole(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const read: Buffer[] = [];
  for await (const bytes of source) read.push(bytes);
  return Buffer.concat(read);
}
const content = (length: number) => Buffer.from(Array.from({ length }, (_, nth) => (nth * 31) % 251));

// Nothing, less than a chunk, exactly one, one and a byte, exactly three, more.
const lengths = [0, 1, 65_535, 65_536, 65_537, 196_608, 300_000];

test.each(lengths)("%i bytes come back, by us and by the library of age, whoever wrote them", async (length) => {
  const clear = content(length);
  const ours = await whole(encryptToAge(inPieces(clear, 7_001), [recipient]));
  expect((await whole(decryptAge(inPieces(ours, 997), identity))).equals(clear)).toBe(true);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  expect(Buffer.from(await decrypter.decrypt(ours)).equals(clear)).toBe(true);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const theirs = Buffer.from(await encrypter.encrypt(clear));
  expect((await whole(decryptAge(inPieces(theirs, 50_000), identity))).equals(clear)).toBe(true);
});

test("a byte changed anywhere, a cut at any chunk and another key are told, and nothing of that chunk is given out", async () => {
  const ciphertext = await whole(encryptToAge(inPieces(content(200_000), 60_000), [recipient]));
  for (const place of [3, 60, 150, 190, 40_000, ciphertext.length - 1]) {
    const changed = Buffer.from(ciphertext);
    changed[place] = (changed[place] ?? 0) ^ 1;
    await expect(whole(decryptAge(inPieces(changed, 10_000), identity)), String(place)).rejects.toThrow(
      /not a backup|another key|damaged/,
    );
  }
  const header = ciphertext.length - (200_000 + 4 * 16);
  for (const end of [10, header - 5, header, header + 65_552, header + 2 * 65_552, ciphertext.length - 1])
    await expect(
      whole(decryptAge(inPieces(ciphertext.subarray(0, end), 10_000), identity)),
      String(end),
    ).rejects.toThrow(/not a backup|cut short|damaged/);
  await expect(whole(decryptAge(inPieces(ciphertext, 10_000), await generateX25519Identity()))).rejects.toThrow(
    "another key",
  );
  await expect(whole(decryptAge(inPieces(ciphertext, 10_000), "AGE-SECRET-KEY-1NONE"))).rejects.toThrow("another key");
});

test("a key file is what age-keygen writes; one with public keys alone is enough to write, and not to read", async () => {
  await writeNewKey(at("key"), new Date("2026-11-29T12:00:00Z"));
  await expect(writeNewKey(at("key"), new Date())).rejects.toThrow("EEXIST");
  const text = readFileSync(at("key"), "utf8");
  expect(text).toMatch(
    /^# created: 2026-11-29T12:00:00\.000Z\n# public key: age1[0-9a-z]+\nAGE-SECRET-KEY-1[0-9A-Z]+\n$/,
  );
  const [own] = await readRecipients(at("key"));
  writeFileSync(at("public"), `# the office's\n${own}\n\n# the auditor's\n${recipient}\n`);
  expect(await readRecipients(at("public"))).toEqual([own, recipient]);
  expect(() => readIdentity(at("public"))).toThrow(/holds no secret key.*ne contient pas de clé secrète/);
  const ciphertext = await whole(encryptToAge(inPieces(content(10), 10), await readRecipients(at("public"))));
  for (const one of [readIdentity(at("key")), identity])
    expect((await whole(decryptAge(inPieces(ciphertext, 10), one))).equals(content(10))).toBe(true);
  writeFileSync(at("none"), "nothing\n");
  await expect(readRecipients(at("none"))).rejects.toThrow(/is not a key of age.*n’est pas une clé d’age/);
});

const program = spawnSync("age", ["--version"]).status === 0;
test.skipIf(!program)("the program age opens a backup, and we open what it writes", async () => {
  await writeNewKey(at("own"), new Date());
  const clear = content(250_000);
  const recipients = await readRecipients(at("own"));
  writeFileSync(at("ours.age"), await whole(encryptToAge(inPieces(clear, 9_999), recipients)));
  const opened = spawnSync("age", ["-d", "-i", at("own"), at("ours.age")], { maxBuffer: 1_000_000 });
  expect(opened.stderr.toString()).toBe("");
  expect(opened.stdout.equals(clear)).toBe(true);
  const written = spawnSync("age", ["-r", recipients[0] ?? ""], { input: clear, maxBuffer: 1_000_000 });
  expect((await whole(decryptAge(inPieces(written.stdout, 4_096), readIdentity(at("own"))))).equals(clear)).toBe(true);
});
