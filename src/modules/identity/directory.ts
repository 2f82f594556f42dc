import { createHmac } from "node:crypto";
import type { Config, DirectoryAccess } from "../../platform/config.ts";

/** Where the demonstration's own directory stands, on the tribunal's address. */
export const demonstrationDirectoryPath = "/demonstration-directory";

/** The directory that staff sign in through: the configured one, in a demonstration the one that comes with it, or none. */
export function directoryOf(config: Config): DirectoryAccess | null {
  if (config.oidc !== null) return config.oidc;
  if (!config.demo) return null;
  return {
    issuer: `${config.publicUrl}${demonstrationDirectoryPath}`,
    clientId: "greffe",
    clientSecret: createHmac("sha256", config.secret).update("demonstration directory").digest("hex"),
    acr: [],
  };
}
