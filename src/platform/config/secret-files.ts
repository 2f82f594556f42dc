import { readFileSync } from "node:fs";
import type { Environment } from "./environment.ts";

/** Each may come as `NAME_FILE`, a file that holds it: as Docker, Kubernetes and the agents of vaults hand out secrets. */
const secrets = [
  "DATABASE_URL",
  "GREFFE_METRICS_TOKEN",
  "GREFFE_OIDC_CLIENT_SECRET",
  "GREFFE_S3_SECRET",
  "GREFFE_SECRET",
  "GREFFE_SECRET_FORMER",
  "GREFFE_SMTP_URL",
  "OTEL_EXPORTER_OTLP_HEADERS",
] as const;

/** What a secret's file holds, without the end of line that editors leave. @throws Error when it holds nothing */
function secretInFile(name: string, file: string): string {
  const secret = readFileSync(file, "utf8").replace(/[\r\n]+$/, "");
  if (secret === "") throw new Error(`${name} names ${file}, which is empty`);
  return secret;
}

/** The same settings, each secret that lies in a file read from it. @throws Error naming the variable */
export function withSecretFiles(env: Environment): Environment {
  const found: Record<string, string> = {};
  for (const name of secrets) {
    const file = env[`${name}_FILE`];
    if (file === undefined) continue;
    if (env[name] !== undefined) throw new Error(`${name} and ${name}_FILE are both set: which of them counts?`);
    found[name] = secretInFile(`${name}_FILE`, file);
  }
  return { ...env, ...found };
}

/**
 * A file that holds the database's password of the moment, null when `DATABASE_URL` says it. It is read for each new
 * connection, so that a password may be replaced while the tribunal runs.
 * @throws Error when there is no managed database, or its address holds a password too
 */
export function databasePasswordFileIn(env: Environment): string | null {
  const file = env["GREFFE_DATABASE_PASSWORD_FILE"];
  if (file === undefined) return null;
  const url = env["DATABASE_URL"];
  if (url === undefined) throw new Error("GREFFE_DATABASE_PASSWORD_FILE needs DATABASE_URL");
  const address = URL.canParse(url) ? new URL(url) : null;
  if ((address?.password ?? "") !== "" || address?.searchParams.has("password"))
    throw new Error("GREFFE_DATABASE_PASSWORD_FILE is set, so DATABASE_URL must hold no password");
  secretInFile("GREFFE_DATABASE_PASSWORD_FILE", file);
  return file;
}
