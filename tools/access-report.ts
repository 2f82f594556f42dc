import { writeFileSync } from "node:fs";
import path from "node:path";
import { routes } from "../src/app/contexts.ts";
import { permissions } from "../src/app/declarations.ts";
import { jobsOf } from "../src/app/demonstration.ts";
import { type Role, roles } from "../src/kernel/actor.ts";
import type { Language } from "../src/kernel/bilingual.ts";
import { relationNames, roleNames } from "../src/modules/identity/text.ts";

/** `docs/access.md`: who may see and do what, from the very tables that decide it, for somebody who reads no code. */
const file = path.resolve(import.meta.dirname, "../docs/access.md");

/** A demonstration has a few of its own: they are told too. */
const everyJob = await jobsOf({ demo: true });

const words = {
  en: {
    title: "Who may see and do what",
    intro:
      "Made from the product’s own tables by `node tools/access-report.ts --write`; a test fails when it is out of date. What no row allows is refused. A file that somebody may not see is answered as one that does not exist, and PostgreSQL itself withholds its rows.",
    seeing: "Who sees a file",
    kinds: ["Their own or assigned", "Another’s", "Joined with theirs", "Formerly theirs", "Sealed"],
    role: "Role",
    yes: "yes",
    no: "–",
    doing: "Who does what",
    what: "What",
    address: "Address",
    who: "Who",
    everybody: "Everybody, signed in or not",
    jobs: "Work that nobody asks for by hand",
    jobsIntro:
      "These run by themselves after a command has been recorded, or at set hours. No address starts them, and they write only to those entitled to it:",
  },
  fr: {
    title: "Qui peut voir et faire quoi",
    intro:
      "Produit à partir des tables mêmes du produit par `node tools/access-report.ts --write`; un test échoue quand ce document n’est plus à jour. Ce qu’aucune ligne ne permet est refusé. Un dossier qu’une personne ne peut pas voir reçoit la même réponse qu’un dossier inexistant, et PostgreSQL lui-même n’en livre aucune ligne.",
    seeing: "Qui voit un dossier",
    kinds: ["Le sien ou affecté", "Celui d’un autre", "Joint au sien", "Le sien auparavant", "Scellé"],
    role: "Rôle",
    yes: "oui",
    no: "–",
    doing: "Qui fait quoi",
    what: "Quoi",
    address: "Adresse",
    who: "Qui",
    everybody: "Tout le monde, session ouverte ou non",
    jobs: "Travaux que personne ne demande à la main",
    jobsIntro:
      "Ils s’exécutent d’eux-mêmes après l’inscription d’une commande, ou à heures fixes. Aucune adresse ne les déclenche, et ils n’écrivent qu’aux personnes qui y ont droit\u00a0:",
  },
} as const;

/** The roles that read cases at all, by the rows for viewing a case: through the staff's relation, or one of their own. */
function seeing(role: Role): readonly boolean[] {
  const rows = (permissions["case.view"] ?? []).filter((row) => row.roles.includes(role));
  const relations = new Set(rows.flatMap((row) => row.relations));
  const isStaff = relations.has("staff");
  return [relations.size > 0, isStaff, isStaff, isStaff, false];
}

/** Names the roles, or whom it is not for when that is shorter. */
function peopleOf(held: readonly Role[], language: Language): string {
  const name = (role: Role) => roleNames[role][language];
  const missing = roles.filter((role) => !held.includes(role));
  const everybody = language === "en" ? "everybody signed in" : "toute personne dont la session est ouverte";
  if (missing.length === 0) return everybody;
  if (missing.length > 2) return held.map(name).join(", ");
  return `${everybody}, ${language === "en" ? "but not" : "sauf"}: ${missing.map(name).join(", ")}`;
}

function whoMay(action: string, language: Language): string {
  if (action === "public") return words[language].everybody;
  const rows = permissions[action] ?? [];
  return rows
    .map((row) => {
      const people = peopleOf(row.roles, language);
      const relations = row.relations
        .map((relation) => relationNames[relation][language])
        .filter((text) => text !== "");
      return relations.length === 0 ? people : `${people} (${relations.join(language === "en" ? " or " : " ou ")})`;
    })
    .join("; ");
}

function part(language: Language): string {
  const say = words[language];
  const table = (rows: readonly (readonly string[])[]) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  const head = (cells: readonly string[]) => [cells, cells.map(() => "---")];
  const seen = roles.map((role) => [roleNames[role][language], ...seeing(role).map((can) => (can ? say.yes : say.no))]);
  const done = routes.map((route) => [
    route.summary[language],
    `\`${route.method} ${route.path}\``,
    whoMay(route.action, language),
  ]);
  const named = [...new Set(everyJob.map((job) => job.name))].sort();
  return [
    `# ${say.title}`,
    say.intro,
    `## ${say.seeing}`,
    table([...head([say.role, ...say.kinds]), ...seen]),
    `## ${say.doing}`,
    table([...head([say.what, say.address, say.who]), ...done]),
    `## ${say.jobs}`,
    say.jobsIntro,
    named.map((name) => `- \`${name}\``).join("\n"),
  ].join("\n\n");
}

export function accessReport(): string {
  return `${part("en")}\n\n---\n\n${part("fr")}\n`;
}

if (process.argv.includes("--write")) writeFileSync(file, accessReport());
