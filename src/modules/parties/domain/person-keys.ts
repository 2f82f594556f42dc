import { nameKeys } from "../../../kernel/name-keys.ts";
import type { Names } from "./names.ts";

/** The keys of a person's names: as written and in Latin letters, family name first or last, and each other name. */
export function personKeys(names: Names): readonly string[] {
  const writings = [
    [names.givenNames, names.familyName],
    [names.latinGivenNames, names.latinFamilyName],
  ].map((pair) => pair.filter((part) => part !== null));
  return nameKeys([...writings.flatMap((one) => [one, one.toReversed()]), ...names.alsoKnownAs.map((one) => [one])]);
}

/** The same of a counsel, whose names the regulator writes. */
export const counselKeys = (names: { readonly familyName: string; readonly givenNames: string }): readonly string[] =>
  personKeys({ ...names, latinFamilyName: null, latinGivenNames: null, alsoKnownAs: [] });
