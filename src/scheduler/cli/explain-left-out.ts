import { type Bilingual, say } from "../../kernel/bilingual.ts";
import type { GivenPlan, Problem } from "../contract.ts";
import { explainShortages, type MissingPeople } from "../solver/explain-shortages.ts";
import { printJson, type ScheduleIo } from "./command-line.ts";

const texts = {
  total: {
    en: "With a place: {placed}. Left out: impossible {impossible}, unavoidable {unavoidable}, for want of search {search}.",
    fr: "Avec une place\u00a0: {placed}. Sans place\u00a0: impossibles {impossible}, inévitables {unavoidable}, faute d’une recherche plus poussée {search}.",
  },
  reps: { en: "Minister’s representatives", fr: "Représentants du ministre" },
  rooms: { en: "Rooms", fr: "Salles" },
  interpreters: { en: "Interpreters ({languages})", fr: "Interprètes ({languages})" },
  missing: {
    en: "{whom}: {asked} hearings ask for them, at least {atLeast} cannot be held, left out: {leftOut}; {hours} hours are missing, the time of {hire} more.",
    fr: "{whom}\u00a0: {asked} audiences en demandent, au moins {atLeast} ne {atLeast|peut|peuvent} avoir lieu, sans place\u00a0: {leftOut}; il manque {hours} heures, le temps de {hire} de plus.",
  },
  office: { en: "  {office}: {leftOut} of {asked}", fr: "  {office}\u00a0: {leftOut} sur {asked}" },
  month: {
    en: "  {month}: {used}% of their time is taken",
    fr: "  {month}\u00a0: {used}\u00a0% de leur temps est pris",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why hearings are left out on the whole, and who is missing. */
export function explainLeftOut(problem: Problem, plan: GivenPlan, json: boolean, io: ScheduleIo): number {
  const { missing, ...totals } = explainShortages(problem, plan);
  if (json) {
    printJson(io, { ...totals, missing });
    return 0;
  }
  const line = (text: Bilingual, values: Readonly<Record<string, string | number>>) =>
    io.out.write(`${say(text, io.language, values)}\n`);
  line(texts.total, totals);
  for (const one of missing) {
    const { asked, atLeast, leftOut, hire, missingMinutes } = one;
    const hours = Math.round(missingMinutes / 60);
    line(texts.missing, { whom: whom(one, io), asked, atLeast, leftOut, hire, hours });
    for (const office of one.byOffice) line(texts.office, office);
    for (const { month, used } of one.byMonth) line(texts.month, { month, used: Math.round(used * 100) });
  }
  return 0;
}

function whom({ of, languages }: MissingPeople, io: ScheduleIo): string {
  return say(texts[of === "ministerReps" ? "reps" : of], io.language, { languages: languages.join(", ") });
}
