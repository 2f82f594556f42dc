import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { productRoot } from "../src/kernel/product-root.ts";

/**
 * `npm run bench -- simulate [SCALE] [SEED]`: a year of the twin in a tribunal of its own, as the command gives it; there is
 * no peer. The bar is ten minutes at 0.01 on two cores.
 */
export default async function simulate([scale = "0.01", seed = "7"]: readonly string[]): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), "greffe-year-"));
  try {
    const args = ["src/app/cli.ts", "simulate", "--years", "1", "--scale", scale, "--seed", seed, "--json"];
    const done = spawnSync(process.execPath, args, {
      cwd: productRoot,
      env: { PATH: process.env["PATH"] ?? "", GREFFE_HOME: home },
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
    });
    const year = JSON.parse(done.stdout) as { readonly opened: number; readonly seconds: number };
    const measure = `a year of the twin, ${scale} of a tribunal, seed ${seed}`;
    console.log(
      JSON.stringify({ bench: "simulate", measure, ours: year.seconds, peer: null, unit: "s", n: year.opened, year }),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
