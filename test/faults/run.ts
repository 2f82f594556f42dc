import { parseArgs } from "node:util";
import { runFaults } from "./harness.ts";

const help = `npm run faults -- [--minutes N] [--steps N] [--seed N] [--json]

Runs real processes and a real PostgreSQL while they are killed, cut off, filled up and moved in time, and checks that
nothing acknowledged is lost or doubled. The seed decides every fault: the same seed with --steps plays a failure again.
Exit codes: 0 every invariant held, 1 one was broken, 2 wrong use.
`;

const say = (line: string) => process.stdout.write(`${line}\n`);

function numberIn(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`Not a positive number: ${text}`);
  return value;
}

async function run(): Promise<number> {
  const options = { minutes: { type: "string" }, steps: { type: "string" }, seed: { type: "string" } } as const;
  const flags = { help: { type: "boolean" }, json: { type: "boolean" } } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options & typeof flags }>>["values"];
  let asked: { seed: number; minutes: number; steps: number };
  try {
    values = parseArgs({ options: { ...options, ...flags } }).values;
    if (values.help === true) {
      process.stdout.write(help);
      return 0;
    }
    const minutes = numberIn(values.minutes, values.steps === undefined ? 5 : 24 * 60);
    asked = {
      seed: numberIn(values.seed, 1 + Math.floor(Math.random() * 1_000_000)),
      minutes,
      steps: numberIn(values.steps, Number.MAX_SAFE_INTEGER),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${help}`);
    return 2;
  }
  const isJson = values.json === true;
  if (!isJson) say(`seed ${asked.seed}`);
  const report = await runFaults({ ...asked, say: isJson ? () => undefined : say });
  if (isJson) say(JSON.stringify({ seed: asked.seed, ...report }));
  else {
    say(`${report.steps} steps, ${report.kills} kills, acknowledged: ${JSON.stringify(report.acknowledged)}`);
    if (!report.diskFilled) say("The disk was not filled: a small disk of its own can be mounted by root only");
    say(
      report.brokenAtStep === null
        ? "Every invariant held"
        : `Broken. Again: npm run faults -- --seed ${asked.seed} --steps ${report.brokenAtStep}`,
    );
  }
  return report.brokenAtStep === null ? 0 : 1;
}

process.exit(await run());
