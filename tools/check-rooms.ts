import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileCircles } from "./file-circles.ts";
import { pageShells } from "./page-shells.ts";
import { foreignTables } from "./room-tables.ts";
import { writingQueries } from "./writing-queries.ts";

/** Holds every import of the sources against the room map of ARCHITECTURE.md. Prints each import through a wall, each circle, each foreign table, each query that writes, each form that a page writes by itself. */
const root = path.resolve(import.meta.dirname, "..");
const base = ["parties", "identity", "audit"];
const onCases = ["cases", ...base];
const mayEnter: Readonly<Record<string, readonly string[] | "any">> = {
  audit: [],
  identity: ["audit"],
  parties: ["identity", "audit"],
  cases: base,
  representation: onCases,
  files: [],
  documents: ["files", ...onCases],
  deadlines: onCases,
  work: ["deadlines", ...onCases],
  notices: ["documents", "work", ...onCases],
  filings: ["files", "documents", "deadlines", "work", ...onCases],
  intake: ["decisions", "notices", "representation", "filings", "files", "documents", "deadlines", "work", ...onCases],
  calendars: onCases,
  hearings: ["calendars", "documents", "deadlines", "notices", "work", ...onCases],
  decisions: ["hearings", "files", "documents", "deadlines", "work", "notices", "representation", ...onCases],
  scheduling: ["calendars", "hearings", "deadlines", "work", "notices", "representation", ...onCases],
  retention: onCases,
  simulation: "any",
};
const isTestSupport = (file: string) => /(\.test\.tsx?|\/testing\.ts)$/.test(file) || file.startsWith("test/");

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(root, file), "utf8");
  const found = source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, to = ""]) => ({
    from: file,
    to: to.startsWith(".") ? path.posix.join(path.posix.dirname(file), to) : to,
  }));
}

const context = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

/** The rule that an import breaks, or null. */
function brokenRule({ from, to }: Import): string | null {
  const own = context(from);
  const other = context(to);
  if (from.startsWith("src/kernel/") && to.startsWith("src/") && !to.startsWith("src/kernel/"))
    return "the kernel imports nothing of ours";
  if (from.startsWith("src/platform/") && /^src\/(modules|operations|app|web)\//.test(to))
    return "the platform knows no context";
  if (from.startsWith("src/scheduler/") && to.startsWith("src/") && !/^src\/(scheduler|kernel)\//.test(to))
    return "the scheduling engine stands on the kernel alone";
  if (from.startsWith("src/operations/") && /^src\/(app|web|scheduler)\//.test(to)) return "operations know no program";
  // There an answer's type is asserted; everywhere else it is what the endpoint says.
  if (to === "src/web/api/request.ts" && !from.startsWith("src/web/api/"))
    return "a page calls an endpoint by the caller of its room, src/web/api/rooms.ts";
  if (from.startsWith("src/web/")) {
    const allowed =
      to.startsWith("src/web/") ||
      to.startsWith("src/kernel/") ||
      /\/(contract|text|choices)\.ts$/.test(to) ||
      // Types alone, in one place: the schemas would come along in every page.
      (from === "src/web/api/rooms.ts" && /\/endpoints\.ts$/.test(to)) ||
      !to.startsWith("src/");
    return allowed ? null : "a page sees contracts, choices and texts only";
  }
  if (own === undefined) return null;
  if (
    /\/(contract|endpoints|requests|text|choices)\.ts$/.test(from) &&
    to.startsWith("src/") &&
    !/^src\/kernel\/|\/(contract|endpoints|requests|text|choices)\.ts$/.test(to)
  )
    return "a contract is safe for browsers";
  if (/\/(domain|rules)\//.test(from) && /^(kysely|pg|fastify)$|^src\/platform\//.test(to)) return "a domain is pure";
  if (/\/routes\.ts$/.test(from) && (/\/db\.ts$/.test(to) || /^(kysely|pg)$/.test(to)))
    return "a route does not touch the database";
  if (/\/queries\//.test(from) && /\/(commands|consultations)\//.test(to)) return "a query does not write";
  if (/\/commands\//.test(from) && /\/consultations\//.test(to))
    return "a command has not looked at what it answers with";
  if (/\/commands\//.test(from) && to.startsWith(`src/modules/${own}/commands/`)) return "commands do not chain";
  if (other === undefined || other === own) return null;
  if (!/\/(index|contract|endpoints|requests|text)\.ts$/.test(to)) return `${other} has one door, its index.ts`;
  const doors = mayEnter[own];
  if (doors === undefined) return `${own} is not on the room map`;
  return doors === "any" || doors.includes(other) || /\/(contract|endpoints|requests|text|choices)\.ts$/.test(to)
    ? null
    : `${own} may not enter ${other}`;
}

const files = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => path.posix.join("src", name.split(path.sep).join("/")))
  .filter((name) => /\.tsx?$/.test(name) && !isTestSupport(name));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const throughWalls = [...imports.values()].flat().flatMap((one) => {
  const rule = brokenRule(one);
  return rule === null ? [] : [`${one.from} → ${one.to}: ${rule}`];
});
const rooms = readdirSync(path.join(root, "src/modules"));
const unbuilt = Object.keys(mayEnter).filter((room) => !rooms.includes(room));
const broken = [
  ...throughWalls,
  ...unbuilt.map((room) => `${room}: is on the room map and not built`),
  ...fileCircles(new Map([...imports].map(([file, all]) => [file, all.map(({ to }) => to)]))),
  ...foreignTables(root, files),
  ...writingQueries(root, files),
  ...pageShells(root, files),
];
for (const line of broken) console.log(line);
console.log(`${files.length} files, ${broken.length} breaches of the room map`);
process.exit(broken.length === 0 ? 0 : 1);
