import { type Declarations, mergeOfRooms } from "../kernel/declarations.ts";
import type { EventRow, EventsOfRooms, EventTable } from "../kernel/event.ts";
import type { Permission, PermissionsOfRooms, PermissionTable } from "../kernel/permission.ts";
import { events as eventsOfAudit } from "../modules/audit/events.ts";
import { events as eventsOfCalendars } from "../modules/calendars/events.ts";
import { permissions as permissionsOfCalendars } from "../modules/calendars/permissions.ts";
import { events as eventsOfCases } from "../modules/cases/events.ts";
import { permissions as permissionsOfCases } from "../modules/cases/permissions.ts";
import { events as eventsOfDeadlines } from "../modules/deadlines/events.ts";
import { permissions as permissionsOfDeadlines } from "../modules/deadlines/permissions.ts";
import { events as eventsOfDecisions } from "../modules/decisions/events.ts";
import { permissions as permissionsOfDecisions } from "../modules/decisions/permissions.ts";
import { events as eventsOfDocuments } from "../modules/documents/events.ts";
import { permissions as permissionsOfDocuments } from "../modules/documents/permissions.ts";
import { permissions as permissionsOfFiles } from "../modules/files/permissions.ts";
import { events as eventsOfFilings } from "../modules/filings/events.ts";
import { permissions as permissionsOfFilings } from "../modules/filings/permissions.ts";
import { events as eventsOfHearings } from "../modules/hearings/events.ts";
import { permissions as permissionsOfHearings } from "../modules/hearings/permissions.ts";
import { events as eventsOfIdentity } from "../modules/identity/events.ts";
import { permissions as permissionsOfIdentity } from "../modules/identity/permissions.ts";
import { events as eventsOfIntake } from "../modules/intake/events.ts";
import { permissions as permissionsOfIntake } from "../modules/intake/permissions.ts";
import { events as eventsOfNotices } from "../modules/notices/events.ts";
import { permissions as permissionsOfNotices } from "../modules/notices/permissions.ts";
import { events as eventsOfParties } from "../modules/parties/events.ts";
import { permissions as permissionsOfParties } from "../modules/parties/permissions.ts";
import { events as eventsOfRepresentation } from "../modules/representation/events.ts";
import { permissions as permissionsOfRepresentation } from "../modules/representation/permissions.ts";
import { events as eventsOfRetention } from "../modules/retention/events.ts";
import { permissions as permissionsOfRetention } from "../modules/retention/permissions.ts";
import { events as eventsOfScheduling } from "../modules/scheduling/events.ts";
import { permissions as permissionsOfScheduling } from "../modules/scheduling/permissions.ts";
import { events as eventsOfWork } from "../modules/work/events.ts";
import { permissions as permissionsOfWork } from "../modules/work/permissions.ts";
import { events as eventsOfOperations } from "../operations/events.ts";
import { permissions as permissionsOfJobs } from "../operations/jobs/permissions.ts";

/** A room that has a table and is not named here does not compile; what two rooms declare is refused at the start. */
const permissionsByRoom: PermissionsOfRooms = {
  identity: permissionsOfIdentity,
  parties: permissionsOfParties,
  cases: permissionsOfCases,
  representation: permissionsOfRepresentation,
  files: permissionsOfFiles,
  documents: permissionsOfDocuments,
  deadlines: permissionsOfDeadlines,
  work: permissionsOfWork,
  filings: permissionsOfFilings,
  intake: permissionsOfIntake,
  notices: permissionsOfNotices,
  calendars: permissionsOfCalendars,
  hearings: permissionsOfHearings,
  decisions: permissionsOfDecisions,
  scheduling: permissionsOfScheduling,
  retention: permissionsOfRetention,
  operations: permissionsOfJobs,
};

export const permissions: PermissionTable = mergeOfRooms<readonly Permission[]>({ ...permissionsByRoom });

const eventsByRoom: EventsOfRooms = {
  audit: eventsOfAudit,
  calendars: eventsOfCalendars,
  cases: eventsOfCases,
  deadlines: eventsOfDeadlines,
  decisions: eventsOfDecisions,
  documents: eventsOfDocuments,
  filings: eventsOfFilings,
  hearings: eventsOfHearings,
  identity: eventsOfIdentity,
  intake: eventsOfIntake,
  notices: eventsOfNotices,
  parties: eventsOfParties,
  representation: eventsOfRepresentation,
  retention: eventsOfRetention,
  scheduling: eventsOfScheduling,
  work: eventsOfWork,
  operations: eventsOfOperations,
};

export const events: EventTable = mergeOfRooms<EventRow>({ ...eventsByRoom });

/** All that the rooms declare, for the store. */
export const declarations: Declarations = { permissions, events };
