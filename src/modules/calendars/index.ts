export { enterAbsence } from "./commands/absences.ts";
export { enterLanguage } from "./commands/interpreter-languages.ts";
export {
  tellCounselLimits,
  tellInterpreterProfile,
  tellMemberProfile,
  tellMinisterProfile,
} from "./commands/tell-profile.ts";
export { tellWorkingPattern } from "./commands/tell-working-pattern.ts";
export { jobs } from "./jobs.ts";
export { daysOff } from "./queries/days-off.ts";
export { type Calendars, type CalendarsWanted, readCalendars } from "./queries/read-calendars.ts";
export { calendarsRefusals } from "./refusals.ts";
export { routes } from "./routes.ts";
export { defaultsOn } from "./rules/scheduling-defaults.ts";
