export { intakeCommand } from "./commands-cli.ts";
export { intakeRefusals, type Referral, type ReferralAnswer } from "./contract.ts";
export { importReferrals } from "./import-referrals.ts";
export { jobs } from "./jobs.ts";
export { routes } from "./routes.ts";
export { asTribunalFor, takeReferral } from "./take-referral.ts";
