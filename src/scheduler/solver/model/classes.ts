import type { Hearing, Member, Problem } from "../../contract.ts";
import { float64From, int32, int32From, Numbering, type Rows, rowsFrom } from "./arrays.ts";
import { interpreter, type Names, rep, room } from "./resources.ts";

/** Hearings that ask the same of members share a mask of who may sit (H5, H6) and a row of what each would cost. */
export interface MemberClasses {
  readonly classOf: Int32Array;
  /** The class without exclusions that a class belongs to. */
  readonly baseOf: Int32Array;
  /** Words `low[c] … high[c] - 1` of the mask hold every member of class c. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Where the words of class c begin in `mask` (the word of index `low[c]` first). */
  readonly maskStart: Int32Array;
  readonly mask: Int32Array;
  readonly costClassOf: Int32Array;
  /** By cost class and member: bit 0 when S3 applies, bit 1 when S4 applies. */
  readonly seatCode: Uint8Array;
  /** Price of each code, in millionths, and the codes from the cheapest. */
  readonly seatPrice: Float64Array;
  readonly codeOrder: Int32Array;
  /** Words `(class × 4 + code) × codeWords …`: bits of members who have the code in a cost class. */
  readonly codeMask: Int32Array;
  readonly codeWords: number;
  readonly memberCount: number;
}

/** People or rooms that a hearing may take one of, cheapest first; class −1 needs none. */
export interface ChoiceClasses {
  readonly classOf: Int32Array;
  readonly rows: Rows;
  /** Beside `rows.values`: price in millionths (S5). */
  readonly price: Float64Array;
}

export const inPerson = (hearing: Hearing) => hearing.mode !== "virtual";
/** Whether a room is one that the hearing may take (H10 without the calendar). */
export const housesIn = (hearing: Hearing, one: Problem["rooms"][number]): boolean =>
  one.office === hearing.office && (hearing.equipment ?? []).every((what) => one.equipment?.includes(what) ?? false);
const sorted = (list: readonly string[]) => (list.length < 2 ? (list[0] ?? "") : [...new Set(list)].sort().join());

export function buildMemberClasses(problem: Problem, names: Names): MemberClasses {
  const numbers = names.number[0] ?? new Map<string, number>();
  const members = [...problem.members].sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
  const words = Math.ceil(members.length / 32);
  const base = new Map<string, Int32Array>();
  const baseMask = (hearing: Hearing) => {
    const office = inPerson(hearing) ? hearing.office : "";
    const key = `${hearing.division}|${hearing.language}|${sorted(hearing.requiredSkills)}|${office}`;
    let mask = base.get(key);
    if (mask === undefined) {
      mask = new Int32Array(words);
      for (const [index, one] of members.entries())
        if (
          one.divisions.includes(hearing.division) &&
          one.languages.includes(hearing.language) &&
          hearing.requiredSkills.every((skill) => one.skills.includes(skill)) &&
          (office === "" || one.offices.includes(office))
        )
          mask[index >> 5] = (mask[index >> 5] as number) | (1 << (index & 31));
      base.set(key, mask);
    }
    return { key, mask };
  };
  const classes = new Map<string, number>();
  const masks: Int32Array[] = [];
  const baseOf: number[] = [];
  const classOf = int32(problem.hearings.length);
  const classFor = (key: string, mask: () => Int32Array, base: number) => {
    let found = classes.get(key);
    if (found === undefined) {
      found = masks.length;
      masks.push(mask());
      baseOf.push(base < 0 ? found : base);
      classes.set(key, found);
    }
    return found;
  };
  for (const [index, hearing] of problem.hearings.entries()) {
    const { key, mask } = baseMask(hearing);
    const seized = hearing.panel === 1 ? sorted(hearing.seizedMembers) : "";
    const excluded = sorted(hearing.excludedMembers);
    const plain = seized === "" ? classFor(`${key}||`, () => mask, -1) : -1;
    classOf[index] = classFor(`${key}|${excluded}|${seized}`, () => narrowed(mask, hearing, numbers), plain);
  }
  return { classOf, baseOf: int32From(baseOf), ...layOut(masks), ...seatCosts(problem, members) };
}

