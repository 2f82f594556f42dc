import { say } from "../../kernel/bilingual.ts";
import { Refused } from "../../kernel/refusal.ts";
import type { Assignment } from "../contract.ts";
import { type Alternative, type Explanation, explain } from "../solver/explain.ts";
import { namedArguments, printJson, type ScheduleIo, type Values } from "./command-line.ts";
import { explainLeftOut } from "./explain-left-out.ts";
import { explainTexts, obstacleTexts } from "./explain-texts.ts";
import { planIn, problemIn } from "./read-files.ts";
import { requireSoundPlan } from "./sound-plan.ts";

export async function explainCommand(values: Values, positionals: readonly string[], io: ScheduleIo): Promise<number> {
  const isWhole = positionals.length === 2;
  const { IN, PLAN, HEARING } = namedArguments(isWhole ? [...positionals, ""] : positionals, ["IN", "PLAN", "HEARING"]);
  const problem = await problemIn(IN, io);
  const plan = await planIn(PLAN);
  requireSoundPlan(problem, plan);
  if (isWhole) return explainLeftOut(problem, plan, values["json"] === true, io);
  const explanation = explain(problem, plan, HEARING);
  if (explanation === null) throw new Refused("schedule-hearing-not-found", { hearing: HEARING });
  if (values["json"] === true) printJson(io, explanation);
  else print(explanation, io);
  return 0;
}

function print(explanation: Explanation, io: ScheduleIo): void {
  const format = new Intl.NumberFormat(`${io.language}-CA`, { maximumFractionDigits: 2 });
  const number = (value: number) => format.format(value);
  const line = (key: keyof typeof explainTexts, facts: Readonly<Record<string, string | number>> = {}) =>
    io.out.write(`${say(explainTexts[key], io.language, facts)}\n`);
  const { place, price } = explanation;
  if (place === null) line("no-place", { hearing: explanation.hearing, rule: explanation.blocking ?? "" });
  else line("place", { hearing: explanation.hearing, place: placeText(place) });
  if (price !== null) line("price", { total: number(price.total), own: number(price.own), load: number(price.load) });
  const list = (key: keyof typeof explainTexts, all: readonly Alternative[]) => {
    if (all.length > 0) line(key);
    for (const one of all)
      io.out.write(`  ${placeText(one.assignment)}  ${one.price < 0 ? "" : "+"}${number(one.price)}\n`);
  };
  list("other-starts", explanation.otherStarts);
  list("other-people", explanation.otherPeople);
  if (explanation.obstacles.length > 0) line(place === null ? "closed" : "closed-earlier");
  for (const { kind, rule, starts } of explanation.obstacles)
    io.out.write(
      `  ${rule} ${say(obstacleTexts[kind], io.language)}${io.language === "en" ? ":" : "\u00a0:"} ${starts}\n`,
    );
  if (explanation.freeEarlier > 0) line("free-earlier", { count: explanation.freeEarlier });
  if (explanation.change !== null)
    io.out.write(`${explanation.change.start}: ${explanation.change.text[io.language]}\n`);
}

function placeText({ start, members, interpreter, ministerRep, room }: Assignment): string {
  return [start, ...members, interpreter, ministerRep, room].filter((id) => id !== null).join(" ");
}
