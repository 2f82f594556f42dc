import { theSystem } from "../../../kernel/actor.ts";
import { easternZone, plusDays, type Zone } from "../../../kernel/time.ts";
import type { Referral, ReferralAnswer } from "../../intake/index.ts";
import { familyName, inventedName } from "../domain/invented-names.ts";
import { randomFrom } from "../domain/random.ts";
import { type Draws, drawsOf } from "./draws.ts";
import { spokenLanguages } from "./population.ts";
import { addressOf } from "./registry-desk.ts";
import { now, pick, type Twin, today } from "./twin.ts";
import { ownSets, type TwinCase, untouched } from "./twin-case.ts";

const offices: readonly (readonly [string, Zone])[] = [
  ["toronto", easternZone],
  ["montreal", easternZone],
  ["ottawa", easternZone],
  ["vancouver", "America/Vancouver" as Zone],
  ["calgary", "America/Edmonton" as Zone],
];
const countries = ["HTI", "MEX", "IND", "NGA", "TUR", "IRN", "COL", "AFG"] as const;

/** The Agency refers a person or a family: as many cases as there are persons. @returns how many */
export async function refer(twin: Twin, place: number): Promise<number> {
  const drawn = drawnFor(twin, place);
  const { cases } = await twin.ask<ReferralAnswer>(twin.people.partner, "POST", "/referrals", referralOf(twin, drawn));
  const caseIds = cases.map(({ id }) => id);
  const { name, facts, draws, zone, spoken, counsel } = drawn;
  const twinCase: TwinCase = {
    ...facts,
    ...untouched,
    name,
    division: "RPD",
    draws,
    caseIds,
    personIds: await personsIn(twin, caseIds),
    zone,
    openedOn: today(twin),
    spoken,
    interpreters: twin.people.interpreters.filter((one) => spoken !== null && one.languages.includes(spoken)),
    of: null,
    appellant: null,
    counsel,
    firstPaperOn: formDay(twin, draws, facts.origin),
    ...ownSets(),
  };
  for (const id of caseIds) twin.twinCases.set(id, twinCase);
  return caseIds.length;
}

/** Who comes, from where, and what they need. */
function drawnFor(twin: Twin, place: number) {
  const name = `claim-${place}`;
  const draws = drawsOf(twin.seed, name);
  const [officeId, zone] = pick(offices, draws.below(offices.length, "office"));
  const size = draws.happens("family") ? 2 + draws.below(3, "size") : 1;
  const counsel = draws.happens("counsel") ? pick(twin.people.counsel, draws.below(1000, "which counsel")) : null;
  const language = draws.happens("french") || officeId === "montreal" ? "fr" : "en";
  const spoken = draws.happens("interpreter") ? pick(spokenLanguages, draws.below(100, "spoken")) : null;
  const origin = draws.happens("port-of-entry") ? "port-of-entry" : "inland";
  return { name, draws, zone, size, counsel, spoken, facts: { place, officeId, language, origin } as const };
}

function referralOf(twin: Twin, { name, draws, size, counsel, spoken, facts }: ReturnType<typeof drawnFor>): Referral {
  return {
    specversion: "1.0",
    id: name,
    source: `urn:greffe:twin:${twin.seed}`,
    type: "ca.greffe.referral.v1",
    time: now(twin),
    data: {
      division: "RPD",
      proceedingType: "claim",
      officeId: facts.officeId,
      receivedAt: now(twin),
      origin: facts.origin,
      claimType: null,
      country: pick(countries, draws.below(100, "country")),
      language: facts.language,
      persons: personsOf(draws, facts, size).map((person, nth) => ({
        ...person,
        interpreterLanguage: spoken ?? "zxx",
        interpreterDialect: null,
        contact: [addressOf(facts.place)],
        actedForBy: nth === 0 ? null : 0,
        counsel: counsel?.licence ?? null,
      })),
    },
  };
}

/** Inland, the form is handed in with the claim; at a port of entry it follows, in time, late or never. */
function formDay(twin: Twin, draws: Draws, origin: TwinCase["origin"]) {
  if (origin === "inland") return today(twin);
  if (draws.happens("form-never")) return null;
  return plusDays(today(twin), draws.happens("form-late") ? 50 : draws.days("form"));
}

function personsOf(draws: Draws, { place, language }: Pick<TwinCase, "place" | "language">, size: number) {
  const random = randomFrom(draws.below(2 ** 31, "names"));
  const family = familyName(random);
  const isAlone = size === 1 && draws.happens("unaccompanied");
  return Array.from({ length: size }, (_, nth) => {
    const isMinor = nth > 0 || isAlone;
    const year = isMinor ? 2012 + random.below(12) : 1962 + random.below(40);
    return {
      ...inventedName(random, family),
      alsoKnownAs: [],
      bornOn: `${year}-0${1 + random.below(9)}-1${random.below(10)}`,
      bornYear: year,
      nationalities: [],
      // Two of the twin are never one person.
      uci: String(10_000_000 + place * 10 + nth),
      language,
    };
  });
}

async function personsIn(twin: Twin, caseIds: readonly string[]): Promise<readonly string[]> {
  const rows = await twin.services.store.transact(theSystem, (tx) =>
    tx.db
      .selectFrom("case_parties")
      .select(["case_id", "person_id"])
      .where("case_id", "in", caseIds as never)
      .execute(),
  );
  return caseIds.map((id) => rows.find((one) => one.case_id === id)?.person_id ?? "");
}
