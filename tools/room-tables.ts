import { readFileSync } from "node:fs";
import path from "node:path";
import { tableOwners } from "./table-owners.ts";
import { tablesNamed } from "./tables-named.ts";

/** Which tables of other rooms a room's statements may read. What is not named is refused. */
const mayRead: Readonly<Record<string, readonly string[]>> = {
  calendars: [
    "cases.case_access",
    "cases.case_parties",
    "cases.cases",
    "cases.offices",
    "hearings.hearing_cases",
    "hearings.hearing_people",
    "hearings.hearings",
    "hearings.rooms",
    "identity.accounts",
    "identity.role_assignments",
    "parties.counsels",
    "parties.persons",
  ],
  cases: [
    "identity.accounts",
    "identity.role_assignments",
    "parties.counsels",
    "parties.persons",
    "representation.designated_representatives",
    "representation.representations",
  ],
  deadlines: ["cases.case_access", "cases.cases"],
  decisions: [
    "cases.case_access",
    "cases.case_group_members",
    "cases.case_links",
    "cases.case_parties",
    "cases.cases",
    "cases.offices",
    "cases.sealed_cases",
    "hearings.hearings",
    "identity.accounts",
    "identity.role_assignments",
    "parties.contact_details",
    "parties.counsels",
    "parties.persons",
    "representation.designated_representatives",
    "representation.minister_participations",
    "representation.representations",
  ],
  documents: ["cases.cases", "files.blob_scans"],
  files: ["filings.submission_drafts"],
  filings: ["cases.case_access", "cases.cases", "cases.offices", "documents.document_versions", "identity.accounts"],
  hearings: [
    "audit.chain_heads",
    "audit.events",
    "calendars.interpreter_languages",
    "cases.case_access",
    "cases.case_group_members",
    "cases.case_parties",
    "cases.cases",
    "cases.offices",
    "identity.accounts",
    "identity.role_assignments",
    "parties.counsels",
    "parties.persons",
    "representation.delegations",
    "representation.designated_representatives",
    "representation.representations",
  ],
  identity: ["audit.events"],
  intake: [
    "cases.case_access",
    "cases.case_links",
    "cases.case_parties",
    "cases.cases",
    "cases.person_questions",
    "cases.sealed_cases",
    "identity.accounts",
  ],
  notices: [
    "audit.chain_heads",
    "cases.case_access",
    "cases.case_changes",
    "cases.case_parties",
    "cases.cases",
    "cases.offices",
    "documents.documents",
    "identity.accounts",
    "parties.contact_details",
    "parties.counsels",
    "parties.persons",
    "representation.delegations",
    "representation.designated_representatives",
    "representation.representations",
  ],
  parties: ["identity.accounts", "representation.delegations"],
  representation: [
    "audit.chain_heads",
    "audit.events",
    "cases.case_access",
    "cases.case_parties",
    "cases.cases",
    "cases.sealed_cases",
    "identity.accounts",
    "identity.role_assignments",
    "parties.counsels",
    "parties.persons",
  ],
  retention: ["audit.events", "cases.cases", "cases.offices", "identity.accounts"],
  scheduling: [
    "calendars.calendar_invitations",
    "calendars.counsel_limits",
    "calendars.interpreter_languages",
    "cases.case_access",
    "cases.case_group_members",
    "cases.case_parties",
    "cases.cases",
    "cases.member_exclusions",
    "cases.offices",
    "cases.person_questions",
    "cases.sealed_cases",
    "deadlines.deadline_triggers",
    "hearings.hearing_cases",
    "calendars.member_profiles",
    "calendars.room_closures",
    "hearings.hearing_outcomes",
    "hearings.hearing_people",
    "hearings.hearings",
    "hearings.hearing_versions",
    "hearings.rooms",
    "identity.accounts",
    "identity.role_assignments",
    "parties.counsels",
    "parties.persons",
    "representation.minister_participations",
    "representation.representations",
    "work.tasks",
  ],
  simulation: [
    "calendars.counsel_limits",
    "cases.case_access",
    "cases.case_parties",
    "cases.cases",
    "decisions.decision_cases",
    "decisions.decisions",
    "hearings.hearing_cases",
    "hearings.hearing_outcomes",
    "hearings.hearings",
    "identity.accounts",
    "identity.role_assignments",
    "parties.counsels",
    "representation.designated_representatives",
    "representation.representations",
    "scheduling.schedule_proposal_cases",
    "scheduling.schedule_proposals",
    "work.tasks",
  ],
  work: [
    "cases.case_changes",
    "cases.cases",
    "cases.member_exclusions",
    "cases.offices",
    "identity.accounts",
    "identity.role_assignments",
  ],
};

/**
 * Statements on tables of another room: reads that the list above does not name, and each write, since what stands in a
 * room's tables is decided by that room; and lines of the list that no statement needs.
 */
export function foreignTables(root: string, files: readonly string[]): string[] {
  const owners = tableOwners(root, files);
  const needed = new Set<string>();
  const broken = files.flatMap((file) => {
    const room = /^src\/modules\/([^/]+)\//.exec(file)?.[1];
    if (room === undefined) return [];
    const { read, written } = tablesNamed(readFileSync(path.join(root, file), "utf8"));
    const foreign = (tables: ReadonlySet<string>) =>
      [...tables].flatMap((table) => {
        const owner = owners.get(table);
        return owner === undefined || owner === room ? [] : [`${owner}.${table}`];
      });
    for (const table of foreign(read)) needed.add(`${room}: ${table}`);
    return [
      ...foreign(read)
        .filter((table) => !mayRead[room]?.includes(table))
        .map((table) => `${file}: ${room} may not read ${table}`),
      ...foreign(written).map((table) => `${file}: ${room} may not write ${table}`),
    ];
  });
  const unneeded = Object.entries(mayRead).flatMap(([room, tables]) =>
    tables.filter((table) => !needed.has(`${room}: ${table}`)).map((table) => `${room} does not read ${table}`),
  );
  return [...broken, ...unneeded];
}
