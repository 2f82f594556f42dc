import { type FieldProblem, Refused } from "../../kernel/refusal.ts";
import { parseInstant } from "../../kernel/time.ts";
import type { Transaction } from "../../platform/database/store.ts";
import { factProblems, listOffices, proceedingOf } from "../cases/index.ts";
import { addressProblems, findCounsel, isMinor, personProblems, spokenProblems } from "../parties/index.ts";
import type { Referral } from "./contract.ts";

type Data = Referral["data"];

const problem = (path: string, code: string, en: string, fr: string): FieldProblem => ({
  path,
  code,
  text: { en, fr },
});

/**
 * Everything that is truly wrong with a well-formed referral, each with its field. One name alone, no address, no date
 * of birth, no counsel and nobody to act for a minor are not wrong.
 */
export async function referralProblems(tx: Transaction, data: Data, today: string): Promise<readonly FieldProblem[]> {
  const found: FieldProblem[] = [];
  if (parseInstant(data.receivedAt) > tx.now)
    found.push(
      problem(
        "/data/receivedAt",
        "referral-from-the-future",
        "This moment has not come yet.",
        "Ce moment n’est pas encore venu.",
      ),
    );
  if (proceedingOf(data.division, data.proceedingType) === undefined)
    found.push(
      problem(
        "/data/proceedingType",
        "proceeding-unknown",
        "The division has no such proceeding.",
        "La section n’a pas ce type de procédure.",
      ),
    );
  if (!(await listOffices(tx)).some((office) => office.id === data.officeId))
    found.push(problem("/data/officeId", "office-not-found", "There is no such office.", "Ce bureau n’existe pas."));
  found.push(...factProblems(data, data.receivedAt.slice(0, 10), "/data"));
  for (const [place, person] of data.persons.entries()) {
    const at = `/data/persons/${place}`;
    found.push(
      ...personProblems(person, today, at),
      ...spokenProblems(person, at),
      ...person.contact.flatMap((detail, nth) => addressProblems(detail, `${at}/contact/${nth}`)),
      ...actingProblems(data.persons, place, today),
    );
    found.push(...(await counselProblems(tx, person, at)));
  }
  return found;
}

/** One kind of problem is refused by its own code; several together as one incomplete referral. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const same = problems.every((one) => one.code === first.code);
  throw new Refused(same ? first.code : "referral-incomplete", {}, problems);
}

function actingProblems(persons: Data["persons"], place: number, today: string): FieldProblem[] {
  const named = persons[place]?.actedForBy ?? null;
  if (named === null) return [];
  const acting = persons[named];
  if (acting !== undefined && named !== place && !isMinor(acting, today)) return [];
  return [
    problem(
      `/data/persons/${place}/actedForBy`,
      "referral-acting-person-wrong",
      "Not an adult of this referral.",
      "N’est pas un adulte de ce déféré.",
    ),
  ];
}

async function counselProblems(tx: Transaction, person: Data["persons"][number], at: string): Promise<FieldProblem[]> {
  if (person.counsel === null) return [];
  const counsel = await findCounsel(tx, person.counsel.regulator, person.counsel.licenceNumber);
  if (counsel === undefined)
    return [
      problem(
        `${at}/counsel`,
        "counsel-not-found",
        "No registered counsel has this licence.",
        "Aucun conseil inscrit n’a ce permis.",
      ),
    ];
  if (counsel.standing !== "suspended" && counsel.standing !== "revoked") return [];
  return [
    problem(
      `${at}/counsel`,
      "counsel-not-in-good-standing",
      "This licence is not in good standing.",
      "Ce permis n’est pas en règle.",
    ),
  ];
}
