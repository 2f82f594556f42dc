import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * Asks the registry for known weaknesses of every part, of the pages' and the tools' too, and fails on a high or critical
 * one. Without a network, or where a registry gives no such answer, it says so and is content.
 */
const root = path.resolve(import.meta.dirname, "..");
const npm = process.env["npm_execpath"];
const [file, first] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
const asked = spawnSync(file, [...first, "audit", "--json"], {
  cwd: root,
  encoding: "utf8",
  timeout: 30_000,
});

interface Answer {
  readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> };
  readonly vulnerabilities?: Readonly<Record<string, { readonly name: string; readonly severity: string }>>;
}

function answerIn(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return {};
  }
}

const { metadata, vulnerabilities = {} } = answerIn(asked.stdout ?? "");
const counts = metadata?.vulnerabilities;
if (counts === undefined) {
  console.log("dependency audit: no answer from the registry (no network?), not asked");
} else {
  const grave = Object.values(vulnerabilities).filter((one) => ["high", "critical"].includes(one.severity));
  console.log(`dependency audit: ${counts["total"] ?? 0} known weaknesses, ${grave.length} of them high or critical`);
  for (const one of grave) console.log(`  ${one.severity}: ${one.name}`);
  if (grave.length > 0) process.exitCode = 1;
}
