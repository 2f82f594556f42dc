import type { ObjectStorageAccess } from "../blobs/object-storage.ts";
import type { CollectorAccess } from "../telemetry/collector-access.ts";
import type { ArchiveAccess } from "./archive.ts";
import type { InstallationSecret } from "./installation-secret.ts";
import type { SearchLimits } from "./scheduling.ts";
import type { SigningFiles } from "./signing.ts";
import type { TlsFiles } from "./tls.ts";

/** Everything an operator can set. Read once at the start; nothing else reads the environment. */
export interface Config extends InstallationSecret {
  /** Folder that holds all state: database, blobs, secrets, outgoing mail of a demonstration. */
  readonly home: string;
  readonly port: number;
  /** Address of this machine at which it listens; all of them when the operator names none. */
  readonly listen: string;
  /** Folder of the tribunal's own texts, name and marks; null: the product's own. */
  readonly content: string | null;
  /** The server speaks TLS itself; null: HTTP, to a proxy in front that does. */
  readonly tls: TlsFiles | null;
  /** How long a run of scheduling searches, and in how many threads. */
  readonly scheduling: SearchLimits;
  /** How long a server that was asked to end still serves while `/readyz` says no: as long as those in front need to see it. */
  readonly drainSeconds: number;
  /** Address that people's browsers use; links in e-mails begin with it. */
  readonly publicUrl: string;
  /** A PostgreSQL 18 that somebody manages; null runs the embedded one. */
  readonly databaseUrl: string | null;
  /** Holds its password, read for each new connection; null: `databaseUrl` does. */
  readonly databasePasswordFile: string | null;
  /** Folder that takes the embedded database's log as it is written, and the file of the key that encrypts it; null: none. */
  readonly archive: ArchiveAccess | null;
  /** True fills an empty tribunal with a demonstration. */
  readonly demo: boolean;
  /**
   * `url` null writes each message to `<home>/outbox` instead of sending it. `inbox` is a folder or a Maildir into which
   * the mail server delivers what comes back to `from`; it need not exist.
   */
  readonly mail: { readonly url: string | null; readonly from: string; readonly inbox: string };
  /** Who time-stamps the log's heads (RFC 3161), and the PEM file of their certificate; null: nobody does. */
  readonly timeStamps: { readonly url: string; readonly certificate: string } | null;
  /**
   * `keys`: file of the keys of the blobs, made in `home` unless the operator gives one. `scratch`: folder of plain files
   * that outside programs read; in memory where the operator says so.
   */
  readonly blobs: {
    readonly keys: string;
    readonly keysAreGiven: boolean;
    readonly scratch: string;
    /** An S3-compatible storage instead of the folder: its address with the bucket in the path. */
    readonly storage: ObjectStorageAccess | null;
  };
  /** Folder of the private keys that sign the transparency log's heads. */
  readonly logKeys: string;
  /** The key with which the tribunal signs decisions, and its certificate; null: it signs nothing. */
  readonly signing: SigningFiles | null;
  /** `host:port` or a socket path of clamd; null: documents say "not scanned". */
  readonly clamd: string | null;
  /** Path of LibreOffice's `soffice`, which makes PDFs of office files; null: looked for where packages put it. */
  readonly officeProgram: string | null;
  readonly oidc: DirectoryAccess | null;
  /** A code of an authenticator opens one session only. Off in a demonstration, where scripts share accounts. */
  readonly codesOnce: boolean;
  /** Sorted file of SHA-1 hashes of passwords that were stolen somewhere; null: none is asked. */
  readonly breachedPasswords: string | null;
  /** Addresses or networks of the proxies in front, whose `X-Forwarded-For` is believed. None: the connection's own address counts. */
  readonly trustedProxies: readonly string[];
  /** Hosts of the tribunal’s own network whose calendars may be read, `host` or `host:port`; others there are refused. */
  readonly calendarHosts: readonly string[];
  /** Shown as `Authorization: Bearer …` by whoever collects `/metrics`; null: nobody from elsewhere may. */
  readonly metricsToken: string | null;
  /** A collector of traces (OTLP over HTTP), and how many of all traces it gets, from 0 to 1; null: none are made. */
  readonly traces: (CollectorAccess & { readonly ratio: number }) | null;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
}

/** The directory that staff sign in through, by OpenID Connect. */
export interface DirectoryAccess {
  /** Exactly as the directory's own description has it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Values of `acr`, of which an ID token must carry one; empty: the directory alone decides how somebody signs in. */
  readonly acr: readonly string[];
}
