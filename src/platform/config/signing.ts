import path from "node:path";
import type { Environment } from "./environment.ts";

/** PEM files of the key with which the tribunal signs what it issues. */
export interface SigningFiles {
  /** PKCS #8, RSA from 2048 bits or an elliptic curve of NIST. */
  readonly key: string;
  /** The key's certificate, and after it those that lead to its authority. */
  readonly certificate: string;
  /** A demonstration's, made where they are missing and named as such; never a tribunal's. */
  readonly isDemonstration: boolean;
}

/** Null: a tribunal that signs nothing yet. @throws Error naming the variable */
export function signingIn(env: Environment, home: string, demo: boolean): SigningFiles | null {
  const key = env["GREFFE_SIGNING_KEY"];
  const certificate = env["GREFFE_SIGNING_CERTIFICATE"];
  if (key !== undefined && certificate !== undefined) return { key, certificate, isDemonstration: false };
  if (key !== undefined || certificate !== undefined)
    throw new Error(
      "GREFFE_SIGNING_KEY and GREFFE_SIGNING_CERTIFICATE go together: the PEM files of a key and its certificate",
    );
  if (!demo) return null;
  const folder = path.join(home, "demonstration-signing");
  return {
    key: path.join(folder, "key.pem"),
    certificate: path.join(folder, "certificate.pem"),
    isDemonstration: true,
  };
}
