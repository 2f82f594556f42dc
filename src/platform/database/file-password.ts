import { readFile } from "node:fs/promises";
import pg from "pg";
import { parseIntoClientConfig } from "pg-connection-string";

/**
 * Connections whose password is what a file holds when each begins. A vault or a managed server may so replace it while
 * the product runs; the files of certificates that the address names are read anew as well.
 */
export function clientWithPasswordOf(file: string): new (config?: pg.ClientConfig) => pg.Client {
  return class extends pg.Client {
    constructor({ connectionString = "", ...config }: pg.ClientConfig = {}) {
      const password = async () => (await readFile(file, "utf8")).replace(/[\r\n]+$/, "");
      // What an address says of the password, be it nothing, would count more than this function.
      super({ ...config, ...parseIntoClientConfig(connectionString), password });
    }
  };
}
