import type { Environment } from "./environment.ts";

/** PEM files of the server's own TLS. */
export interface TlsFiles {
  /** The certificate, and after it those that lead to its authority. */
  readonly certificate: string;
  readonly key: string;
}

export const hasTls = (env: Environment): boolean => env["GREFFE_TLS_CERTIFICATE"] !== undefined;

/** @throws Error naming the variable */
export function tlsIn(env: Environment, demo: boolean): TlsFiles | null {
  const certificate = env["GREFFE_TLS_CERTIFICATE"];
  const key = env["GREFFE_TLS_KEY"];
  if (certificate === undefined && key === undefined) return null;
  if (certificate === undefined || key === undefined)
    throw new Error(
      "GREFFE_TLS_CERTIFICATE and GREFFE_TLS_KEY go together: the PEM files of a certificate and its key",
    );
  if (demo)
    throw new Error("GREFFE_TLS_CERTIFICATE needs GREFFE_DEMO=0: the people of the demonstration come over plain HTTP");
  return { certificate, key };
}
