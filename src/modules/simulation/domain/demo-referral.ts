import { type Instant, instantOf } from "../../../kernel/time.ts";
import type { Referral } from "../../intake/index.ts";
import { demoAddress } from "./demo-address.ts";
import { familyName, inventedName } from "./invented-names.ts";
import type { Random } from "./random.ts";

const offices = ["toronto", "toronto", "montreal", "montreal", "ottawa", "vancouver", "calgary"] as const;
const countries = ["HTI", "MEX", "IND", "NGA", "TUR", "IRN", "COL", "AFG"] as const;
const languages = ["ht", "es", "pa", "tr", "fa", "ti", "ar", null] as const;
const proceedings = [
  ["RPD", "claim"],
  ["RPD", "claim"],
  ["RPD", "claim"],
  ["RPD", "claim"],
  ["RPD", "cessation"],
  ["RAD", "appeal"],
  ["ID", "admissibility-hearing"],
  ["ID", "detention-review"],
  ["IAD", "sponsorship-appeal"],
  ["IAD", "residency-appeal"],
] as const;

type Person = Referral["data"]["persons"][number];
export type Licence = NonNullable<Person["counsel"]>;

/** One invented referral: a person, or a family with its children, some of them with counsel. */
export function demoReferral(
  random: Random,
  place: number,
  now: Instant,
  licences: readonly [Licence, ...Licence[]],
): Referral {
  const [division, proceedingType] = random.pick(proceedings);
  const receivedAt = instantOf(
    new Date(Date.parse(now) - (1 + random.below(700)) * 86_400_000 - random.below(36_000_000)),
  );
  const office = random.pick(offices);
  const french = office === "montreal" ? random.chance(0.7) : random.chance(0.15);
  const size = proceedingType === "claim" && random.chance(0.25) ? 2 + random.below(3) : 1;
  const family = familyName(random);
  const speaks = random.pick(languages);
  const counsel = random.chance(0.8) ? random.pick(licences) : null;
  const address = demoAddress(office, place, french ? "fr" : "en");
  const lives = address === null ? [] : [{ kind: "address" as const, value: address }];
  const persons = Array.from({ length: size }, (_, nth) => ({
    ...personOf(random, family, nth, french, lives),
    interpreterLanguage: speaks,
    interpreterDialect: null,
    counsel,
  }));
  return {
    specversion: "1.0",
    id: `demonstration-${place}`,
    source: "urn:greffe:demonstration",
    type: "ca.greffe.referral.v1",
    time: receivedAt,
    data: {
      division,
      proceedingType,
      officeId: office,
      receivedAt,
      origin: division === "RPD" ? (random.chance(0.4) ? "port-of-entry" : "inland") : null,
      claimType: null,
      country: random.pick(countries),
      language: french ? "fr" : "en",
      persons,
    },
  };
}

function personOf(random: Random, family: string, nth: number, french: boolean, lives: Person["contact"]) {
  const year = nth < 1 ? 1960 + random.below(42) : 2010 + random.below(14);
  return {
    ...inventedName(random, family),
    alsoKnownAs: [],
    bornOn: random.chance(0.05) ? null : `${year}-0${1 + random.below(9)}-1${random.below(10)}`,
    bornYear: year,
    nationalities: [],
    uci: String(10_000_000 + random.below(89_999_999)),
    language: french ? ("fr" as const) : ("en" as const),
    contact: [{ kind: "phone" as const, value: { number: `+1 555 555 0${100 + random.below(100)}` } }, ...lives],
    actedForBy: nth < 1 ? null : 0,
  };
}
