import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Prints each refusal that no test of its own room names: a refusal that nobody tries may be gone unnoticed. */
const root = path.resolve(import.meta.dirname, "..");

/** Refusals that the tests of their room cannot provoke, each with its reason. */
const untestable: Readonly<Record<string, string>> = {};

/** `src/modules/hearings`, `src/platform/http`, `src/kernel`: whose tests have to name a refusal. */
const roomOf = (file: string): string =>
  /^src\/(?:(?:modules|platform)\/)?[^/.]+(?=\/)/.exec(file)?.[0] ?? path.posix.dirname(file);

/** Codes of the registries that a source declares: each is a key whose row begins with its status. */
const declaredIn = (source: string): readonly string[] =>
  [...source.matchAll(/^\s*"?([a-z][a-z0-9-]*)"?: \{\s*status: [45]\d\d,/gm)].map(([, code = ""]) => code);

const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => path.posix.join("src", name.split(path.sep).join("/")))
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("src/web/"));
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

const testsOf = new Map<string, string>();
for (const file of files.filter((name) => /\.test\.tsx?$/.test(name)))
  testsOf.set(roomOf(file), `${testsOf.get(roomOf(file)) ?? ""}\n${read(file)}`);

const declared = files
  .filter((name) => !/\.test\.tsx?$/.test(name))
  .flatMap((file) => declaredIn(read(file)).map((code) => ({ file, code })));
const isNamed = ({ file, code }: { readonly file: string; readonly code: string }): boolean =>
  new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(testsOf.get(roomOf(file)) ?? "");

const untried = declared.filter((one) => !isNamed(one) && untestable[one.code] === undefined);
const needless = Object.keys(untestable).filter((code) => {
  const found = declared.find((one) => one.code === code);
  return found === undefined || isNamed(found);
});
for (const { file, code } of untried) console.log(`${code}: no test of ${roomOf(file)} names it (${file})`);
for (const code of needless) console.log(`${code}: is tested, or gone, and need not be excepted`);
console.log(`${declared.length} refusals, ${untried.length} without a test in their room`);
process.exitCode = untried.length + needless.length === 0 ? 0 : 1;
