import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The key that seals backups and archives. @throws Error when the file is not 32 bytes in base64url */
export function readKeyFile(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, "utf8").trim(), "base64url");
  if (key.length !== 32) throw new Error(`${file} is not a key of a backup / n’est pas une clé de sauvegarde`);
  return key;
}

/** Says which key it is, and nothing about it: 32 hexadecimal digits. */
export function keyIdOf(key: Buffer): string {
  return createHash("sha256").update("greffe archive key\0").update(key).digest("hex").slice(0, 32);
}
