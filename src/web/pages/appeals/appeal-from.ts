import { type CivilDate, type CivilTime, instantIn, type Zone } from "../../../kernel/time.ts";
import type { CaseView } from "../../../modules/cases/contract.ts";
import type { NewAppeal } from "../../../modules/intake/contract.ts";
import type { Problem } from "../../api/client.ts";
import { valuesOf } from "../../ui/field.tsx";

/** The notice of appeal as the form has it; null where the day and the hour are none that the office's clocks showed. */
export function appealFrom(form: HTMLFormElement, zone: string): NewAppeal | null {
  const value = valuesOf(form);
  const receivedAt = instantAt(value("receivedOn"), value("receivedTime").slice(0, 5), zone);
  if (receivedAt === null) return null;
  return {
    appellant: value("appellant") === "minister" ? "minister" : "person",
    receivedAt,
    keepsCounsel: value("keepsCounsel") !== "",
    together: new FormData(form).getAll("together").filter((one) => typeof one === "string"),
  };
}

function instantAt(on: string, time: string, zone: string): string | null {
  try {
    return instantIn(on as CivilDate, time as CivilTime, zone as Zone);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export interface AppealProblems {
  readonly who?: string;
  readonly receivedOn?: string;
  readonly together?: string;
}

/** Beside which field a refusal belongs; one about a joined case names that case's number. */
export function problemsOf(problem: Problem, theCase: CaseView): AppealProblems {
  const day = problem.code === "appeal-day-wrong" ? problem.title : problem.at("/receivedAt");
  if (day !== undefined) return { receivedOn: day };
  const joined = theCase.joinedCases.find((other) => problem.title.includes(other.fileNumber));
  if (joined !== undefined) return { together: problem.title };
  return problem.code === "appeal-not-possible" ? { who: problem.title } : {};
}
