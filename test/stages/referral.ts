import type { Referral } from "../../src/modules/intake/contract.ts";

type Person = Referral["data"]["persons"][number];
let sent = 0;

export function aPerson(changes: Partial<Person> = {}): Person {
  return {
    familyName: "Zorvath",
    givenNames: "Alvo",
    latinFamilyName: null,
    latinGivenNames: null,
    alsoKnownAs: [],
    bornOn: "1990-05-17",
    bornYear: null,
    nationalities: [],
    uci: null,
    language: null,
    interpreterLanguage: "so",
    interpreterDialect: "maay",
    contact: [],
    actedForBy: null,
    counsel: null,
    ...changes,
  };
}

/** A referral of one claim for a test; each call another message. */
export function aReferral(changes: Partial<Person> = {}, data: Partial<Referral["data"]> = {}): Referral {
  return {
    specversion: "1.0",
    id: `test-${++sent}`,
    source: "urn:test",
    type: "ca.greffe.referral.v1",
    time: "2026-11-20T15:00:00Z",
    data: {
      division: "RPD",
      proceedingType: "claim",
      officeId: "toronto",
      receivedAt: "2026-11-20T15:00:00Z",
      origin: "inland",
      claimType: null,
      country: "HTI",
      language: "en",
      persons: [aPerson(changes)],
      ...data,
    },
  };
}
