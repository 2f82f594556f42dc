import type { Random } from "./random.ts";

const beginnings = ["Zor", "Mav", "Tel", "Quin", "Bra", "Ov", "Fen", "Lys", "Kal", "Wri", "Ném", "Dro"] as const;
const endings = ["vath", "ilde", "orin", "essa", "ûn", "amar", "obel", "ethis", "urno", "ival"] as const;
const given = [
  "Alvo",
  "Binet",
  "Corla",
  "Dazio",
  "Eliph",
  "Fara",
  "Gwen",
  "Hadou",
  "Isra",
  "Jolm",
  "Kéza",
  "Lumi",
] as const;

type Scripts = readonly [family: string, given: string, latinFamily: string, latinGiven: string];

/** Some invented names as another script would write them, beside their Latin form. */
const otherScripts: readonly [Scripts, ...Scripts[]] = [
  ["زورفاث", "كالا", "Zorfath", "Kala"],
  ["ዞርቫት", "ኬዛ", "Zorvat", "Keza"],
  ["Зорвамар", "Лумия", "Zorvamar", "Lumiya"],
  ["佐瓦塔", "露米", "Zuowata", "Lumi"],
];

export interface InventedName {
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly latinFamilyName: string | null;
  readonly latinGivenNames: string | null;
}

export function familyName(random: Random): string {
  return `${random.pick(beginnings)}${random.pick(endings)}`;
}

/** A name of nobody: invented syllables, now and then in another script, now and then one name only. */
export function inventedName(random: Random, family: string): InventedName {
  if (random.chance(0.08)) {
    const [own, first, latin, latinFirst] = random.pick(otherScripts);
    return { familyName: own, givenNames: first, latinFamilyName: latin, latinGivenNames: latinFirst };
  }
  const single = random.chance(0.03);
  return {
    familyName: single ? null : family,
    givenNames: random.pick(given),
    latinFamilyName: null,
    latinGivenNames: null,
  };
}
