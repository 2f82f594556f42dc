import { readFileSync } from "node:fs";
import path from "node:path";
import { withoutComments } from "./writing-queries.ts";

/** Whose tables a room's statements may name beside its own: `room` or `room.table`. What is not named is refused. */
const mayJoin: Readonly<Record<string, readonly string[]>> = {
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
    "representation.delegations",
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
    "calendars.interpreter_profiles",
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
    "representation.delegations",
    "representation.minister_participations",
    "representation.representations",
    "work.tasks",
  ],
  simulation: [
    "calendars.counsel_limits",
    "calendars.interpreter_profiles",
    "calendars.member_profiles",
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

const statement =
  /(?:electFrom|[jJ]oin|updateTable|insertInto|deleteFrom)\(\s*"(\w+)(?: as \w+)?"|\b(?:from|join|update|into)\s+(\w+)/g;

/** The room of each table, as the rooms' own `db.ts` declare them. */
function ownersOf(root: string, files: readonly string[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const file of files) {
    const room = /^src\/modules\/([^/]+)\/db\.ts$/.exec(file)?.[1];
    if (room === undefined) continue;
    const [, tables = ""] = readFileSync(path.join(root, file), "utf8").split("interface Tables {");
    for (const [, table = ""] of tables.matchAll(/^ {4}(\w+): /gm)) owners.set(table, room);
  }
  return owners;
}

/** Statements on tables of another room that the list above does not name. */
export function foreignTables(root: string, files: readonly string[]): string[] {
  const owners = ownersOf(root, files);
  return files.flatMap((file) => {
    const room = /^src\/modules\/([^/]+)\//.exec(file)?.[1];
    if (room === undefined) return [];
    const source = withoutComments(readFileSync(path.join(root, file), "utf8"));
    const named = new Set([...source.matchAll(statement)].map(([, table, word]) => table ?? word ?? ""));
    return [...named].flatMap((table) => {
      const owner = owners.get(table);
      if (owner === undefined || owner === room || mayJoin[room]?.includes(`${owner}.${table}`)) return [];
      return [`${file}: ${room} may not join ${owner}.${table}`];
    });
  });
}
