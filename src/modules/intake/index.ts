export { intakeCommand } from "./commands-cli.ts";
export { intakeRefusals, type Referral, type ReferralAnswer, ReferralSchema } from "./contract.ts";
export { type ImportSummary, importReferrals } from "./import-referrals.ts";
export { jobs } from "./jobs.ts";
export { routes } from "./routes.ts";
export { takeReferral } from "./take-referral.ts";
