import { createHmac } from "node:crypto";
import type { Config } from "../../platform/config.ts";

export interface DirectoryClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Where the demonstration's own directory stands, on the tribunal's address. */
export const demonstrationDirectoryPath = "/demonstration-directory";

/** The directory that staff sign in through: the configured one, in a demonstration the one that comes with it, or none. */
export function directoryOf(config: Config): DirectoryClient | null {
  if (config.oidc !== null) return config.oidc;
  if (!config.demo) return null;
  return {
    issuer: `${config.publicUrl}${demonstrationDirectoryPath}`,
    clientId: "greffe",
    clientSecret: createHmac("sha256", config.secret).update("demonstration directory").digest("hex"),
  };
}
