import type { Bilingual, Language } from "../../../kernel/bilingual.ts";
import { Refused } from "../../../kernel/refusal.ts";
import {
  type CivilDate,
  dateText,
  type Instant,
  instantOf,
  plusDays,
  startOfDay,
  type Zone,
} from "../../../kernel/time.ts";
import { calendarOf } from "../domain/calendar.ts";
import { chooseRule } from "../domain/choose-rule.ts";
import { computeDueDate, type DueDate } from "../domain/compute-due-date.ts";
import { type Service, servedOn, waysOfService } from "../domain/served-on.ts";
import type { DeadlineRule } from "../rules/deadline-rule.ts";
import { answer, type Found, type ReckoningIo, type Values } from "./answer.ts";
import { givenDay, givenMoment, givenOffice } from "./given-moment.ts";

const help = `greffe deadline RULE --trigger DAY|MOMENT --office OFFICE [--served mail|electronic|hand] [--from-abroad]
                [--filed DAY] [--regime former|present|DAY] [--json]

  When something is due, with each step of the reckoning. RULE is a row of the table (D15) or a code (rpd-disclosure).
  --served: the trigger is the day it was sent so; --from-abroad: sent to or from, or arising, outside Canada;
  --filed: the day the file was received, where that chooses the rules; --regime: the version, by its first day.
  La date d’échéance, avec chaque étape du calcul. RULE est une ligne du tableau (D15) ou un code (rpd-disclosure).
  --served\u00a0: le déclencheur est le jour de l’envoi; --from-abroad\u00a0: envoyé de l’étranger ou vers l’étranger, ou mesure
  rendue hors du Canada; --filed\u00a0: le jour de réception du dossier; --regime\u00a0: la version, par sa date d’effet.

Exit codes: 0 reckoned, 1 refused, 2 wrong use.
`;

/** `greffe deadline …`, which needs no tribunal. Exit codes: 0 reckoned, 1 refused, 2 wrong use. */
export function deadlineCommand(argv: readonly string[], io: ReckoningIo): 0 | 1 | 2 {
  const options = ["trigger", "office", "served", "filed", "regime"];
  return answer(argv, io, { help, options, flags: ["from-abroad"], run });
}

function run(values: Values, positionals: readonly string[], language: Language): Found | null {
  const [name, ...more] = positionals;
  const { trigger, office: code, served, filed, regime } = values;
  if (name === undefined || more.length > 0 || typeof trigger !== "string" || typeof code !== "string") return null;
  if (typeof served === "string" && !isService(served)) return null;
  if (typeof regime === "string" && !/^(former|present|\d{4}-\d\d-\d\d)$/.test(regime)) return null;
  const office = givenOffice(code);
  const abroad = values["from-abroad"] === true;
  const moment = givenMoment(trigger, office.zone);
  const filedOn = typeof filed === "string" ? givenDay(filed) : null;
  const chosen = { name, on: moment.on, filedOn, regime: typeof regime === "string" ? regime : null, abroad };
  const { rule, others } = chooseRule(chosen);
  const calendar = calendarOf(office.province, office.zone);
  if (rule.span.unit === "hour" && moment.at === null) throw new Refused("trigger-hour-wanted");
  const sent = served === undefined ? null : servedOn({ rule, ...moment, how: served as Service, abroad }, calendar);
  const due = computeDueDate(rule, sent === null ? moment : { on: sent.on, at: moment.at }, calendar);
  return found(
    rule,
    { ...due, steps: [...(sent?.steps ?? []), ...due.steps] },
    { trigger, zone: office.zone, others, language },
  );
}

const isService = (text: string): text is Service => (waysOfService as readonly string[]).includes(text);

interface Around {
  readonly trigger: string;
  readonly zone: Zone;
  readonly others: readonly string[];
  readonly language: Language;
}

function found(rule: DeadlineRule, due: DueDate, { trigger, zone, others, language }: Around): Found {
  const facts = {
    rule: rule.alias,
    code: rule.code,
    version: rule.effectiveFrom,
    what: rule.what,
    effect: rule.effect,
    trigger,
    dueOn: due.dueOn,
    dueAt: due.dueAt ?? edgeOf(rule, due.dueOn, zone),
    zone,
    strictOn: due.safeOn,
    steps: due.steps,
    source: rule.source,
    toVerify: rule.toVerify,
  };
  const lines = [rule.what, ...due.steps, rule.source].map((one) => one[language]);
  const aside = others.length === 0 ? null : `${also(rule.alias, others)[language]}\n`;
  return { facts, text: `${dateText(due.dueOn, language)}\n${lines.map((line) => `  ${line}\n`).join("")}`, aside };
}

/** The last instant of the day at the office; of a day before which nothing may happen, the first. */
function edgeOf(rule: DeadlineRule, on: CivilDate, zone: Zone): Instant {
  if (rule.effect === "not-before") return startOfDay(on, zone);
  return instantOf(new Date(Date.parse(startOfDay(plusDays(on, 1), zone)) - 1));
}

const also = (alias: string, codes: readonly string[]): Bilingual => ({
  en: `${alias} also names: ${codes.join(", ")}`,
  fr: `${alias} désigne aussi\u00a0: ${codes.join(", ")}`,
});
