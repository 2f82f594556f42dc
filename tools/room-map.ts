/** The room map of ARCHITECTURE.md, and the rule that an import breaks. */
const base = ["parties", "identity", "audit"];
const onCases = ["cases", ...base];
export const mayEnter: Readonly<Record<string, readonly string[] | "any">> = {
  audit: [],
  identity: ["audit"],
  parties: ["identity", "audit"],
  cases: base,
  representation: onCases,
  files: [],
  documents: ["files", ...onCases],
  deadlines: onCases,
  work: ["deadlines", ...onCases],
  notices: ["documents", "work", ...onCases],
  filings: ["files", "documents", "deadlines", "work", ...onCases],
  intake: ["decisions", "notices", "representation", "filings", "files", "documents", "deadlines", "work", ...onCases],
  calendars: onCases,
  hearings: ["calendars", "documents", "deadlines", "notices", "work", ...onCases],
  decisions: ["hearings", "files", "documents", "deadlines", "work", "notices", "representation", ...onCases],
  scheduling: ["calendars", "hearings", "deadlines", "work", "notices", "representation", ...onCases],
  retention: onCases,
  simulation: "any",
};

/** Tests that reach up into a room that theirs may not enter, each with its reason. None is added. */
const testsReachingUp: Readonly<Record<string, string>> = {
  "src/modules/calendars/calendar.test.ts → representation":
    "a delegate reads the calendar of the counsel they act for",
  "src/modules/cases/history-for-each.test.ts → representation": "a delegate reads the history as their counsel does",
  "src/modules/cases/screening/screening.test.ts → work": "a screening that came back opens a task by a job",
  "src/modules/decisions/signed-holds-case.test.ts → scheduling": "a file with a signed decision is ready for no date",
  "src/modules/hearings/suspended-counsel.test.ts → representation":
    "counsel whose licence is suspended loses a sitting",
};
/** What a test of a room is held against: everything put together. */
const theWhole = /^src\/app\/(contexts|declarations|server)\.ts$/;

export interface Import {
  readonly from: string;
  readonly to: string;
}

const context = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];
const isTest = (file: string) => /\.test\.tsx?$/.test(file);
/** What a room says of itself: schemas, choices and words. An arrow up from them is an arrow up. */
const said = /\/(contract|endpoints|requests|text|choices)\.ts$/;

/** The rule that an import breaks, or null. Of a test the direction alone is held: it may look into what is below. */
export function brokenRule({ from, to }: Import): string | null {
  if (isTest(from)) return upwards({ from, to });
  if (/^(test|bench|tools)\//.test(to) && !/\/testing\.ts$/.test(from)) return "the product knows no test";
  return onTheFloors({ from, to }) ?? ofThePages({ from, to }) ?? withinRooms({ from, to });
}

/** What stands on what. */
function onTheFloors({ from, to }: Import): string | null {
  if (!to.startsWith("src/")) return null;
  if (from.startsWith("src/kernel/") && !to.startsWith("src/kernel/")) return "the kernel imports nothing of ours";
  if (from.startsWith("src/platform/") && /^src\/(modules|operations|app|web)\//.test(to))
    return "the platform knows no context";
  if (from.startsWith("src/scheduler/") && !/^src\/(scheduler|kernel)\//.test(to))
    return "the scheduling engine stands on the kernel alone";
  if (from.startsWith("src/operations/") && /^src\/(app|web|scheduler)\//.test(to)) return "operations know no program";
  return upwards({ from, to });
}

/** An arrow of a room that runs up, whatever it is that it fetches there. */
function upwards({ from, to }: Import): string | null {
  const own = context(from);
  const other = context(to);
  if (own === undefined || other === own) return null;
  const doors = mayEnter[own];
  if (doors === undefined) return `${own} is not on the room map`;
  if (/^src\/(app|web|operations)\//.test(to))
    return isTest(from) && (theWhole.test(to) || doors === "any") ? null : `${own} knows no program, page or operation`;
  if (/^src\/scheduler\//.test(to)) return own === "scheduling" ? null : `${own} knows no scheduling engine`;
  if (other === undefined || doors === "any" || doors.includes(other)) return null;
  return `${from} → ${other}` in testsReachingUp ? null : `${own} may not enter ${other}`;
}

function ofThePages({ from, to }: Import): string | null {
  // There an answer's type is asserted; everywhere else it is what the endpoint says.
  if (to === "src/web/api/request.ts" && !from.startsWith("src/web/api/"))
    return "a page calls an endpoint by the caller of its room, src/web/api/rooms.ts";
  if (!from.startsWith("src/web/") || !to.startsWith("src/")) return null;
  const allowed =
    /^src\/(web|kernel)\//.test(to) ||
    /\/(contract|text|choices)\.ts$/.test(to) ||
    // Types alone, in one place: the schemas would come along in every page.
    (from === "src/web/api/rooms.ts" && /\/endpoints\.ts$/.test(to));
  return allowed ? null : "a page sees contracts, choices and texts only";
}

function withinRooms({ from, to }: Import): string | null {
  const own = context(from);
  const other = context(to);
  if (own === undefined) return null;
  if (said.test(from) && to.startsWith("src/") && !to.startsWith("src/kernel/") && !said.test(to))
    return "a contract is safe for browsers";
  if (/\/(domain|rules)\//.test(from) && /^(kysely|pg|fastify)$|^src\/platform\//.test(to)) return "a domain is pure";
  if (/\/(?:routes\/[^/]+|[\w-]*routes)\.ts$/.test(from) && (/\/db\.ts$/.test(to) || /^(kysely|pg)$/.test(to)))
    return "a route does not touch the database";
  if (/\/queries\//.test(from) && /\/(commands|consultations)\//.test(to)) return "a query does not write";
  if (/\/commands\//.test(from) && /\/consultations\//.test(to))
    return "a command has not looked at what it answers with";
  if (/\/commands\//.test(from) && to.startsWith(`src/modules/${own}/commands/`)) return "commands do not chain";
  if (other === undefined || other === own || /\/testing\.ts$/.test(to)) return null;
  return /\/(index|contract|endpoints|requests|text)\.ts$/.test(to) ? null : `${other} has one door, its index.ts`;
}

/** Lines of the list above that no test needs any more. */
export function staleExceptions(imports: readonly Import[]): string[] {
  const reaching = new Set(
    imports.filter(({ from }) => isTest(from)).map(({ from, to }) => `${from} → ${context(to)}`),
  );
  return Object.keys(testsReachingUp)
    .filter((line) => !reaching.has(line))
    .map((line) => `${line}: no test reaches up there any more`);
}