function narrowed(base: Int32Array, hearing: Hearing, numbers: ReadonlyMap<string, number>): Int32Array {
  const mask = base.slice();
  for (const id of hearing.excludedMembers) {
    const number = numbers.get(id);
    if (number !== undefined) mask[number >> 5] = (mask[number >> 5] as number) & ~(1 << (number & 31));
  }
  if (hearing.panel !== 1 || hearing.seizedMembers.length === 0) return mask;
  const seized = [...new Set(hearing.seizedMembers)];
  const only = new Int32Array(mask.length);
  const number = seized.length === 1 ? numbers.get(seized[0] ?? "") : undefined;
  if (number !== undefined) only[number >> 5] = (mask[number >> 5] as number) & (1 << (number & 31));
  return only;
}

function layOut(masks: readonly Int32Array[]) {
  const low = int32(masks.length);
  const high = int32(masks.length);
  const maskStart = int32(masks.length);
  const words: number[] = [];
  for (const [index, mask] of masks.entries()) {
    let first = 0;
    let last = mask.length;
    while (first < last && mask[first] === 0) first += 1;
    while (last > first && mask[last - 1] === 0) last -= 1;
    low[index] = first;
    high[index] = last;
    maskStart[index] = words.length;
    for (let word = first; word < last; word += 1) words.push(mask[word] as number);
  }
  return { low, high, maskStart, mask: int32From(words) };
}

function seatCosts(problem: Problem, members: Problem["members"]) {
  const { expertise, otherOffice } = problem.weights;
  const costClasses = new Map<string, number>();
  const first: Hearing[] = [];
  const costClassOf = int32(problem.hearings.length);
  for (const [index, hearing] of problem.hearings.entries()) {
    const key = `${hearing.office}|${sorted(hearing.expertise)}`;
    let found = costClasses.get(key);
    if (found === undefined) {
      found = first.length;
      first.push(hearing);
      costClasses.set(key, found);
    }
    costClassOf[index] = found;
  }
  const seatCode = new Uint8Array(new SharedArrayBuffer(first.length * members.length));
  const codeWords = Math.ceil(members.length / 32);
  const codeMask = int32(first.length * 4 * codeWords);
  for (const [row, hearing] of first.entries())
    for (let m = 0; m < members.length; m += 1) {
      const code = codeOf(hearing, members[m] as Member);
      seatCode[row * members.length + m] = code;
      markCode(codeMask, row * 4 + code, codeWords, m);
    }
  const seatPrice = float64From([0, expertise, otherOffice, expertise + otherOffice].map((p) => Math.round(p * 1e6)));
  const codeOrder = int32From([0, 1, 2, 3]).sort(
    (a, b) => (seatPrice[a] as number) - (seatPrice[b] as number) || a - b,
  );
  return { costClassOf, seatCode, seatPrice, codeOrder, codeMask, codeWords, memberCount: members.length };
}

/** Bit 0 when a member lacks the expertise (S3), bit 1 when the hearing is of another office (S4). */
export function codeOf({ expertise, office }: Hearing, member: Member): number {
  const lacks = expertise.length > 0 && !expertise.some((code) => member.expertise.includes(code));
  return (lacks ? 1 : 0) + (member.offices[0] === office ? 0 : 2);
}

/** The price of the cheapest seat of a hearing, 0 when nobody may sit. */
export function leastSeat(members: MemberClasses, h: number): number {
  const { classOf, low, high, maskStart, mask, costClassOf, codeMask, codeWords, codeOrder, seatPrice } = members;
  const c = classOf[h] as number;
  const first = low[c] as number;
  for (const code of codeOrder) {
    const row = ((costClassOf[h] as number) * 4 + code) * codeWords;
    for (let word = first; word < (high[c] as number); word += 1)
      if (((mask[(maskStart[c] as number) + word - first] as number) & (codeMask[row + word] as number)) !== 0)
        return seatPrice[code] as number;
  }
  return 0;
}

