import { existsSync } from "node:fs";
import path from "node:path";

/** `npm run bench -- NAME …`: runs `bench/NAME.ts`, which prints one JSON line per measure. */
const [name, ...args] = process.argv.slice(2);
const file = path.join(import.meta.dirname, `${name ?? ""}.ts`);
if (name === undefined || !/^[\w-]+$/.test(name) || !existsSync(file)) {
  console.error("Use: npm run bench -- NAME [arguments], where bench/NAME.ts exists");
  process.exit(2);
}
const bench: { readonly default: (args: readonly string[]) => Promise<void> } = await import(file);
await bench.default(args);
