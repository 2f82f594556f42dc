import { mkdirSync } from "node:fs";
import path from "node:path";
import type { ObjectStorageAccess } from "./blobs/object-storage.ts";
import { archiveIn } from "./config/archive.ts";
import type { Environment } from "./config/environment.ts";
import { installationSecretIn } from "./config/installation-secret.ts";
import { refusePlaintextConnections } from "./config/plaintext-connections.ts";
import { isDemonstration } from "./config/purpose.ts";
import { searchLimitsIn } from "./config/scheduling.ts";
import { databasePasswordFileIn, withSecretFiles } from "./config/secret-files.ts";
import type { Config } from "./config/settings.ts";
import { signingIn } from "./config/signing.ts";
import { hasTls, tlsIn } from "./config/tls.ts";

export type { Config, DirectoryAccess } from "./config/settings.ts";

/** @throws Error naming the variable, when one cannot be understood */
export function readConfig(given: Environment, root: string): Config {
  // A variable that a container file passes on empty is one that nobody set.
  const set: Environment = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  // Left empty where it decides whether passwords are printed, it is no answer.
  if (given["GREFFE_DEMO"] === "")
    throw new Error("GREFFE_DEMO is empty: write 1 or 0 / est vide\u00a0: écrivez 1 ou 0");
  const env = withSecretFiles(set);
  const home = path.resolve(env["GREFFE_HOME"] ?? path.join(root, ".greffe"));
  mkdirSync(home, { recursive: true, mode: 0o711 });
  const port = portIn(env["PORT"] ?? "3000");
  const publicUrl = publicUrlIn(env["GREFFE_PUBLIC_URL"] ?? `${hasTls(env) ? "https" : "http"}://localhost:${port}`);
  const demo = isDemonstration(env, home, publicUrl);
  const config: Config = {
    home,
    port,
    listen: env["GREFFE_LISTEN"] ?? "0.0.0.0",
    content: env["GREFFE_CONTENT"] ?? null,
    tls: tlsIn(env, demo),
    scheduling: searchLimitsIn(env),
    drainSeconds: secondsIn(env["GREFFE_DRAIN_SECONDS"] ?? "0"),
    publicUrl,
    databaseUrl: env["DATABASE_URL"] ?? null,
    databasePasswordFile: databasePasswordFileIn(env),
    archive: archiveIn(env, home),
    demo,
    ...installationSecretIn(env, home),
    mail: {
      url: env["GREFFE_SMTP_URL"] ?? null,
      from: env["GREFFE_MAIL_FROM"] ?? "greffe@tribunal.invalid",
      inbox: path.resolve(env["GREFFE_MAIL_INBOX"] ?? path.join(home, "inbox")),
    },
    blobs: {
      keys: path.resolve(env["GREFFE_BLOB_KEYS"] ?? path.join(home, "blob-keys")),
      keysAreGiven: env["GREFFE_BLOB_KEYS"] !== undefined,
      scratch: path.resolve(env["GREFFE_SCRATCH"] ?? path.join(home, "scratch")),
      storage: storageIn(env),
    },
    timeStamps: timeStampsIn(env),
    logKeys: path.resolve(env["GREFFE_LOG_KEYS"] ?? path.join(home, "log-keys")),
    signing: signingIn(env, home, demo),
    clamd: env["GREFFE_CLAMD"] ?? null,
    officeProgram: env["GREFFE_SOFFICE"] ?? null,
    oidc: oidcIn(env),
    codesOnce: !demo,
    breachedPasswords: env["GREFFE_BREACHED_PASSWORDS"] ?? null,
    trustedProxies: listIn(env["GREFFE_TRUSTED_PROXIES"] ?? ""),
    calendarHosts: listIn(env["GREFFE_CALENDAR_HOSTS"] ?? ""),
    metricsToken: env["GREFFE_METRICS_TOKEN"] ?? null,
    traces: tracesIn(env),
    logLevel: logLevelIn(env["GREFFE_LOG"] ?? "warn"),
  };
  refusePlaintextConnections(config, env);
  return config;
}

