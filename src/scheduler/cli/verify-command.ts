import type { Language } from "../../kernel/bilingual.ts";
import { costParts } from "../contract.ts";
import { type Judgement, judge } from "../verifier/judge.ts";
import { namedArguments, printJson, type ScheduleIo, type Values } from "./command-line.ts";
import { planIn, problemIn } from "./read-files.ts";

const shownAtMost = 200;

export async function verifyCommand(values: Values, positionals: readonly string[], io: ScheduleIo): Promise<number> {
  const files = namedArguments(positionals, ["IN", "PLAN"]);
  const problem = await problemIn(files.IN, io);
  const judgement = judge(problem, await planIn(files.PLAN));
  if (values["json"] === true) printJson(io, judgement);
  else print(judgement, io);
  return judgement.valid ? 0 : 1;
}

function print(judgement: Judgement, io: ScheduleIo): void {
  const { violations, misstatements, cost } = judgement;
  const say = (en: string, fr: string) => io.out.write(`${io.language === "en" ? en : fr}\n`);
  const number = grouped(io.language);
  for (const one of violations.slice(0, shownAtMost)) {
    const where = [one.hearings.join(", "), one.people.join(", "), one.instants.join(" → ")].filter(
      (text) => text !== "",
    );
    io.out.write(`${one.rule} ${one.code} [${where.join(" | ")}] ${one.text[io.language]}\n`);
  }
  if (violations.length > shownAtMost)
    say(`… and ${violations.length - shownAtMost} more`, `… et ${violations.length - shownAtMost} autres`);
  for (const one of misstatements) io.out.write(`${one.code}: ${one.text[io.language]}\n`);
  say(
    `${violations.length} violations; ${judgement.assigned} hearings have a place, ${judgement.avoidable} are left out, ${judgement.impossible.length} are impossible`,
    `${violations.length} infractions; ${judgement.assigned} audiences ont une place, ${judgement.avoidable} sont sans date, ${judgement.impossible.length} sont impossibles`,
  );
  for (const part of costParts) io.out.write(`  ${part} ${number(cost[part])}\n`);
  say(
    `cost ${number(cost.total)}, controllable ${number(judgement.controllable)}`,
    `coût ${number(cost.total)}, maîtrisable ${number(judgement.controllable)}`,
  );
  if (judgement.bound !== null) {
    const { proven, gap } = judgement.bound;
    const share = gap === null ? "—" : `${number(gap * 100)} %`;
    say(`proven bound ${number(proven)}, gap ${share}`, `borne prouvée ${number(proven)}, écart ${share}`);
  }
}

function grouped(language: Language): (value: number) => string {
  const format = new Intl.NumberFormat(`${language}-CA`, { maximumFractionDigits: 2 });
  return (value) => format.format(value);
}
