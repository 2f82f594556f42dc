import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { isUpToDate } from "./operation-refusals.ts";

/**
 * Prints each refusal that no test of its room names, of the room that declares it and of each that says it: a refusal that
 * nobody tries may be gone unnoticed. And holds the table of what each operation may refuse to the sources.
 */
const root = path.resolve(import.meta.dirname, "..");

/** What the tests of a room cannot provoke, each with its reason. */
const untestable: Readonly<Record<string, string>> = {
  "src/modules/files file-heic":
    "of uploads of before, when no photo of a telephone was taken; nothing says it any more",
  "src/modules/files file-changed-on-the-way": "of uploads of before; nothing says it any more",
  "src/modules/hearings witness-already-sitting": "a witness has no account by which another sitting could be found",
  "src/modules/identity unexpected-error": "the sign-in library would have to fail of itself",
  "src/modules/simulation not-found": "of pages of the demonstration's own directory that have ended",
};

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

/** Codes that a source says itself. */
const saidIn = (source: string): readonly string[] =>
  [...source.matchAll(/Refused\(\s*"([a-z-]+)"/g)].map(([, code = ""]) => code);

const known = new Set<string>();
for (const file of files.filter((name) => !/(\.test|\/testing)\.tsx?$/.test(name) && !name.startsWith("src/app/")))
  for (const code of [...declaredIn(read(file)), ...saidIn(read(file))]) known.add(`${roomOf(file)} ${code}`);

const isNamed = (refusal: string): boolean => {
  const [room = "", code = ""] = refusal.split(" ");
  return new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(testsOf.get(room) ?? "");
};
const untried = [...known].filter((one) => !isNamed(one) && untestable[one] === undefined);
const needless = Object.keys(untestable).filter((one) => !known.has(one) || isNamed(one));
for (const one of untried) console.log(`${one}: no test of the room names it`);
for (const one of needless) console.log(`${one}: is tested, or gone, and need not be excepted`);
console.log(`${known.size} refusals of rooms, ${untried.length} without a test there`);
const isDescribed = isUpToDate();
if (!isDescribed) console.log("What operations refuse has changed: node tools/operation-refusals.ts --write");
process.exitCode = untried.length + needless.length === 0 && isDescribed ? 0 : 1;
