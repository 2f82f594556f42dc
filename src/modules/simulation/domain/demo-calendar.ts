const fullDays = [1, 2, 3, 4, 5].map((weekday) => ({ week: 1, weekday, begins: "08:30", ends: "16:30" }));
/** Fridays are for writing. */
const fourDays = fullDays.slice(0, 4);
const mornings = fullDays.map((one) => ({ ...one, ends: "12:30" }));

const eastern = "America/Toronto";

interface DemoMember {
  readonly address: string;
  readonly role: "member";
  readonly name: string;
  readonly zone: string;
  readonly hours: readonly { week: number; weekday: number; begins: string; ends: string }[];
  /** In how many days a leave of ten days begins. */
  readonly leaveIn: number;
  readonly profile: {
    readonly languages: ("en" | "fr")[];
    readonly officeIds: string[];
    readonly skills: string[];
    readonly expertise: string[];
  };
}

const member = (
  address: string,
  name: string,
  profile: DemoMember["profile"],
  more: Pick<DemoMember, "zone" | "hours" | "leaveIn">,
): DemoMember => ({ address, role: "member", name: `${name} (demonstration)`, profile, ...more });

/** The two members of the first day come first. */
export const demoMembers: readonly DemoMember[] = [
  member(
    "member",
    "Member",
    { languages: ["en", "fr"], officeIds: ["toronto", "ottawa"], skills: ["minors"], expertise: ["HTI", "NGA", "IRN"] },
    { zone: eastern, hours: fourDays, leaveIn: 95 },
  ),
  member(
    "second-member",
    "Second Member",
    { languages: ["fr", "en"], officeIds: ["montreal", "ottawa"], skills: ["minors"], expertise: ["HTI", "COL"] },
    { zone: eastern, hours: fourDays, leaveIn: 120 },
  ),
  member(
    "third-member",
    "Third Member",
    { languages: ["en"], officeIds: ["vancouver", "calgary"], skills: [], expertise: ["IND", "AFG", "MEX"] },
    { zone: "America/Vancouver", hours: fullDays, leaveIn: 110 },
  ),
  member(
    "fourth-member",
    "Fourth Member",
    { languages: ["en", "fr"], officeIds: ["calgary", "vancouver"], skills: ["minors"], expertise: ["TUR"] },
    { zone: "America/Edmonton", hours: fullDays, leaveIn: 130 },
  ),
  member(
    "fifth-member",
    "Fifth Member",
    { languages: ["en", "fr"], officeIds: ["toronto", "montreal"], skills: [], expertise: ["TUR", "MEX"] },
    { zone: eastern, hours: mornings, leaveIn: 140 },
  ),
];

interface DemoInterpreter {
  readonly address: string;
  readonly role: "interpreter";
  readonly name: string;
  readonly languages: readonly (readonly [string, "accredited" | "provisional" | "untested"])[];
  readonly officeIds: readonly string[];
  readonly awayIn: number;
}

const interpreter = (address: string, name: string, rest: Omit<DemoInterpreter, "address" | "role" | "name">) =>
  ({ address, role: "interpreter", name: `${name} (demonstration)`, ...rest }) as const satisfies DemoInterpreter;

/** Between them, every language that the cases of the demonstration ask for. */
export const demoInterpreters: readonly DemoInterpreter[] = [
  interpreter("interpreter", "Interpreter", {
    languages: [
      ["ht", "accredited"],
      ["es", "accredited"],
      ["ti", "provisional"],
    ],
    officeIds: ["montreal", "toronto", "ottawa"],
    awayIn: 50,
  }),
  interpreter("second-interpreter", "Second Interpreter", {
    languages: [
      ["pa", "accredited"],
      ["fa", "accredited"],
    ],
    officeIds: ["vancouver", "calgary", "toronto"],
    awayIn: 60,
  }),
  interpreter("third-interpreter", "Third Interpreter", {
    languages: [
      ["tr", "accredited"],
      ["ar", "accredited"],
      ["ti", "accredited"],
    ],
    officeIds: ["toronto", "montreal", "ottawa"],
    awayIn: 70,
  }),
];
