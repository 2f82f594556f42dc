import type { Language } from "../../../kernel/bilingual.ts";
import type { Instant } from "../../../kernel/time.ts";
import type { Referral } from "../../intake/index.ts";
import { type DemoOffice, demoAddress } from "./demo-address.ts";
import { demoReferral } from "./demo-referral.ts";
import { randomFrom } from "./random.ts";

/** The claim of one person who has no counsel, before an office: every third person wants French, before Montréal two of three. */
export function claimAlone(place: number, now: Instant, office: DemoOffice): Referral {
  const referral = demoReferral(randomFrom(place), place, now, [{ regulator: "LSO", licenceNumber: "DEMO-2002" }]);
  const language: Language = (place % 3 === 0) === (office === "montreal") ? "en" : "fr";
  const address = demoAddress(office, place, language);
  const persons = referral.data.persons.slice(0, 1).map((person) => ({
    ...person,
    language,
    counsel: null,
    contact: [
      ...person.contact.filter((one) => one.kind === "phone"),
      ...(address === null ? [] : [{ kind: "address" as const, value: address }]),
    ],
  }));
  const what = { division: "RPD", proceedingType: "claim", officeId: office, origin: "inland" } as const;
  return { ...referral, data: { ...referral.data, ...what, language, persons } };
}
