import { parseCivilDate, plusDays } from "../../kernel/time.ts";
import type { Hearing, Problem } from "../contract.ts";
import { type Random, randomOf } from "../generator/random.ts";
import { daysFromTo } from "../verifier/office-clock.ts";
import { hazards } from "./hazards.ts";

/** Somebody who is not there, and the day on which that is known. */
export interface Away {
  readonly kind: "member" | "interpreter" | "counsel";
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly knownOn: string;
}

/** What will go wrong, whatever is planned: the same for the same problem and seed. */
export interface Hazards {
  readonly away: readonly Away[];
  readonly counselUnknown: ReadonlySet<string>;
  /** By hearing, the day on which a late screening comes. */
  readonly screening: ReadonlyMap<string, string>;
  /** Whether a party stays away on the nth date of a hearing. */
  readonly isPartyAbsent: (hearing: string, nth: number) => boolean;
  readonly isInterpreterFound: (hearing: string, nth: number) => boolean;
}

export function drawHazards(problem: Problem, seed: number): Hazards {
  const chance = (name: string) => randomOf(seed, `hazards ${name}`);
  const days = workingDays(problem);
  const [ill, called, speech, courts] = ["ill", "called", "interpreters", "courts"].map(chance) as [
    Random,
    Random,
    Random,
    Random,
  ];
  const members = problem.members.flatMap(({ id }) => [
    ...absences(ill, days, hazards.memberIll.value, 5, 0).map((one) => ({ ...one, id, kind: "member" as const })),
    ...absences(called, days, hazards.memberCalled.value, 5, 15).map((one) => ({
      ...one,
      id,
      kind: "member" as const,
    })),
  ]);
  const interpreters = problem.interpreters.flatMap(({ id }) =>
    absences(speech, days, hazards.interpreterIll.value, 1, 0).map((one) => ({
      ...one,
      id,
      kind: "interpreter" as const,
    })),
  );
  const counsel = problem.counsel.flatMap(({ id }) =>
    absences(courts, days, hazards.counselCalled.value, 1, 10).map((one) => ({ ...one, id, kind: "counsel" as const })),
  );
  const unknown = chance("calendars");
  return {
    away: [...members, ...interpreters, ...counsel].sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1)),
    counselUnknown: new Set(
      problem.counsel.filter(() => unknown.chance(hazards.counselUnknown.value)).map(({ id }) => id),
    ),
    screening: lateScreening(chance("screening"), problem),
    isPartyAbsent: (id, nth) => chance(`party ${id} ${nth}`).chance(hazards.partyAbsent.value),
    isInterpreterFound: (id, nth) => chance(`telephone ${id} ${nth}`).chance(hazards.interpreterFound.value),
  };
}

function workingDays({ horizon }: Problem): readonly string[] {
  return daysFromTo(horizon.from, horizon.to).filter((on) => ![0, 6].includes(new Date(on).getUTCDay()));
}

function absences(random: Random, days: readonly string[], chance: number, longest: number, toldBefore: number) {
  return days.flatMap((on) => {
    if (!random.chance(chance)) return [];
    const from = parseCivilDate(on);
    const told = plusDays(from, -toldBefore);
    const knownOn = told < (days[0] ?? on) ? (days[0] ?? on) : told;
    const to = plusDays(from, random.between(1, longest));
    return [{ from: `${from}T05:00:00Z`, to: `${to}T05:00:00Z`, knownOn }];
  });
}

function lateScreening(random: Random, { hearings, horizon }: Problem): ReadonlyMap<string, string> {
  const first = parseCivilDate(horizon.from);
  const isClaim = ({ division, seizedMembers }: Hearing) => division === "RPD" && seizedMembers.length === 0;
  return new Map(
    hearings.flatMap((hearing) =>
      isClaim(hearing) && random.chance(hazards.screeningLate.value)
        ? [[hearing.id, plusDays(first, random.between(10, 120))] as const]
        : [],
    ),
  );
}
