import { parseArgs } from "node:util";
import { type FaultRun, runFaults } from "./harness.ts";

const help = `npm run faults -- [--minutes N] [--kills N] [--steps N] [--from N] [--seed N] [--json]

Runs real processes and a real PostgreSQL while they are killed, cut off, filled up and moved in time, and checks after
each step that nothing acknowledged is lost or doubled. Ends after so many minutes (5 when nothing else is said), kills
or steps. The seed and the step decide every fault: the same seed from the same step plays a failure again.
Exit codes: 0 every invariant held, 1 one was broken, 2 wrong use.
`;

const say = (line: string) => process.stdout.write(`${line}\n`);

function numberIn(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`Not a positive number: ${text}`);
  return value;
}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = { minutes: text, kills: text, steps: text, from: text, seed: text, help: flag, json: flag };

function askedFor(): (Omit<FaultRun, "say"> & { readonly isJson: boolean }) | null {
  const { values } = parseArgs({ options });
  if (values.help === true) return null;
  const isOpen = values.steps === undefined && values.kills === undefined;
  const from = numberIn(values.from, 1);
  return {
    seed: numberIn(values.seed, 1 + Math.floor(Math.random() * 1_000_000)),
    from,
    to: from - 1 + numberIn(values.steps, Number.MAX_SAFE_INTEGER / 2),
    kills: numberIn(values.kills, Number.MAX_SAFE_INTEGER),
    minutes: numberIn(values.minutes, isOpen ? 5 : 24 * 60),
    isJson: values.json === true,
  };
}

async function run(): Promise<number> {
  let asked: ReturnType<typeof askedFor>;
  try {
    asked = askedFor();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${help}`);
    return 2;
  }
  if (asked === null) {
    process.stdout.write(help);
    return 0;
  }
  const { isJson, ...which } = asked;
  if (!isJson) say(`seed ${which.seed}`);
  const report = await runFaults({ ...which, say: isJson ? () => undefined : say });
  if (isJson) say(JSON.stringify({ seed: which.seed, ...report }));
  else {
    say(`${report.steps} steps, ${report.killed} kills: ${JSON.stringify(report.kills)}`);
    say(`acknowledged: ${JSON.stringify(report.acknowledged)}; refused: ${JSON.stringify(report.refusals)}`);
    if (!report.diskFilled) say("The disk was not filled: a small disk of its own can be mounted by root only");
    say(
      report.brokenAtStep === null
        ? "Every invariant held"
        : `Broken: ${report.broken.join("\n")}\nAgain: npm run faults -- --seed ${which.seed} --from ${report.brokenAtStep} --steps 1`,
    );
  }
  return report.brokenAtStep === null ? 0 : 1;
}

process.exit(await run());