/** Marks that a member has a code: `row` is cost class × 4 + code. */
export function markCode(codeMask: Int32Array, row: number, codeWords: number, m: number): void {
  const at = row * codeWords + (m >> 5);
  codeMask[at] = (codeMask[at] as number) | (1 << (m & 31));
}

interface Choice {
  readonly number: number;
  readonly price: number;
  readonly scarcity: number;
}

function choices(problem: Problem, keyOf: (h: Hearing) => string | null, list: (h: Hearing) => Choice[]) {
  const numbering = new Numbering();
  const rows: Choice[][] = [];
  const classOf = int32(problem.hearings.length);
  for (const [index, hearing] of problem.hearings.entries()) {
    const key = keyOf(hearing);
    const found = key === null ? -1 : numbering.of(key);
    if (found === rows.length)
      rows.push(list(hearing).sort((a, b) => a.price - b.price || a.scarcity - b.scarcity || a.number - b.number));
    classOf[index] = found;
  }
  const price = float64From(rows.flat().map((one) => one.price));
  return { classOf, rows: rowsFrom(rows.map((row) => row.map((one) => one.number))), price };
}

/** The least tier at which an interpreter serves a hearing, or null (H8 without the calendar). */
export function tierOf(hearing: Hearing, one: Problem["interpreters"][number]): number | null {
  const asked = hearing.interpreter;
  if (asked === null || (inPerson(hearing) && !one.offices.includes(hearing.office))) return null;
  const tiers = one.languages
    .filter((entry) => entry.language === asked.language && (asked.dialect ?? entry.dialect) === entry.dialect)
    .map((entry) => entry.tier);
  return tiers.length === 0 ? null : Math.min(...tiers);
}

export function buildChoices(problem: Problem, names: Names) {
  const numberOf = (kind: number, id: string) => names.number[kind]?.get(id) ?? -1;
  const place = (hearing: Hearing) => (inPerson(hearing) ? hearing.office : "");
  const speaking = new Map<string, Problem["interpreters"]>();
  for (const one of problem.interpreters)
    for (const language of new Set(one.languages.map((entry) => entry.language)))
      speaking.set(language, [...(speaking.get(language) ?? []), one]);
  const interpreters = choices(
    problem,
    (hearing) =>
      hearing.interpreter === null
        ? null
        : `${hearing.interpreter.language}\n${hearing.interpreter.dialect ?? "\n"}\n${place(hearing)}`,
    (hearing) =>
      (speaking.get(hearing.interpreter?.language ?? "") ?? []).flatMap((one) => {
        const tier = tierOf(hearing, one);
        if (tier === null) return [];
        const price = Math.round(problem.weights.tier * tier * 1e6);
        return [{ number: numberOf(interpreter, one.id), price, scarcity: one.languages.length }];
      }),
  );
  const rooms = choices(
    problem,
    (hearing) => (inPerson(hearing) ? `${hearing.office}\n${sorted(hearing.equipment ?? [])}` : null),
    (hearing) =>
      problem.rooms
        .filter((one) => housesIn(hearing, one))
        .map((one) => ({ number: numberOf(room, one.id), price: 0, scarcity: 0 })),
  );
  const reps = choices(
    problem,
    (hearing) => (hearing.minister ? place(hearing) : null),
    (hearing) =>
      problem.ministerReps
        .filter((one) => place(hearing) === "" || one.offices.includes(hearing.office))
        .map((one) => ({ number: numberOf(rep, one.id), price: 0, scarcity: one.offices.length })),
  );
  return { interpreters, rooms, reps };
}
