// What `npm start`, `npm test` and `npm run bench` run, on any Node.js 20.19 or later: installs what the lock file
// names, builds the pages when their sources changed, then goes on in the pinned Node.js that npm installed.
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import module from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
/**
 * The pinned Node.js: a package of the lock file, for this kind of machine alone, with its hash. Where none is published
 * for the machine, its own Node.js serves if it is of the same major release.
 */
const pinned = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
const hasPinned = ["linux-x64", "linux-arm64"].includes(`${process.platform}-${process.arch}`);
const node = hasPinned ? pinned : process.execPath;
const installed = path.join(root, "node_modules/.greffe-lock");

/** What needs it comes rarely, and loading it takes longer than everything else that a start looks at. */
async function digestOf(...files) {
  const { createHash } = await import("node:crypto");
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}

function run(file, args, options = {}) {
  const done = spawnSync(file, args, { cwd: root, stdio: "inherit", ...options });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

function fail(why) {
  console.error(why);
  process.exit(1);
}

async function install() {
  if (!hasPinned && Number(process.versions.node.split(".")[0]) < 24)
    fail(
      `On ${process.platform} ${process.arch} Greffe runs on the machine's own Node.js: install release 24 or later`,
    );
  const modules = path.join(root, "node_modules");
  // A folder that is a link belongs to another checkout: npm would empty that one.
  if (existsSync(node) && lstatSync(modules).isSymbolicLink()) return;
  const lock = path.join(root, "package-lock.json");
  const glance = glanceAt(lock);
  if (existsSync(node) && textOf(`${installed}-seen`) === glance) return;
  const wanted = await digestOf(lock);
  if (textOf(installed) === wanted && existsSync(node)) {
    remember(`${installed}-seen`, glance);
    return;
  }
  console.error("Installing what package-lock.json names (first run, or it changed)…");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  if (npm) run(process.execPath, [npm, ...args]);
  else run("npm", args);
  if (!existsSync(node))
    fail(`npm left out ${path.basename(path.dirname(path.dirname(node)))}: install without --omit=optional`);
  writeFileSync(installed, wanted);
}

/** Files by folder: the pages and the server are built from some of the same. */
const listed = new Map();

/** Each folder is read by itself: `recursive` takes several times as long. */
function sourcesUnder(directory) {
  const known = listed.get(directory);
  if (known !== undefined) return known;
  const files = readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const file = path.join(directory, entry.name);
      if (entry.isDirectory()) return sourcesUnder(file);
      return entry.isFile() ? [file] : [];
    })
    .sort();
  listed.set(directory, files);
  return files;
}

/** Changes with whatever changes a file, and takes a tenth of reading them all. */
function glanceAt(...files) {
  const lines = files.map((file) => {
    const { size, mtimeMs, ctimeMs, ino } = statSync(file);
    return `${file.slice(root.length)} ${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  });
  return `${lines.join("\n")}\n`;
}

const textOf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** The files are as they were when this was made from them: the next start sees it at a glance. */
function remember(seen, glance) {
  try {
    writeFileSync(seen, glance);
  } catch (error) {
    // Whoever may not write here reads them all again.
    if (!["EACCES", "EPERM", "EROFS"].includes(error.code)) throw error;
  }
}

/** What is built from the sources into `dist`, with the digest of what it was built from beside it. */
const pages = {
  what: "pages",
  into: path.join(root, "dist/web"),
  config: "vite.config.ts",
  /** Their own sources, of the rooms what pages may see (`tools/check-rooms.ts`), and how the files are called. */
  sources: () => [
    path.join(root, "src/app/first-parts.ts"),
    ...sourcesUnder(path.join(root, "src/web")),
    ...sourcesUnder(path.join(root, "src/kernel")),
    ...sourcesUnder(path.join(root, "src/modules")).filter((file) => /\/(choices|contract|text)\.ts$/.test(file)),
  ],
};
const server = {
  what: "server",
  into: path.join(root, "dist/server"),
  config: "vite.server.config.ts",
  sources: () =>
    ["app", "kernel", "modules", "operations", "platform", "scheduler"]
      .flatMap((folder) => sourcesUnder(path.join(root, "src", folder)))
      .filter((file) => !file.endsWith(".test.ts")),
};

/** Built aside and moved into place whole: whoever starts at the same time sees the former build or the new one. */
async function build({ what, into, config, sources }) {
  const files = [path.join(root, "package-lock.json"), path.join(root, config), ...sources()];
  const mark = (folder) => path.join(folder, ".sources");
  const seen = path.join(into, ".seen");
  const glance = glanceAt(...files);
  if (textOf(seen) === glance) return;
  const wanted = await digestOf(...files);
  if (textOf(mark(into)) === wanted) {
    remember(seen, glance);
    return;
  }
  console.error(`Building the ${what}…`);
  const aside = `${into}-${process.pid}`;
  const vite = path.join(root, "node_modules/vite/bin/vite.js");
  run(node, [vite, "build", "--config", config, "--outDir", aside, "--emptyOutDir", "--logLevel", "error"]);
  writeFileSync(mark(aside), wanted);
  writeFileSync(path.join(aside, ".seen"), glance);
  rmSync(into, { recursive: true, force: true });
  try {
    renameSync(aside, into);
  } catch (error) {
    // Somebody who built the same was faster.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(mark(into))) throw error;
  }
}

/** Node.js keeps what it made of each source beside the sources that npm installed: a second start reads it. */
const compileCache = path.join(root, "node_modules/.cache/node");

/**
 * Once it is installed, `npm` runs the pinned Node.js itself (it stands first among the programs of a package): a second
 * process would cost a fifth of a start and do nothing else.
 */
async function goOn(script, args) {
  process.env.NODE_COMPILE_CACHE ??= compileCache;
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  const file = path.join(root, script);
  process.argv.splice(1, process.argv.length, file, ...args);
  // Who closes the terminal wants an orderly end too.
  process.on("SIGHUP", () => process.kill(process.pid, "SIGTERM"));
  await import(pathToFileURL(file).href);
}

function handOver(script, args) {
  const child = spawn(node, [path.join(root, script), ...args], {
    stdio: "inherit",
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
  });
  // The terminal sends its signals to both of us; a supervisor sends them to us alone. The child decides when it ends.
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!asked && !(signal === "SIGINT" && process.stdin.isTTY)) child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
      asked = true;
    });
  }
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  // npm may be killed outright, and passes nothing on then: the tribunal ends with it, and not later.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === "start")
    setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500).unref();
}

const [task = "start", ...args] = process.argv.slice(2);
const tasks = {
  start: "dist/server/start.mjs",
  test: "tools/run-checks.ts",
  bench: "bench/run.ts",
  faults: "test/faults/run.ts",
  mutate: "tools/mutate.ts",
  cli: "dist/server/command-line.mjs",
};
if (!(task in tasks)) {
  console.error(`Unknown task ${task}: use one of ${Object.keys(tasks).join(", ")}`);
  process.exit(2);
}
await install();
if (task === "start" || task === "test") await build(pages);
if (task === "start" || task === "test" || task === "cli") await build(server);
// A command reads and writes the files that its caller names from where the caller stands.
if (task !== "cli") process.chdir(root);
if (process.execPath === realpathSync(node)) await goOn(tasks[task], args);
else handOver(tasks[task], args);