function publicUrlIn(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Error(`GREFFE_PUBLIC_URL must be an address like https://tribunal.example, not "${text}"`);
  return text.replace(/\/$/, "");
}

function portIn(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT must be 0 to 65535, not "${text}"`);
  return port;
}

function secondsIn(text: string): number {
  const seconds = Number(text);
  if (text.trim() === "" || !(seconds >= 0 && seconds <= 600))
    throw new Error(`GREFFE_DRAIN_SECONDS must be 0 to 600, not "${text}"`);
  return seconds;
}

function listIn(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function logLevelIn(text: string): Config["logLevel"] {
  const level = (["debug", "info", "warn", "error", "silent"] as const).find((known) => known === text);
  if (level === undefined) throw new Error(`GREFFE_LOG must be debug, info, warn, error or silent, not "${text}"`);
  return level;
}

function oidcIn(env: Environment): Config["oidc"] {
  const issuer = env["GREFFE_OIDC_ISSUER"];
  const accepted = env["GREFFE_OIDC_ACR"];
  const acr = listIn(accepted ?? "");
  // One that is misspelt would otherwise let everybody in.
  if (accepted !== undefined && (issuer === undefined || acr.length === 0 || acr.some((one) => /\s/.test(one))))
    throw new Error("GREFFE_OIDC_ACR must be values of acr with commas between, and needs GREFFE_OIDC_ISSUER");
  if (issuer === undefined) return null;
  const clientId = env["GREFFE_OIDC_CLIENT_ID"];
  const clientSecret = env["GREFFE_OIDC_CLIENT_SECRET"];
  if (!clientId || !clientSecret) throw new Error("GREFFE_OIDC_ISSUER needs GREFFE_OIDC_CLIENT_ID and _CLIENT_SECRET");
  return { issuer, clientId, clientSecret, acr };
}

function storageIn(env: Environment): ObjectStorageAccess | null {
  const url = env["GREFFE_S3_URL"];
  if (url === undefined) return null;
  const keyId = env["GREFFE_S3_KEY_ID"];
  const secret = env["GREFFE_S3_SECRET"];
  const bucket = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).pathname.length > 1;
  if (!bucket || !keyId || !secret)
    throw new Error("GREFFE_S3_URL must be https://host/bucket, and needs GREFFE_S3_KEY_ID and GREFFE_S3_SECRET");
  return { url, region: env["GREFFE_S3_REGION"] ?? "ca-central-1", keyId, secret };
}

/** By the names that every OpenTelemetry program knows. */
function tracesIn(env: Environment): Config["traces"] {
  const endpoint = env["OTEL_EXPORTER_OTLP_ENDPOINT"];
  if (endpoint === undefined) return null;
  const ratio = Number(env["OTEL_TRACES_SAMPLER_ARG"] ?? "1");
  if (!URL.canParse(endpoint) || !(ratio >= 0 && ratio <= 1))
    throw new Error("OTEL_EXPORTER_OTLP_ENDPOINT must be an address, and OTEL_TRACES_SAMPLER_ARG from 0 to 1");
  const headers = listIn(env["OTEL_EXPORTER_OTLP_HEADERS"] ?? "").map((part) => {
    const at = part.indexOf("=");
    return [part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())] as const;
  });
  return { url: `${endpoint.replace(/\/$/, "")}/v1/traces`, headers: Object.fromEntries(headers), ratio };
}

function timeStampsIn(env: Environment): Config["timeStamps"] {
  const url = env["GREFFE_TSA_URL"];
  if (url === undefined) return null;
  const certificate = env["GREFFE_TSA_CERT"];
  if (!certificate)
    throw new Error("GREFFE_TSA_URL needs GREFFE_TSA_CERT, the PEM file of the authority's certificate");
  return { url, certificate };
}
