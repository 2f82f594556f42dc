import type { DeadlineRule } from "./deadline-rule.ts";
import { federalCourtRules } from "./federal-court.ts";
import { immigrationRules } from "./immigration.ts";
import { immigrationAppealRules } from "./immigration-appeal.ts";
import { refugeeAppealRules } from "./refugee-appeal.ts";
import { refugeeProtectionRules } from "./refugee-protection.ts";

/** Every time limit that the product computes. */
export const deadlineRules: readonly DeadlineRule[] = [
  ...refugeeProtectionRules,
  ...refugeeAppealRules,
  ...immigrationRules,
  ...immigrationAppealRules,
  ...federalCourtRules,
];
