import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilDate, Instant } from "../../../kernel/time.ts";
import { type DeadlineRule, receivedAfter, type TriggerCode } from "../rules/deadline-rule.ts";
import { deadlineRules } from "../rules/deadline-rules.ts";
import type { OfficeCalendar } from "./calendar.ts";
import { computeDueDate, type DueDate, variedSentence } from "./compute-due-date.ts";

/** What the reckoning needs to know of a case. */
export interface CaseFacts {
  readonly division: string;
  readonly proceedingType: string;
  readonly origin: "port-of-entry" | "inland" | null;
  readonly status: string;
  readonly receivedOn: CivilDate;
  readonly isFinal: boolean;
  /** The rules, by code, that its referral opens under the regime by which it goes. */
  readonly opened: readonly string[];
}

export interface RecordedTrigger {
  /** Null for a fact of the case itself. */
  readonly id: string | null;
  readonly code: string;
  readonly on: CivilDate;
  readonly at: Instant | null;
}

export interface Variation {
  readonly ruleCode: string;
  readonly triggerId: string | null;
  readonly kind: "varied" | "excused";
  readonly dueOn: CivilDate | null;
  readonly reason: string;
  readonly orderedOn: CivilDate;
}

export interface Outcome {
  readonly ruleCode: string;
  readonly triggerId: string | null;
  readonly metOn: CivilDate;
}

export interface StandingDeadline extends Omit<DueDate, "steps"> {
  readonly rule: DeadlineRule;
  readonly trigger: RecordedTrigger;
  readonly state: "coming" | "today" | "past" | "met" | "excused";
  readonly steps: readonly Bilingual[];
  readonly variation: Variation | null;
  readonly metOn: CivilDate | null;
}

export interface CaseRecord {
  readonly facts: CaseFacts;
  readonly triggers: readonly RecordedTrigger[];
  /** Oldest first: the last for a limit stands. */
  readonly variations: readonly Variation[];
  readonly outcomes: readonly Outcome[];
}

/** While a case goes on, these start limits; once it is over, only what follows a decision does. */
const duringProceeding: ReadonlySet<string> = new Set<TriggerCode>(["referral", "boc-due", "hearing", "hearing-fixed"]);

/** The rules of a case: its division's, with the court's own limits, for its proceeding and origin. */
export function rulesFor(facts: CaseFacts): readonly DeadlineRule[] {
  return deadlineRules.filter(
    (rule) =>
      (rule.division === facts.division || rule.division === "FC" || rule.alsoOn === facts.division) &&
      (rule.proceedings === null || rule.proceedings.includes(facts.proceedingType)) &&
      (rule.origin === null || rule.origin === facts.origin) &&
      rule.onlyFor === null &&
      rule.span.count > 0,
  );
}

/** Every limit that stands on a case, soonest first. */
export function standingDeadlines(theCase: CaseRecord, calendar: OfficeCalendar, today: CivilDate): StandingDeadline[] {
  const { facts } = theCase;
  const rules = rulesFor(facts);
  const found: StandingDeadline[] = [];
  const add = (trigger: RecordedTrigger) => {
    if (facts.isFinal && duringProceeding.has(trigger.code)) return;
    for (const rule of rules) {
      const day = rule.chosenBy === "filing" ? facts.receivedOn : trigger.on;
      if (rule.trigger !== trigger.code || !isInForce(rule, day)) continue;
      // Another regime has the form before the referral, and fixes no day for the hearing.
      if (trigger.code === "referral" && !facts.opened.includes(rule.code)) continue;
      if (rule.span.unit === "hour" && trigger.at === null) continue;
      found.push(standing(rule, trigger, theCase, calendar, today));
    }
  };
  if (facts.division === "RPD" && facts.proceedingType === "claim")
    add({ id: null, code: "referral", on: facts.receivedOn, at: null });
  for (const trigger of theCase.triggers) add(trigger);
  const form = found.find((one) => one.rule.code === "rpd-boc");
  if (form !== undefined && form.state !== "met" && form.state !== "excused")
    add({ id: null, code: "boc-due", on: form.dueOn, at: null });
  // A case that has gone further has its form: nobody is told that it is missing.
  const aboutForm = (one: StandingDeadline) => one.rule.code === "rpd-boc" || one.trigger.code === "boc-due";
  const awaitsForm = facts.status === "received" || (facts.status === "in-default" && !hasHadHearing(theCase));
  const kept = found.filter((one) => (awaitsForm || !aboutForm(one)) && !isAskedOnAppeal(one, found, facts));
  return kept.sort(
    (one, other) => one.dueOn.localeCompare(other.dueOn) || one.rule.code.localeCompare(other.rule.code),
  );
}

