import { spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { Sandbox } from "../src/modules/files/sandbox/sandbox.ts";
import type { Outcome } from "../src/modules/files/sandbox/task.ts";

/** What `qpdf --check` says: 0 nothing wrong, 3 wrong but readable, anything else not readable. */
type Peer = "sound" | "repairable" | "unreadable" | "absent";

interface Verdict {
  readonly file: string;
  readonly ours: Outcome;
  readonly ms: number;
  readonly peer: Peer;
}

/** Refusals that are about what a sound file carries, not about damage. */
const byPolicy = /^pdf-(encrypted|active|attachments|portfolio|too-many)/;

function checkedByQpdf(file: string): Promise<Peer> {
  return new Promise((resolve) => {
    const child = spawn("qpdf", ["--check", file], { stdio: "ignore", timeout: 30_000 });
    child.on("error", () => resolve("absent"));
    child.on("exit", (code) => resolve(code === 0 ? "sound" : code === 3 ? "repairable" : "unreadable"));
  });
}

async function examined(sandbox: Sandbox, file: string): Promise<Verdict> {
  const begun = performance.now();
  const ours = await sandbox.run({
    kind: "examine-pdf",
    file: { path: file, dataKey: null, sizeBytes: null },
    maxPages: 10_000,
  });
  const ms = performance.now() - begun;
  return { file, ours, ms, peer: await checkedByQpdf(file) };
}

const usable = ({ ours }: Verdict) => ours.ok || byPolicy.test(ours.code);
const wordOf = ({ ours }: Verdict) => (ours.ok ? ["accepted", ...ours.remarks].join("+") : ours.code);

/** `corpus-pdf FOLDER [--list]`, or GREFFE_CORPUS: every PDF below the folder through the examination. */
export default async function corpusPdf(args: readonly string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith("--")) ?? process.env["GREFFE_CORPUS"];
  if (folder === undefined) throw new Error("Give the folder of PDFs as an argument, or in GREFFE_CORPUS");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();
  const sandbox = new Sandbox({ all: 1, share: 1 });
  const verdicts: Verdict[] = [];
  for (const file of files) verdicts.push(await examined(sandbox, file));
  sandbox.close();
  if (args.includes("--list"))
    for (const one of verdicts)
      console.error(
        `${one.peer.padEnd(11)} ${wordOf(one).padEnd(40)} ${Math.round(one.ms)} ${path.relative(folder, one.file)}`,
      );
  const count = (test: (one: Verdict) => boolean) => verdicts.filter(test).length;
  const times = verdicts.map((one) => one.ms).sort((a, b) => a - b);
  const line = (measure: string, ours: number, peer: number | null, unit: string) =>
    console.log(
      JSON.stringify({
        bench: "corpus-pdf",
        measure,
        ours,
        peer,
        peerName: "qpdf --check",
        ratio: peer === null || peer === 0 ? null : ours / peer,
        unit,
        n: verdicts.length,
      }),
    );
  line(
    "usable",
    count(usable),
    count((one) => one.peer === "sound"),
    "files",
  );
  line(
    "usable or readable after repair",
    count(usable),
    count((one) => one.peer === "sound" || one.peer === "repairable"),
    "files",
  );
  line(
    "found unusable though qpdf finds nothing wrong",
    count((one) => !usable(one) && one.peer === "sound"),
    0,
    "files",
  );
  line(
    "accepted without a remark though qpdf cannot read it",
    count((one) => one.ours.ok && one.ours.remarks.length === 0 && one.peer === "unreadable"),
    0,
    "files",
  );
  line("slowest", Math.round(times.at(-1) ?? 0), null, "ms");
  line(
    "over 10 s",
    count((one) => one.ms > 10_000),
    0,
    "files",
  );
}
