import type { Permission } from "../../../../kernel/permission.ts";
import { accessPermissions } from "./access.ts";
import { auditPermissions } from "./audit.ts";
import { calendarsPermissions } from "./calendars.ts";
import { casesPermissions } from "./cases.ts";
import { deadlinesPermissions } from "./deadlines.ts";
import { decisionsPermissions } from "./decisions.ts";
import { documentsPermissions } from "./documents.ts";
import { filingsPermissions } from "./filings.ts";
import { hearingsPermissions } from "./hearings.ts";
import { identityPermissions } from "./identity.ts";
import { intakePermissions } from "./intake.ts";
import { noticesPermissions } from "./notices.ts";
import { operationsPermissions } from "./operations.ts";
import { partiesPermissions } from "./parties.ts";
import { retentionPermissions } from "./retention.ts";
import { schedulingPermissions } from "./scheduling.ts";
import { workPermissions } from "./work.ts";

/** The whole table. What no row allows is refused. */
export const permissions: readonly Permission[] = [
  ...identityPermissions,
  ...partiesPermissions,
  ...casesPermissions,
  ...accessPermissions,
  ...documentsPermissions,
  ...deadlinesPermissions,
  ...intakePermissions,
  ...auditPermissions,
  ...noticesPermissions,
  ...workPermissions,
  ...filingsPermissions,
  ...calendarsPermissions,
  ...hearingsPermissions,
  ...decisionsPermissions,
  ...schedulingPermissions,
  ...retentionPermissions,
  ...operationsPermissions,
];
