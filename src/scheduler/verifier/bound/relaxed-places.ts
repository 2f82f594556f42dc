import type { Assignment, Hearing } from "../../contract.ts";
import { urgency } from "../costs.ts";
import {
  covers,
  type IndexedProblem,
  isAtOffice,
  isClear,
  isEquipped,
  isOpenFor,
  officeOf,
  type Span,
  servingEntries,
  spanOf,
} from "../indexed-problem.ts";
import { daysBetween } from "../office-clock.ts";
import type { CostCoefficients } from "./cost-coefficients.ts";
import { exact, floorMicro } from "./exact.ts";

/** A start that a hearing may have, what it costs there with its tolls, members apart, in millionths. */
export interface PricedStart extends Span {
  readonly week: string;
  readonly price: number;
}

const soonMs = 21 * 86_400_000;

/** Prices the starts of hearings with the cheapest interpreter, representative and room, each chosen for itself. */
export class RelaxedPlaces {
  private readonly indexed: IndexedProblem;
  private readonly coefficients: CostCoefficients;
  private readonly pins: ReadonlyMap<string, Assignment>;
  private readonly former: ReadonlyMap<string, number>;
  private readonly cheapest = new Map<string, number>();

  constructor(indexed: IndexedProblem, tolls: CostCoefficients) {
    this.indexed = indexed;
    this.coefficients = tolls;
    this.pins = new Map(indexed.problem.pins.map((pin) => [pin.hearing, pin]));
    const before = indexed.problem.previous?.assignments ?? [];
    this.former = new Map(before.map((one) => [one.hearing, Date.parse(one.start)]));
  }

  pricedStarts(hearing: Hearing): readonly PricedStart[] {
    const pin = this.pins.get(hearing.id);
    const office = officeOf(this.indexed, hearing);
    const starts = pin === undefined ? this.allowedStarts(hearing) : [Date.parse(pin.start)];
    const { problem } = this.indexed;
    const rate = urgency(problem, hearing);
    return starts.flatMap((start) => {
      const span = spanOf(start, hearing);
      const { on, week } = office.clock.momentAt(start);
      const wait = floorMicro(problem.weights.wait * rate * daysBetween(problem.horizon.from, on));
      const people = this.cheapestPeople(hearing, span, on, pin);
      if (people === null) return [];
      return [{ ...span, week, price: exact(wait + this.stay(hearing, start) + people) }];
    });
  }

  /** H1, H2 and the absences of H7 */
  private allowedStarts(hearing: Hearing): readonly number[] {
    const { days, offices, spansOf, counsel } = this.indexed;
    const office = offices.get(hearing.office);
    if (office === undefined) return [];
    const { clock } = office;
    const deadline = hearing.deadlineAt === null ? Number.POSITIVE_INFINITY : Date.parse(hearing.deadlineAt);
    const times = [...new Set(hearing.starts)].filter(
      (time) => hearing.startsBefore === null || time < hearing.startsBefore,
    );
    return days
      .filter((on) => on >= hearing.earliestOn && isOpenFor(hearing, office, on))
      .flatMap((on) => times.map((time) => clock.instantOf(on, time)))
      .filter((start): start is number => {
        if (start === null) return false;
        const span = spanOf(start, hearing);
        return (
          span.to <= deadline &&
          hearing.parties.every((party) => isClear(spansOf(party.unavailable), span)) &&
          hearing.counsel.every((id) => {
            const one = counsel.get(id);
            return one !== undefined && one.maxHearingsPerDay > 0 && isClear(spansOf(one.unavailable), span);
          })
        );
      });
  }

  /** The part of S7 that a change of start costs at least. */
  private stay(hearing: Hearing, start: number): number {
    const { problem } = this.indexed;
    const former = this.former.get(hearing.id);
    if (problem.previous === null || former === undefined || former === start) return 0;
    const told =
      hearing.parties.length +
      hearing.counsel.length +
      hearing.panel +
      (hearing.interpreter === null ? 0 : 1) +
      (hearing.minister ? 1 : 0);
    const soon = former - Date.parse(problem.now) <= soonMs ? 2 : 1;
    return floorMicro(problem.weights.moved * told * soon);
  }

