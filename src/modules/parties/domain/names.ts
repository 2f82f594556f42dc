import { plainText } from "../../../kernel/plain-text.ts";

/** A person's names as given. One of family name and given names may be missing: many people have one name only. */
export interface Names {
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly latinFamilyName: string | null;
  readonly latinGivenNames: string | null;
  readonly alsoKnownAs: readonly string[];
}

/** How lists and notices write a person: `FAMILY, Given` without guessing at a name that is not there. */
export function displayName(names: Pick<Names, "familyName" | "givenNames">): string {
  const parts = [names.familyName, names.givenNames].filter((part) => part !== null);
  return parts.join(", ");
}

/** The same in Latin letters, or null when the names are Latin already and no other form was given. */
export function latinName(names: Names): string | null {
  if (names.latinFamilyName === null && names.latinGivenNames === null) return null;
  return displayName({ familyName: names.latinFamilyName, givenNames: names.latinGivenNames });
}

/** All names of a person, plain, for search: what is looked for may stand in any of them, in any order. */
export function searchText(names: Names): string {
  const all = [
    names.familyName,
    names.givenNames,
    names.latinFamilyName,
    names.latinGivenNames,
    ...names.alsoKnownAs,
  ].filter((name) => name !== null);
  return [...new Set(all.map(plainText))].join(" ");
}

/** What a list sorts by: the Latin form, plain. */
export function sortText(names: Names): string {
  const family = names.latinFamilyName ?? names.familyName ?? "";
  const given = names.latinGivenNames ?? names.givenNames ?? "";
  return plainText(`${family} ${given}`);
}
