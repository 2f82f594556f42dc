import { createHash, createPrivateKey, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { type SecureContextOptions, Server } from "node:tls";
import type { FastifyInstance } from "fastify";
import { isLoopback } from "../config/plaintext-connections.ts";
import type { TlsFiles } from "../config/tls.ts";
import type { Logger } from "../log.ts";

/** Each authenticates what it encrypts and forgets its key with the connection; the strongest stand first. */
const suites = [
  "TLS_AES_256_GCM_SHA384",
  "TLS_CHACHA20_POLY1305_SHA256",
  "TLS_AES_128_GCM_SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
] as const;

/** How often it is looked whether somebody renewed the certificate. */
const everyMs = 10_000;

export interface OwnTls {
  readonly files: TlsFiles;
  readonly publicUrl: string;
}

/**
 * What the server's TLS is set to, with the certificate as it is on disk now.
 * @throws Error in the operator's words: files that cannot be read or do not belong together, a certificate that
 * browsers at the public address would not believe
 */
export function secureOptions({ files, publicUrl }: OwnTls): SecureContextOptions & { honorCipherOrder: true } {
  const cert = readFileSync(files.certificate, "utf8");
  const key = readFileSync(files.key, "utf8");
  const { hostname } = new URL(publicUrl);
  const certificate = new X509Certificate(cert);
  const isOfHost = isIP(hostname) === 0 ? certificate.checkHost(hostname) : certificate.checkIP(hostname);
  if (isOfHost === undefined)
    throw new Error(
      `GREFFE_TLS_CERTIFICATE (${files.certificate}) is not of ${hostname}, which GREFFE_PUBLIC_URL names`,
    );
  if (certificate.checkIssued(certificate) && !isLoopback(hostname))
    throw new Error(`GREFFE_TLS_CERTIFICATE (${files.certificate}) vouches for itself: take one of an authority`);
  if (!certificate.checkPrivateKey(createPrivateKey(key)))
    throw new Error(`GREFFE_TLS_KEY (${files.key}) is not the key of GREFFE_TLS_CERTIFICATE (${files.certificate})`);
  return {
    cert,
    key,
    minVersion: "TLSv1.2",
    maxVersion: "TLSv1.3",
    ciphers: suites.join(":"),
    honorCipherOrder: true,
  };
}

/** A certificate that is renewed on disk is used from the next connection on; one that is wrong leaves the former. */
export function followRenewals(app: FastifyInstance, own: OwnTls, log: Logger, lookMs = everyMs): void {
  const server: unknown = app.server;
  if (!(server instanceof Server)) throw new Error("The server does not speak TLS");
  let seen = contentOf(own.files);
  const look = () => {
    const now = contentOf(own.files);
    if (now === seen) return;
    seen = now;
    try {
      server.setSecureContext(secureOptions(own));
      log.info({}, "the certificate was renewed");
    } catch (error) {
      // Also between the two files of one renewal: the second of them brings us here again.
      log.error({ err: error }, "the certificate on disk cannot be used, the former one stays");
    }
  };
  // Not by a watch of the system: it learns after a moment what it watches, and never of a renewal before that.
  const looking = setInterval(look, lookMs).unref();
  app.addHook("onClose", async () => clearInterval(looking));
}

/** What both files hold, a digest. */
function contentOf({ certificate, key }: TlsFiles): string {
  const hash = createHash("sha256");
  for (const file of [certificate, key]) hash.update(bytesOf(file)).update("\0");
  return hash.digest("base64url");
}

/** A file that is away at this moment, as in the middle of a renewal, holds nothing: reading it says so in words. */
function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
