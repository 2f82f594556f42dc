import type { Hearing, Member } from "../../contract.ts";
import { covers, type IndexedProblem, isAtOffice } from "../indexed-problem.ts";
import { exact, floorDiv, floorMicro } from "./exact.ts";
import type { PricedStart, RelaxedPlaces } from "./relaxed-places.ts";

/** The lowest price of any hearing of one duration at one start, for one member. */
export interface Choice {
  readonly from: number;
  readonly minutes: number;
  readonly week: string;
  readonly price: number;
}

/** Lowest prices by start, of hearings that are alike for members. */
type Lowest = Map<number, { readonly start: PricedStart; readonly price: number }>;

interface Alike {
  readonly example: Hearing;
  /** Of hearings that ask for no expertise, or for the one of the key. */
  readonly byExpertise: Map<string, { readonly wanted: readonly string[]; readonly lowest: Lowest }>;
  readonly any: Lowest;
  /** Null for all whom H6 allows. */
  readonly only: ReadonlySet<string> | null;
  readonly never: ReadonlySet<string>;
}

/** Gathers hearings that differ only in price, so that a member looks at kinds of hearings and not at each. */
export class MemberChoices {
  private readonly indexed: IndexedProblem;
  private readonly kinds = new Map<string, Alike>();
  private readonly pins: ReadonlyMap<string, readonly string[]>;

  constructor(indexed: IndexedProblem) {
    this.indexed = indexed;
    this.pins = new Map(indexed.problem.pins.map((pin) => [pin.hearing, pin.members]));
  }

  add(hearing: Hearing, multiplier: number, places: RelaxedPlaces): void {
    const alike = this.kindOf(hearing);
    const key = JSON.stringify([...hearing.expertise].sort());
    let own = alike.byExpertise.get(key);
    if (own === undefined) {
      own = { wanted: hearing.expertise, lowest: new Map() };
      alike.byExpertise.set(key, own);
    }
    for (const start of places.pricedStarts(hearing)) {
      const price = floorDiv(exact(start.price - multiplier), hearing.panel);
      for (const lowest of [own.lowest, alike.any]) {
        const known = lowest.get(start.from);
        if (known === undefined || price < known.price) lowest.set(start.from, { start, price });
      }
    }
  }

  private kindOf(hearing: Hearing): Alike {
    const pinned = this.pins.get(hearing.id);
    const seized = hearing.panel === 1 && hearing.seizedMembers.length > 0 ? hearing.seizedMembers : null;
    const only = pinned ?? seized;
    const { division, language, office, durationMinutes, excludedMembers } = hearing;
    const skills = [...hearing.requiredSkills].sort();
    const never = [...excludedMembers].sort();
    const atOffice = isAtOffice(hearing);
    const key = JSON.stringify([division, language, office, durationMinutes, skills, atOffice, only, never]);
    let alike = this.kinds.get(key);
    if (alike === undefined) {
      alike = {
        example: hearing,
        byExpertise: new Map(),
        any: new Map(),
        only: only === null ? null : new Set(only),
        never: new Set(never),
      };
      this.kinds.set(key, alike);
    }
    return alike;
  }

  /** Choices that lower the sum, by start and duration. */
  of(member: Member): readonly Choice[] {
    const { weights } = this.indexed.problem;
    const available = this.indexed.spansOf(member.available);
    const best = new Map<string, Choice>();
    for (const kind of this.kinds.values()) {
      if (!maySit(member, kind)) continue;
      const minutes = kind.example.durationMinutes;
      const elsewhere = member.offices[0] === kind.example.office ? 0 : floorMicro(weights.otherOffice);
      const take = (lowest: Lowest, seat: number) => {
        for (const { start, price } of lowest.values()) {
          const sum = exact(price + seat);
          if (sum >= 0) continue;
          const key = `${start.week} ${start.from} ${minutes}`;
          const known = best.get(key);
          if (known !== undefined && known.price <= sum) continue;
          if (covers(available, start)) best.set(key, { from: start.from, minutes, week: start.week, price: sum });
        }
      };
      // Where nobody's expertise is asked for or this member has it, nothing is added; the rest pay for its lack.
      for (const { wanted, lowest } of kind.byExpertise.values()) {
        if (wanted.length === 0 || wanted.some((one) => member.expertise.includes(one))) take(lowest, elsewhere);
      }
      take(kind.any, elsewhere + floorMicro(weights.expertise));
    }
    return [...best.values()];
  }
}

/** H5 and H6 as far as one member is concerned */
function maySit(member: Member, { example, only, never }: Alike): boolean {
  if (never.has(member.id) || (only !== null && !only.has(member.id))) return false;
  return (
    member.divisions.includes(example.division) &&
    member.languages.includes(example.language) &&
    example.requiredSkills.every((skill) => member.skills.includes(skill)) &&
    (!isAtOffice(example) || member.offices.includes(example.office))
  );
}
