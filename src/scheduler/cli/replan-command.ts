import { readEvent } from "../edge/read-event.ts";
import { readJsonFile } from "../edge/read-json-file.ts";
import { writeJsonFile } from "../edge/write-json-file.ts";
import { type Answer, createLiveSchedule, type HearingChange } from "../solver/replan.ts";
import { namedArguments, printJson, type ScheduleIo, type Values, wantedOption } from "./command-line.ts";
import { planIn, problemIn } from "./read-files.ts";
import { requireSoundPlan } from "./sound-plan.ts";

const shownAtMost = 100;

export async function replanCommand(values: Values, positionals: readonly string[], io: ScheduleIo): Promise<number> {
  const files = namedArguments(positionals, ["IN", "PLAN"]);
  const eventFile = wantedOption(values, "event");
  const out = wantedOption(values, "out");
  const problem = await problemIn(files.IN, io);
  const plan = await planIn(files.PLAN);
  const event = readEvent(await readJsonFile(eventFile), eventFile, problem);
  requireSoundPlan(problem, plan);
  const live = createLiveSchedule(problem, plan);
  const began = performance.now();
  const answer = live.answer(event);
  const milliseconds = Math.round((performance.now() - began) * 1000) / 1000;
  await writeJsonFile(out, live.plan());
  const problemOut = values["problem-out"];
  if (typeof problemOut === "string") await writeJsonFile(problemOut, live.problem());
  if (values["json"] === true) printJson(io, { file: out, milliseconds, ...answer });
  else print(answer, io);
  return 0;
}

function print(answer: Answer, io: ScheduleIo): void {
  const english = io.language === "en";
  for (const change of answer.changes.slice(0, shownAtMost)) io.out.write(`${lineOf(change, english)}\n`);
  for (const id of answer.releasedPins)
    io.out.write(english ? `pin released: ${id}\n` : `audience qui n’est plus fixée\u00a0: ${id}\n`);
  const { moved, partiesMoved, substituted, leftOut } = answer;
  io.out.write(
    english
      ? `${moved} hearings moved (${partiesMoved} parties), ${substituted} keep their time with other people, ${leftOut.length} have no place now\n`
      : `${moved} audiences déplacées (${partiesMoved} parties), ${substituted} gardent leur heure avec d’autres personnes, ${leftOut.length} n’ont plus de place\n`,
  );
}

function lineOf({ hearing, before, after }: HearingChange, english: boolean): string {
  const none = english ? "no place" : "sans place";
  const text = (one: HearingChange["before"]) =>
    one === null
      ? none
      : [one.start, ...one.members, one.interpreter, one.ministerRep, one.room].filter((id) => id !== null).join(" ");
  return `${hearing}: ${text(before)} → ${text(after)}`;
}
