import type { Config } from "../config.ts";

/** What this very machine says to itself leaves it on no wire. */
export const isLoopback = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || hostname === "::1" || /^127(\.\d{1,3}){3}$/.test(hostname);

/**
 * In a real tribunal nothing goes in clear from one machine to another.
 * @throws Error naming the variable, and what to write
 */
export function refuseClearWays(config: Config): void {
  const publicUrl = new URL(config.publicUrl);
  if (config.tls !== null && publicUrl.protocol !== "https:")
    throw new Error("GREFFE_PUBLIC_URL must begin with https:// where GREFFE_TLS_CERTIFICATE is set");
  if (config.demo) return;
  if (publicUrl.protocol !== "https:" && !isLoopback(publicUrl.hostname))
    throw new Error(`GREFFE_PUBLIC_URL must begin with https:// where GREFFE_DEMO=0, not ${publicUrl.protocol}//`);
}
