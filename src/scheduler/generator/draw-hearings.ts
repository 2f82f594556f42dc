import { parseCivilDate, plusDays } from "../../kernel/time.ts";
import type { Hearing } from "../contract.ts";
import { allOffices, atLocal, horizon, openDays } from "./calendar.ts";
import type { DrawnCounsel } from "./draw-counsel.ts";
import { type Random, weighted, zipf } from "./random.ts";

const languageCount = 100;
/** Languages of which some speak a dialect that others do not: every fifth. */
export const dialectsOf = (language: string): readonly string[] =>
  Number(language.slice(1)) % 5 === 2 ? [`${language}-a`, `${language}-b`, `${language}-c`] : [];
export const dialectNobodySpeaks = "unheard";

const kinds = [
  { share: 0.9, draw: refugeeClaim },
  { share: 0.055, draw: detentionReview },
  { share: 0.01, draw: admissibility },
  { share: 0.02, draw: immigrationAppeal },
  { share: 0.015, draw: refugeeAppeal },
] as const;
const drawKind = weighted(kinds.map((kind) => kind.share));
const drawLanguage = weighted(zipf(languageCount, 1.05));
const drawOffice = weighted(allOffices.map((office) => office.share));
const drawCountry = weighted(zipf(60, 0.9));

type OneKind = Pick<
  Hearing,
  | "division"
  | "kind"
  | "durationMinutes"
  | "starts"
  | "panel"
  | "expertise"
  | "minister"
  | "earliestOn"
  | "deadlineAt"
  | "receivedOn"
  | "priority"
> & { readonly interpreted: number; readonly parties: number };

/** Hearings without mode, members or accommodations, which depend on who is there to hear them. */
export function drawHearings(random: Random, count: number, offices: number, counsel: DrawnCounsel): Hearing[] {
  const impossible = new Set(Array.from({ length: Math.round(count * 0.0015) }, () => random.below(count)));
  return Array.from({ length: count }, (_, index): Hearing => {
    const lawyer = random.chance(0.88) ? counsel.draw(random) : null;
    const follows = lawyer !== null && random.chance(0.9);
    const place = follows ? counsel.homes[lawyer] : allOffices[drawOffice(random) % offices];
    if (place === undefined) throw new Error("A counsel without an office");
    const { interpreted, parties, ...kind } = kinds[drawKind(random)]?.draw(random, place.zone) ?? refugeeClaim(random);
    return {
      id: `h${index + 1}`,
      office: place.id,
      ...kind,
      language: random.chance(place.french) ? "fr" : "en",
      interpreter: impossible.has(index)
        ? { language: "l3", dialect: dialectNobodySpeaks }
        : random.chance(interpreted)
          ? interpreterNeed(random)
          : null,
      requiredSkills: [],
      excludedMembers: [],
      seizedMembers: [],
      mode: "virtual",
      counsel: lawyer === null ? [] : [`c${lawyer + 1}`],
      parties: Array.from({ length: parties }, (_, party) => ({ id: `p${index + 1}-${party + 1}`, unavailable: [] })),
      startsBefore: null,
    };
  });
}

function interpreterNeed(random: Random) {
  const language = `l${drawLanguage(random) + 1}`;
  const dialects = dialectsOf(language);
  const asked = dialects.length > 0 && random.chance(0.35);
  return { language, dialect: asked ? random.pick(dialects) : null };
}

const halfDays = ["08:45", "13:00"];

function refugeeClaim(random: Random): OneKind {
  const parties = random.chance(0.55) ? 1 : random.between(2, 6);
  const long = random.chance(parties > 3 ? 0.1 : 0.03);
  const short = !long && random.chance(0.12);
  return {
    division: "RPD",
    kind: short ? "short" : "regular",
    durationMinutes: long ? 420 : short ? 105 : 210,
    starts: long ? ["08:45"] : short ? ["08:45", "11:00", "13:00", "15:15"] : halfDays,
    panel: 1,
    expertise: [`country-${drawCountry(random) + 1}`],
    minister: random.chance(0.03),
    earliestOn: random.chance(0.15) ? dayOfHorizon(random, 14, 70) : firstNotice(random),
    deadlineAt: null,
    receivedOn: daysBefore(random.between(60, 540) + random.between(0, 540)),
    priority: random.chance(0.06) ? 2 : 1,
    interpreted: 0.82,
    parties,
  };
}

/** Notice was given in earlier rounds for most; the rest become ready in the first weeks. */
function firstNotice(random: Random): string {
  return random.chance(0.65) ? horizon.from : dayOfHorizon(random, 1, 35);
}

/** Detention reviews: 48 hours, 7 days, then every 30 days (IRPA, section 57). */
function detentionReview(random: Random, zone: string): OneKind {
  const which = random.next();
  const common = {
    division: "ID",
    durationMinutes: 60,
    starts: ["08:30", "10:00", "11:30", "13:00", "14:30"],
    panel: 1,
    expertise: [],
    minister: true,
    priority: 5,
    interpreted: 0.55,
    parties: 1,
  };
  const office = allOffices.find((one) => one.zone === zone) ?? allOffices[0];
  const days = office === undefined ? [] : openDays(office);
  const due = (index: number, time: string) => atLocal(days[index] ?? horizon.to, time, zone);
  if (which < 0.02) {
    const time = random.pick(["17:00", "17:30", "18:00"]);
    const deadlineAt = due(random.between(0, 1), time);
    return { ...common, kind: "detention-48-hours", earliestOn: horizon.from, deadlineAt, receivedOn: daysBefore(1) };
  }
  if (which < 0.08) {
    const deadlineAt = due(random.between(2, 4), "17:00");
    return { ...common, kind: "detention-7-days", earliestOn: horizon.from, deadlineAt, receivedOn: daysBefore(3) };
  }
  const last = random.between(5, days.length - 1);
  const earliestOn = days[last - 5] ?? horizon.from;
  const receivedOn = daysBefore(random.between(0, 29));
  return { ...common, kind: "detention-30-days", earliestOn, deadlineAt: due(last, "17:00"), receivedOn };
}

function admissibility(random: Random): OneKind {
  return {
    ...appeal(random),
    division: "ID",
    kind: "admissibility",
    durationMinutes: 150,
    starts: ["09:00", "13:00"],
    minister: true,
  };
}

function immigrationAppeal(random: Random): OneKind {
  return { ...appeal(random), division: "IAD", kind: "appeal", panel: random.chance(0.05) ? 3 : 1, minister: true };
}

function refugeeAppeal(random: Random): OneKind {
  const panel = random.chance(0.2) ? 3 : 1;
  return { ...appeal(random), division: "RAD", kind: "appeal", panel, minister: random.chance(0.1) };
}

function appeal(random: Random): OneKind {
  return {
    division: "IAD",
    kind: "appeal",
    durationMinutes: random.chance(0.3) ? 120 : 180,
    starts: ["09:00", "13:00"],
    panel: 1,
    expertise: [],
    minister: false,
    earliestOn: firstNotice(random),
    deadlineAt: null,
    receivedOn: daysBefore(random.between(60, 700)),
    priority: 1,
    interpreted: 0.5,
    parties: random.between(1, 2),
  };
}

function dayOfHorizon(random: Random, low: number, high: number): string {
  return plusDays(parseCivilDate(horizon.from), random.between(low, high));
}

function daysBefore(days: number): string {
  return plusDays(parseCivilDate(horizon.from), -days);
}
