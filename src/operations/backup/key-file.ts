import { createHash, hkdfSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";

const identityLine = /^AGE-SECRET-KEY-1[0-9A-Z]+$/;
const recipientLine = /^age1[0-9a-z]+$/;

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .split(/\r?\n/)
    .map((line) => line.trim());

/** The secret of a key file, as age and `age-keygen` write it. @throws Error when there is none in the file */
export function readIdentity(file: string): string {
  const identity = linesOf(file).find((line) => identityLine.test(line));
  if (identity === undefined)
    throw new Error(`${file} holds no secret key (AGE-SECRET-KEY-1…) / ne contient pas de clé secrète`);
  return identity;
}

/**
 * To whom a backup is encrypted: each public key that stands in the file by itself, and the secret's own. A machine that
 * makes backups needs no secret.
 * @throws Error when there is neither in the file
 */
export async function readRecipients(file: string): Promise<readonly string[]> {
  const lines = linesOf(file);
  const recipients = lines.filter((line) => recipientLine.test(line));
  const identity = lines.find((line) => identityLine.test(line));
  if (identity !== undefined) {
    const { identityToRecipient } = await import("age-encryption");
    recipients.push(await identityToRecipient(identity));
  }
  if (recipients.length === 0) throw new Error(`${file} is not a key of age / n’est pas une clé d’age`);
  return recipients;
}

/** Makes a key file as `age-keygen` does, and never over another file. */
export async function writeNewKey(file: string, at: Date): Promise<void> {
  const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
  const identity = await generateX25519Identity();
  const text = `# created: ${at.toISOString()}\n# public key: ${await identityToRecipient(identity)}\n${identity}\n`;
  await writeFile(file, text, { mode: 0o600, flag: "wx" });
}

/** The key of an archive, from the same file: of it, who does not have it can make no piece. */
export function readArchiveKey(file: string): Buffer {
  return Buffer.from(hkdfSync("sha256", readIdentity(file), "", "greffe archive key", 32));
}

/** Says which key it is, and nothing about it: 32 hexadecimal digits. */
export function keyIdOf(key: Buffer): string {
  return createHash("sha256").update("greffe archive key\0").update(key).digest("hex").slice(0, 32);
}
