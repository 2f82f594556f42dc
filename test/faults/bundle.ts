import { rmSync } from "node:fs";
import path from "node:path";
import { build } from "vite";
import { productRoot } from "../../src/kernel/product-root.ts";
import server from "../../vite.server.config.ts";

export interface Bundle {
  readonly file: string;
  remove(): void;
}

/** The process under test, built as the server is built, so that a killed one is followed by another in a second. */
export async function bundleTribunal(): Promise<Bundle> {
  const directory = path.join(productRoot, "dist", `faults-${process.pid}`);
  await build({
    ...server,
    root: productRoot,
    configFile: false,
    logLevel: "error",
    build: {
      ...server.build,
      outDir: directory,
      rolldownOptions: {
        ...server.build?.rolldownOptions,
        input: { "tribunal-process": path.join(import.meta.dirname, "tribunal-process.ts") },
      },
    },
  });
  return {
    file: path.join(directory, "tribunal-process.mjs"),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
