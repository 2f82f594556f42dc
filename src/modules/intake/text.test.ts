import { expect, test } from "vitest";
import { ReferralSchema } from "./contract.ts";
import { referralFieldName } from "./text.ts";

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

function pathsOf(shape: Shape, at = ""): string[] {
  const own = at === "" ? [] : [at];
  const inner = Object.entries(shape.properties ?? {}).flatMap(([key, one]) => pathsOf(one, `${at}/${key}`));
  const listed = shape.items === undefined ? [] : pathsOf(shape.items, `${at}/0`);
  return [...own, ...inner, ...listed, ...(shape.anyOf ?? []).flatMap((one) => pathsOf(one, at))];
}

test("every field of a referral has a name in both languages, and none of them is the raw one", () => {
  const paths = [...new Set(pathsOf(ReferralSchema as Shape))];
  expect(paths).toContain("/data/persons/0/counsel/licenceNumber");
  expect(paths).toContain("/data/persons/0/contact/0/value/postalCode");
  for (const path of paths) {
    const { en, fr } = referralFieldName(path);
    expect(`${en} ${fr}`, path).not.toMatch(/Field “|Champ «|[a-z][A-Z]|\//);
  }
});

test.each([
  ["/data/persons/0/familyName", "Person 1 – Family name", "Personne 1\u00a0– Nom de famille"],
  ["/data/persons/2/contact/1/value/postalCode", "Person 3 – Contact information – number 2 – Postal code"],
  ["/data/persons/0/nationalities/1", "Person 1 – Nationalities – number 2"],
  ["/data/persons", "Persons", "Personnes"],
  ["/data/persons/3", "Person 4", "Personne 4"],
  ["/data/country", "Country of alleged persecution"],
  ["/data/persons/0/contact/0/value/country", "Person 1 – Contact information – number 1 – Country"],
  ["/data", "Content of the referral", "Contenu du déféré"],
  ["", "The whole message", "Tout le message"],
  ["/data/persons/0/nickname", "Person 1 – Field “nickname”", "Personne 1\u00a0– Champ «\u00a0nickname\u00a0»"],
])("%s is called in words", (path, en, fr = referralFieldName(path).fr) => {
  expect(referralFieldName(path)).toEqual({ en, fr });
});