  /** Tolls of counsel, and the lowest of each other kind; null when a kind has nobody. */
  private cheapestPeople(hearing: Hearing, span: Span, on: string, pin: Assignment | undefined): number | null {
    let sum = 0;
    for (const id of hearing.counsel) sum = exact(sum + this.coefficients.of("counsel", id, span, on));
    const kinds = [
      hearing.interpreter === null ? null : this.interpreterPrices(hearing, span, on),
      hearing.minister ? this.representativePrices(hearing, span, on) : null,
      isAtOffice(hearing) ? this.roomPrices(hearing, span, on) : null,
    ] as const;
    const pinned = [pin?.interpreter, pin?.ministerRep, pin?.room];
    for (const [index, kind] of kinds.entries()) {
      if (kind === null) continue;
      const only = pinned[index] ?? null;
      const lowest =
        only === null
          ? this.remembered(kind)
          : lowestOf(
              kind.among().filter(({ id }) => id === only),
              kind,
            );
      if (lowest === Number.POSITIVE_INFINITY) return null;
      sum = exact(sum + lowest);
    }
    return sum;
  }

  private remembered(kind: Kind): number {
    let lowest = this.cheapest.get(kind.key);
    if (lowest === undefined) {
      lowest = lowestOf(kind.among(), kind);
      this.cheapest.set(kind.key, lowest);
    }
    return lowest;
  }

  private interpreterPrices(hearing: Hearing, span: Span, on: string): Kind {
    const need = hearing.interpreter;
    if (need === null) throw new Error("No interpreter is needed");
    const office = isAtOffice(hearing) ? hearing.office : null;
    const { interpretersByLanguage, spansOf, problem } = this.indexed;
    return {
      key: JSON.stringify(["i", need.language, need.dialect, office, span.from, span.to]),
      among: () =>
        (interpretersByLanguage.get(need.language) ?? []).filter(
          (one) =>
            servingEntries(one, need).length > 0 &&
            one.maxMinutesPerDay >= hearing.durationMinutes &&
            (office === null || one.offices.includes(office)) &&
            covers(spansOf(one.available), span),
        ),
      price: (id) => {
        const one = this.indexed.interpreters.get(id);
        const tiers = one === undefined ? [] : servingEntries(one, need).map(({ tier }) => tier);
        return (
          floorMicro(problem.weights.tier * Math.min(...tiers)) + this.coefficients.of("interpreters", id, span, on)
        );
      },
    };
  }

  private representativePrices(hearing: Hearing, span: Span, on: string): Kind {
    const office = isAtOffice(hearing) ? hearing.office : null;
    const { spansOf, problem } = this.indexed;
    return {
      key: JSON.stringify(["b", office, span.from, span.to]),
      among: () =>
        problem.ministerReps.filter(
          (one) => (office === null || one.offices.includes(office)) && covers(spansOf(one.available), span),
        ),
      price: (id) => this.coefficients.of("ministerReps", id, span, on),
    };
  }

  private roomPrices(hearing: Hearing, span: Span, on: string): Kind {
    const { spansOf, roomsByOffice } = this.indexed;
    return {
      key: JSON.stringify(["r", hearing.office, [...(hearing.equipment ?? [])].sort(), span.from, span.to]),
      among: () =>
        (roomsByOffice.get(hearing.office) ?? []).filter(
          (one) => isEquipped(one, hearing) && isClear(spansOf(one.unavailable), span),
        ),
      price: (id) => this.coefficients.of("rooms", id, span, on),
    };
  }
}

/** Those of one kind who could take a place, and what each costs there. */
interface Kind {
  /** The same for hearings and starts with the same answer. */
  readonly key: string;
  readonly among: () => readonly { readonly id: string }[];
  readonly price: (id: string) => number;
}

function lowestOf(among: readonly { readonly id: string }[], { price }: Kind): number {
  return among.reduce((lowest, { id }) => Math.min(lowest, exact(price(id))), Number.POSITIVE_INFINITY);
}
