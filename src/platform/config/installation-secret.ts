import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Environment } from "./environment.ts";

export interface InstallationSecret {
  /** 32 random bytes, base64url: signs cookies, encrypts what only the product reads. */
  readonly secret: string;
  /** What these signed and encrypted is still read; nothing new is done with them. */
  readonly formerSecrets: readonly string[];
  /** Where they lie: the present one in the first line, former ones after it. Null: the operator's vault has them. */
  readonly secretFile: string | null;
}

/** @throws Error naming the variable */
export function installationSecretIn(env: Environment, home: string): InstallationSecret {
  const given = env["GREFFE_SECRET"];
  const former = (env["GREFFE_SECRET_FORMER"] ?? "").split(/[,\s]+/).filter((one) => one !== "");
  if (given !== undefined) {
    if (former.includes(given))
      throw new Error("GREFFE_SECRET_FORMER names GREFFE_SECRET: the present secret is not a former one");
    return { secret: given, formerSecrets: former, secretFile: null };
  }
  if (former.length > 0)
    throw new Error("GREFFE_SECRET_FORMER needs GREFFE_SECRET: in its own file the product keeps former ones itself");
  const secretFile = path.join(home, "secret");
  if (!existsSync(secretFile)) makeSecret(secretFile);
  const [secret = "", ...formerSecrets] = readFileSync(secretFile, "utf8").trim().split("\n");
  return { secret, formerSecrets, secretFile };
}

const newSecret = (): string => randomBytes(32).toString("base64url");

function makeSecret(file: string): void {
  // Several processes may start on an empty home: the first one's secret is everybody's, and never read half written.
  const part = writtenBeside(file, [newSecret()]);
  try {
    linkSync(part, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(part);
  }
}

/** Puts a new secret before those that the file has. Processes that run go on with the former one until their next start. */
export function addSecret(file: string): void {
  renameSync(writtenBeside(file, [newSecret(), readFileSync(file, "utf8").trim()]), file);
}

/** Leaves the present secret alone in the file. */
export function forgetFormerSecrets(file: string): void {
  const [present = ""] = readFileSync(file, "utf8").trim().split("\n");
  renameSync(writtenBeside(file, [present]), file);
}

function writtenBeside(file: string, lines: readonly string[]): string {
  const part = `${file}.${randomUUID()}`;
  writeFileSync(part, lines.join("\n"), { mode: 0o600, flag: "wx", flush: true });
  return part;
}