/**
 * The limits that run from a receipt which nobody has recorded, as if what was released had been received on the same day:
 * each ends on that day at the earliest. What was done already, or is asked on the appeal, is left out.
 */
export function earliestEnds(theCase: CaseRecord, calendar: OfficeCalendar, today: CivilDate): StandingDeadline[] {
  const { facts, triggers } = theCase;
  const released = triggers.findLast((one) => receivedAfter[one.code] !== undefined);
  if (released === undefined) return [];
  const received = receivedAfter[released.code];
  if (triggers.some((one) => one.code === received && one.on >= released.on)) return [];
  const found = rulesFor(facts)
    // On the case of the decision they run while it stands; on the appeal, until that is decided.
    .filter((rule) => rule.trigger === received && facts.isFinal === (rule.division !== facts.division))
    .filter((rule) => isInForce(rule, rule.chosenBy === "filing" ? facts.receivedOn : released.on))
    .map((rule) => standing(rule, released, theCase, calendar, today));
  return found
    .filter((one) => one.state !== "met" && one.state !== "excused" && !isAskedOnAppeal(one, found, facts))
    .sort((one, other) => one.dueOn.localeCompare(other.dueOn));
}

/** Once an appeal is open, what completes it is asked for on the appeal's own case and no longer on the claim's too. */
function isAskedOnAppeal(one: StandingDeadline, all: readonly StandingDeadline[], facts: CaseFacts): boolean {
  if (one.rule.alsoOn !== facts.division || one.state === "met") return false;
  return all.some(
    ({ rule, state, trigger }) =>
      rule.code === "rad-notice-of-appeal" && state === "met" && trigger.id === one.trigger.id,
  );
}

/** Who is in default before any hearing is so for want of the form. */
const hasHadHearing = (theCase: CaseRecord): boolean =>
  theCase.triggers.some((one) => one.code === "hearing" || one.code === "missed-hearing");

/** What was done before its receipt was recorded was done about what had been released. */
const releasesOf = ({ triggers }: CaseRecord, received: RecordedTrigger) =>
  triggers.filter((one) => receivedAfter[one.code] === received.code && one.on <= received.on).map((one) => one.id);

function standing(
  rule: DeadlineRule,
  trigger: RecordedTrigger,
  theCase: CaseRecord,
  calendar: OfficeCalendar,
  today: CivilDate,
): StandingDeadline {
  const starts = [trigger.id, ...releasesOf(theCase, trigger)];
  const about = (one: { readonly ruleCode: string; readonly triggerId: string | null }) =>
    one.ruleCode === rule.code && starts.includes(one.triggerId);
  const computed = computeDueDate(rule, trigger, calendar);
  const variation = theCase.variations.findLast(about) ?? null;
  const metOn = theCase.outcomes.findLast(about)?.metOn ?? null;
  const dueOn = variation?.dueOn ?? computed.dueOn;
  const varied = variation !== null && variation.dueOn !== null;
  const late = dueOn < today ? "past" : dueOn === today ? "today" : "coming";
  return {
    rule,
    trigger,
    dueOn,
    dueAt: varied ? null : computed.dueAt,
    safeOn: varied ? dueOn : computed.safeOn,
    state: metOn !== null ? "met" : variation?.kind === "excused" ? "excused" : late,
    steps: varied ? [...computed.steps, variedSentence(dueOn)] : computed.steps,
    variation,
    metOn,
  };
}
