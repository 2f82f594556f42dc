export { correctPerson } from "./commands/correct-person.ts";
export { fillNameKeys } from "./commands/fill-name-keys.ts";
export { registerCounsel } from "./commands/register-counsel.ts";
export { registerPerson } from "./commands/register-person.ts";
export { setContactDetail } from "./commands/set-contact-detail.ts";
export { setStanding } from "./commands/set-standing.ts";
export { updateCounsel } from "./commands/update-counsel.ts";
export {
  type ContactDetail,
  type NewCounsel,
  partiesRefusals,
} from "./contract.ts";
export { addressProblems } from "./domain/address-problems.ts";
export { isMinor } from "./domain/minor.ts";
export { cleanNames, nameProblems, refuseLines } from "./domain/name-problems.ts";
export { displayName, latinName, sortText } from "./domain/names.ts";
export { personProblems } from "./domain/person-problems.ts";
export { type PostalAddress, postalBlock, postedAddress, postedNames } from "./domain/postal-block.ts";
export { spokenProblems } from "./domain/spoken-problems.ts";
export { contactHistory } from "./queries/contact-details.ts";
export { type CounselRow, counselName, counselOf, counselView, findCounsel } from "./queries/counsels.ts";
export { personOf } from "./queries/person-of.ts";
export { routes } from "./routes.ts";
export { countries, countryNamed, isCountry } from "./rules/countries.ts";
export { interpreterLanguages, languageCode, languageNamed } from "./rules/interpreter-languages.ts";
export { regulatorOf, regulators } from "./rules/regulators.ts";
