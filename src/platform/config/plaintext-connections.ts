import type { Environment } from "./environment.ts";
import type { Config } from "./settings.ts";

/** What this very machine says to itself leaves it on no wire. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(hostname.toLowerCase());

/** A connection that an operator sets: whether it may go in clear, and what to write so that it does not. */
interface Way {
  readonly name: string;
  readonly isClear: boolean;
  readonly write: string;
}

/**
 * In a real tribunal nothing goes in clear from one machine to another, but for what the operator names in
 * `GREFFE_PLAIN_INSIDE` because something else encrypts it.
 * @throws Error naming the variable, and what to write
 */
export function refusePlaintextConnections(config: Config, env: Environment): void {
  const publicUrl = new URL(config.publicUrl);
  if (config.tls !== null && publicUrl.protocol !== "https:")
    throw new Error("GREFFE_PUBLIC_URL must begin with https:// where GREFFE_TLS_CERTIFICATE is set");
  if (config.demo) return;
  if (env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0")
    throw new Error(
      "NODE_TLS_REJECT_UNAUTHORIZED must not be 0 where GREFFE_DEMO=0: NODE_EXTRA_CA_CERTS=FILE adds authorities",
    );
  if (isClearWeb("GREFFE_PUBLIC_URL", config.publicUrl))
    throw new Error("GREFFE_PUBLIC_URL must begin with https:// where GREFFE_DEMO=0, unless it is localhost");
  const ways = waysOf(config, env);
  const otherwise = (env["GREFFE_PLAIN_INSIDE"] ?? "").split(",").flatMap((name) => name.trim() || []);
  const unknown = otherwise.find((name) => !ways.some((way) => way.name === name));
  if (unknown !== undefined)
    throw new Error(
      `GREFFE_PLAIN_INSIDE names variables out of ${ways.map((way) => way.name).join(", ")}; not ${unknown}`,
    );
  for (const { name, isClear, write } of ways)
    if (isClear && !otherwise.includes(name))
      throw new Error(
        `What ${name} names would go in clear from machine to machine: ${write}. Where the network itself is encrypted: GREFFE_PLAIN_INSIDE=${[...otherwise, name].join(",")}`,
      );
}

function waysOf(config: Config, env: Environment): readonly Way[] {
  const web = (name: string, url: string | undefined): Way => ({
    name,
    isClear: url !== undefined && isClearWeb(name, url),
    write: "write https://",
  });
  return [
    {
      name: "DATABASE_URL",
      isClear: config.databaseUrl !== null && isClearDatabase(config.databaseUrl, env["PGHOST"]),
      write: "add sslmode=verify-full to it, and sslrootcert=FILE where the server's authority is your own",
    },
    {
      name: "GREFFE_SMTP_URL",
      isClear: config.mail.url !== null && isClearMail(config.mail.url),
      write: "begin it with smtps://, or add requireTLS=true, and let the certificate be checked",
    },
    web("GREFFE_S3_URL", config.blobs.storage?.url),
    web("GREFFE_OIDC_ISSUER", config.oidc?.issuer),
    web("GREFFE_TSA_URL", config.timeStamps?.url),
    web("OTEL_EXPORTER_OTLP_ENDPOINT", config.traces?.url),
    {
      name: "GREFFE_CLAMD",
      isClear: config.clamd !== null && !config.clamd.startsWith("/") && !isLoopback(hostOf(config.clamd)),
      write: "clamd has no TLS, so give the path of its socket, or the end of a tunnel on 127.0.0.1",
    },
    {
      name: "GREFFE_LISTEN",
      // A tribunal on its own machine is tried out; one that people reach elsewhere has something in front.
      isClear: config.tls === null && !isLoopback(new URL(config.publicUrl).hostname) && !isLoopback(config.listen),
      write: "set GREFFE_TLS_CERTIFICATE and GREFFE_TLS_KEY, or write 127.0.0.1 where the proxy is on the same machine",
    },
  ];
}

/** @throws Error that names the variable and never says what it holds: there may be a password in it */
function addressIn(name: string, text: string): URL {
  if (!URL.canParse(text)) throw new Error(`${name} must be an address`);
  return new URL(text);
}

function isClearWeb(name: string, url: string): boolean {
  const { protocol, hostname } = addressIn(name, url);
  return protocol !== "https:" && !isLoopback(hostname);
}

const hostOf = (hostAndPort: string): string => hostAndPort.slice(0, hostAndPort.lastIndexOf(":"));

const isLocal = (host: string): boolean => host.startsWith("/") || isLoopback(host);

/** As `pg` reads it: the host may stand in two places or in none, and of a setting that is given twice the last counts. */
function isClearDatabase(url: string, defaultHost = "localhost"): boolean {
  if (url.startsWith("/") || url.startsWith("socket:")) return false;
  const { hostname, searchParams } = addressIn("DATABASE_URL", url.replace("@/", "@localhost/"));
  const named = [decodeURIComponent(hostname), ...searchParams.getAll("host")].filter((host) => host !== "");
  if ((named.length > 0 ? named : [defaultHost]).every(isLocal)) return false;
  // With the ways of libpq the weaker two do not look whose certificate it is.
  const checked = searchParams.has("uselibpqcompat") ? /^verify-full$/ : /^(require|verify-ca|verify-full)$/;
  return !checked.test(searchParams.getAll("sslmode").at(-1) ?? "");
}

function isClearMail(url: string): boolean {
  const { protocol, hostname, searchParams } = addressIn("GREFFE_SMTP_URL", url);
  if (isLoopback(hostname)) return false;
  const isOn = (name: string) => searchParams.getAll(name).every((value) => /^(true|1)$/.test(value));
  const isEncrypted = protocol === "smtps:" || (searchParams.has("requireTLS") && isOn("requireTLS"));
  return !isEncrypted || !isOn("tls.rejectUnauthorized");
}
