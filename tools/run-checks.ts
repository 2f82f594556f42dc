import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { officeInstallCommand, officeProgram } from "../src/modules/files/office/office-program.ts";
import { browserProgram, headlessShell } from "../test/support/browser-program.ts";

/** Every check and test of the project, in the order in which a failure is cheapest to learn. */
const root = path.resolve(import.meta.dirname, "..");
const report = path.join(root, "test-results/vitest.json");
const bin = (name: string) => path.join(root, "node_modules", name);

const checks: readonly { readonly name: string; readonly file: string; readonly args: readonly string[] }[] = [
  { name: "format and lint", file: bin("@biomejs/biome/bin/biome"), args: ["ci", "--diagnostic-level=error", "."] },
  { name: "types", file: bin("typescript/lib/tsc.js"), args: ["-p", "."] },
  { name: "types of the pages", file: bin("typescript/lib/tsc.js"), args: ["-p", "src/web"] },
  { name: "no file and no part that nobody uses", file: bin("knip/bin/knip.js"), args: ["--no-progress"] },
  { name: "room map", file: path.join(root, "tools/check-rooms.ts"), args: [] },
  {
    name: "every refusal is tried in its room, and described where it may be answered",
    file: path.join(root, "tools/refusals-tested.ts"),
    args: [],
  },
  { name: "no part with a known high weakness", file: path.join(root, "tools/audit-dependencies.ts"), args: [] },
];

function run(file: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: "inherit" });
    child.on("exit", (code) => resolve(code ?? 1));
  });
}

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

/** The browser of the end-to-end tests, installed by apt where that is possible; another that is there serves too. */
if (!existsSync(headlessShell)) {
  const install = ["apt-get", "install", "-y", "--no-install-recommends", path.basename(headlessShell)];
  if (process.getuid?.() === 0) spawnSync(install[0] ?? "", install.slice(1), { stdio: "ignore" });
  if (browserProgram() === undefined)
    console.log(`The end-to-end test needs Chromium and is left out: run "${install.join(" ")}" as root`);
}

if (officeProgram(null) === null)
  console.log(`The test with LibreOffice itself is left out: run "${officeInstallCommand}" as root`);

let passed = 0;
let failed = 0;
const pages = existsSync(path.join(root, "src/web/index.html"));
for (const check of checks) {
  if (check.name === "types of the pages" && !pages) continue;
  const code = await run(check.file, check.args);
  console.log(`${code === 0 ? "ok" : "FAILED"}: ${check.name}`);
  if (code === 0) passed++;
  else failed++;
}
const tested = await run(bin("vitest/vitest.mjs"), [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
]);
const counts: Counts = JSON.parse(readFileSync(report, "utf8"));
passed += counts.numPassedTests;
failed += counts.numFailedTests;
// A file that could not even load, or a leak after the last test, counts too.
if (tested !== 0 && counts.numFailedTests === 0) failed += Math.max(1, counts.numFailedTestSuites);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
