import type { Bilingual } from "../../kernel/bilingual.ts";
import { isSize } from "../generator/sizes.ts";
import { compareYear, type PracticeYear } from "../year/compare.ts";
import { hazards } from "../year/hazards.ts";
import { type Cause, causes } from "../year/quarter.ts";
import { numberOption, printJson, type ScheduleIo, type Values, WrongUse, wantedOption } from "./command-line.ts";

const causeNames: Readonly<Record<Cause, Bilingual>> = {
  member: { en: "want of a member", fr: "absence d’un commissaire" },
  interpreter: { en: "want of an interpreter", fr: "absence d’un interprète" },
  counsel: { en: "counsel elsewhere", fr: "conseil pris ailleurs" },
  "dates-to-avoid": { en: "party’s dates to avoid", fr: "dates à éviter d’une partie" },
  screening: { en: "screening not there", fr: "contrôle de sécurité absent" },
  party: { en: "party ill or absent", fr: "partie malade ou absente" },
};

/** @throws WrongUse */
export function comparisonAsked(values: Values, positionals: readonly string[]) {
  const size = wantedOption(values, "size");
  if (!isSize(size) || size === "XL" || positionals.length > 0) throw new WrongUse(`--size ${size}`);
  return {
    size,
    seed: numberOption(values, "seed", 0, 1),
    quarters: numberOption(values, "quarters", 1, 4),
    seconds: numberOption(values, "seconds", 0, 20),
    scarce: values["scarce"] === true,
  };
}

export async function compareCommand(values: Values, positionals: readonly string[], io: ScheduleIo): Promise<number> {
  const asked = comparisonAsked(values, positionals);
  const years = await compareYear(asked);
  printComparison(years, asked, values["json"] === true, io);
  return 0;
}

/** What each practice came to, in the reader's words or as JSON, with the hazards. */
export function printComparison(years: readonly PracticeYear[], asked: object, json: boolean, io: ScheduleIo): void {
  if (json) {
    const practices = years.map(({ practice, ...one }) => ({ code: practice.code, ...one }));
    printJson(io, { ...asked, practices, hazards });
  } else for (const one of years) io.out.write(linesOf(one, io));
}

const lineNames = {
  fell: { en: "dates that fell through, of a hundred", fr: "dates tombées, sur cent" },
  gain: { en: "saved by this step", fr: "épargné par cette étape" },
  held: { en: "heard", fr: "entendues" },
  waiting: { en: "waiting at the end", fr: "en attente à la fin" },
  limits: { en: "legal limits missed", fr: "délais légaux manqués" },
  kept: { en: "kept at their hour with somebody else", fr: "tenues à leur heure avec quelqu’un d’autre" },
} as const satisfies Readonly<Record<string, Bilingual>>;

function linesOf(year: PracticeYear, { language }: ScheduleIo): string {
  const number = (value: number) => value.toLocaleString(language === "en" ? "en-CA" : "fr-CA");
  const colon = language === "en" ? ": " : "\u00a0: ";
  const line = (entries: readonly (readonly [Bilingual, number])[]) =>
    `  ${entries.map(([name, value]) => `${name[language]}${colon}${number(value)}`).join(" · ")}\n`;
  return [
    `${year.practice.name[language]}\n`,
    line([
      [lineNames.fell, year.postponedPercent],
      [lineNames.gain, year.gain],
    ]),
    line(causes.map((cause) => [causeNames[cause], year.postponed[cause]])),
    line([
      [lineNames.held, year.held],
      [lineNames.waiting, year.waiting],
      [lineNames.limits, year.limitsMissed],
      [lineNames.kept, year.substituted],
    ]),
  ].join("");
}
