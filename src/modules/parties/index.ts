export { registerCounsel } from "./commands/register-counsel.ts";
export { registerPerson } from "./commands/register-person.ts";
export { setContactDetail } from "./commands/set-contact-detail.ts";
export { setStanding } from "./commands/set-standing.ts";
export {
  BilingualSchema,
  type ContactDetail,
  ContactDetailSchema,
  LanguageSchema,
  type NewCounsel,
  type NewPerson,
  NewPersonSchema,
  Nullable,
  partiesRefusals,
} from "./contract.ts";
export { displayName, latinName, plainText, sortText } from "./domain/names.ts";
export { type ContactEntry, contactHistory } from "./queries/contact-details.ts";
export { type CounselRow, counselName, counselOf, findCounsel } from "./queries/counsels.ts";
export { routes } from "./routes.ts";
export { regulatorOf, regulators } from "./rules/regulators.ts";
