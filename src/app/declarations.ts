import { type Declarations, mergeOfRooms } from "../kernel/declarations.ts";
import type { Permission, PermissionsOfRooms, PermissionTable } from "../kernel/permission.ts";
import { permissions as ofCalendars } from "../modules/calendars/permissions.ts";
import { permissions as ofCases } from "../modules/cases/permissions.ts";
import { permissions as ofDeadlines } from "../modules/deadlines/permissions.ts";
import { permissions as ofDecisions } from "../modules/decisions/permissions.ts";
import { permissions as ofDocuments } from "../modules/documents/permissions.ts";
import { permissions as ofFiles } from "../modules/files/permissions.ts";
import { permissions as ofFilings } from "../modules/filings/permissions.ts";
import { permissions as ofHearings } from "../modules/hearings/permissions.ts";
import { permissions as ofIdentity } from "../modules/identity/permissions.ts";
import { permissions as ofIntake } from "../modules/intake/permissions.ts";
import { permissions as ofNotices } from "../modules/notices/permissions.ts";
import { permissions as ofParties } from "../modules/parties/permissions.ts";
import { permissions as ofRepresentation } from "../modules/representation/permissions.ts";
import { permissions as ofRetention } from "../modules/retention/permissions.ts";
import { permissions as ofScheduling } from "../modules/scheduling/permissions.ts";
import { permissions as ofWork } from "../modules/work/permissions.ts";
import { permissions as ofJobs } from "../operations/jobs/permissions.ts";

/** A room that has a table and is not named here does not compile; what two rooms declare is refused at the start. */
const permissionsByRoom: PermissionsOfRooms = {
  identity: ofIdentity,
  parties: ofParties,
  cases: ofCases,
  representation: ofRepresentation,
  files: ofFiles,
  documents: ofDocuments,
  deadlines: ofDeadlines,
  work: ofWork,
  filings: ofFilings,
  intake: ofIntake,
  notices: ofNotices,
  calendars: ofCalendars,
  hearings: ofHearings,
  decisions: ofDecisions,
  scheduling: ofScheduling,
  retention: ofRetention,
  operations: ofJobs,
};

export const permissions: PermissionTable = mergeOfRooms<readonly Permission[]>({ ...permissionsByRoom });

/** All that the rooms declare, for the store. */
export const declarations: Declarations = { permissions };
