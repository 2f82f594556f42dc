import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { casesCalledFiles } from "./case-words.ts";
import { fileCircles } from "./file-circles.ts";
import { ownTransactions } from "./own-transactions.ts";
import { pageShells } from "./page-shells.ts";
import { brokenRule, type Import, mayEnter, staleExceptions } from "./room-map.ts";
import { foreignTables } from "./room-tables.ts";
import { writingQueries, writingReads } from "./writing-queries.ts";

/** Holds every import of the sources against the room map of ARCHITECTURE.md. Prints each import through a wall, each circle, each foreign table, each query that writes, each route that is read and does a command, each command that opens a transaction, each form that a page writes by itself, each case that is called a file. */
const root = path.resolve(import.meta.dirname, "..");

function importsOf(file: string): Import[] {
  const source = readFileSync(path.join(root, file), "utf8");
  const found = source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, to = ""]) => ({
    from: file,
    to: to.startsWith(".") ? path.posix.join(path.posix.dirname(file), to) : to,
  }));
}

const all = readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })
  .map((name) => path.posix.join("src", name.split(path.sep).join("/")))
  .filter((name) => /\.tsx?$/.test(name));
const files = all.filter((name) => !/(\.test\.tsx?|\/testing\.ts)$/.test(name));
const imports = all.flatMap(importsOf);
const throughWalls = imports.flatMap((one) => {
  const rule = brokenRule(one);
  return rule === null ? [] : [`${one.from} → ${one.to}: ${rule}`];
});
const rooms = readdirSync(path.join(root, "src/modules"));
const unbuilt = Object.keys(mayEnter).filter((room) => !rooms.includes(room));
const reached = new Map(files.map((file) => [file, importsOf(file).map(({ to }) => to)]));
const broken = [
  ...throughWalls,
  ...staleExceptions(imports),
  ...unbuilt.map((room) => `${room}: is on the room map and not built`),
  ...fileCircles(reached),
  ...foreignTables(root, files),
  ...writingQueries(root, files),
  ...writingReads(root, files),
  ...ownTransactions(root, files),
  ...pageShells(root, files),
  ...casesCalledFiles(root, all),
];
for (const line of broken) console.log(line);
console.log(`${files.length} files, ${broken.length} breaches of the room map`);
process.exit(broken.length === 0 ? 0 : 1);
