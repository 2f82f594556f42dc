import { parseArgs } from "node:util";
import { say } from "../kernel/bilingual.ts";
import { type Refusal, Refused } from "../kernel/refusal.ts";
import { printJson, type ScheduleIo, type Values, WrongUse } from "./cli/command-line.ts";
import { helpOf, overview, type Verb, verbs } from "./cli/help.ts";
import { schedulingRefusals } from "./refusals.ts";

type Command = (values: Values, positionals: readonly string[], io: ScheduleIo) => Promise<number>;

/** Each verb loads only what it needs. */
const commands: Readonly<Record<Verb, () => Promise<Command>>> = {
  solve: async () => (await import("./cli/solve-command.ts")).solveCommand,
  verify: async () => (await import("./cli/verify-command.ts")).verifyCommand,
  replan: async () => (await import("./cli/replan-command.ts")).replanCommand,
  explain: async () => (await import("./cli/explain-command.ts")).explainCommand,
  generate: async () => (await import("./cli/generate-command.ts")).generateCommand,
  compare: async () => (await import("./cli/compare-command.ts")).compareCommand,
};

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options: Readonly<Record<Verb, Readonly<Record<string, typeof text | typeof flag>>>> = {
  solve: { out: text, seconds: text, steps: text, seed: text, threads: text },
  verify: {},
  replan: { event: text, out: text, "problem-out": text },
  explain: {},
  generate: { size: text, seed: text, out: text, scarce: flag },
  compare: { size: text, seed: text, quarters: text, seconds: text, scarce: flag },
};

/** `greffe schedule …`. Exit codes: 0 done, 1 refused or not valid, 2 wrong use. */
export async function scheduleCommand(argv: readonly string[], io: ScheduleIo): Promise<number> {
  const [name, ...rest] = argv;
  const verb = verbs.find((one) => one === name);
  if (verb === undefined) {
    const asked = name === "--help" || name === "help";
    (asked ? io.out : io.err).write(overview);
    return asked ? 0 : 2;
  }
  try {
    const { values, positionals } = parsed(verb, rest);
    if (values["help"] === true) {
      io.out.write(helpOf[verb]);
      return 0;
    }
    return await (await commands[verb]())(values, positionals, io);
  } catch (error) {
    if (error instanceof WrongUse) {
      io.err.write(`${error.message}\n\n${helpOf[verb]}`);
      return 2;
    }
    if (error instanceof Refused) return refuse(error, rest.includes("--json"), io);
    throw error;
  }
}

/** @throws WrongUse for options that the verb does not have */
function parsed(
  verb: Verb,
  args: readonly string[],
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options[verb], json: flag, help: flag },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(refused: Refused, json: boolean, io: ScheduleIo): number {
  const refusal = (schedulingRefusals as Readonly<Record<string, Refusal>>)[refused.code];
  if (refusal === undefined) throw refused;
  const both = (one: Refusal["title"]) => ({ en: say(one, "en", refused.facts), fr: say(one, "fr", refused.facts) });
  const answer = { code: refused.code, title: both(refusal.title), next: both(refusal.next), fields: refused.fields };
  if (json) printJson(io, answer);
  else {
    io.err.write(`${answer.code}: ${answer.title[io.language]}\n${answer.next[io.language]}\n`);
    for (const field of refused.fields) io.err.write(`  ${field.path} ${field.code}: ${field.text[io.language]}\n`);
  }
  return 1;
}
