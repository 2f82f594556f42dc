import type { AccountId, CaseId, CounselId } from "../../../kernel/ids.ts";
import type { SittingRole } from "../contract.ts";
import type { Hours } from "./witnesses.ts";

/** Somebody who is to be at a sitting. */
export interface SittingPerson {
  readonly role: SittingRole;
  /** Whose counsel or representative they are, where several cases are heard together. */
  readonly caseId: CaseId | null;
  readonly accountId: AccountId | null;
  readonly counselId: CounselId | null;
  readonly name: string;
  readonly presides: boolean;
  readonly inPlaceOf: CounselId | null;
  /** Null: from the beginning of the sitting to its end. */
  readonly hours: Hours | null;
  /** Where the officer chose them, as a JSON pointer. */
  readonly path: string;
}

/** What a role may have beside its name. */
export const personAs = (role: SittingRole, name: string, path: string, of: Partial<SittingPerson> = {}) =>
  ({
    role,
    name,
    path,
    caseId: null,
    accountId: null,
    counselId: null,
    presides: false,
    inPlaceOf: null,
    hours: null,
    ...of,
  }) satisfies SittingPerson;

/** Whoever is the same person in the same role stays at a sitting that is changed. */
export function samePerson(a: Omit<SittingPerson, "path">, b: Omit<SittingPerson, "path">): boolean {
  return (
    a.role === b.role &&
    a.caseId === b.caseId &&
    a.accountId === b.accountId &&
    a.counselId === b.counselId &&
    a.presides === b.presides &&
    a.inPlaceOf === b.inPlaceOf &&
    a.name === b.name &&
    a.hours?.startsAt === b.hours?.startsAt &&
    a.hours?.endsAt === b.hours?.endsAt
  );
}

/** The first account that was chosen for two places at one sitting; joined cases may have one counsel. */
export function chosenTwice(people: readonly SittingPerson[]): SittingPerson | undefined {
  return people.find((one, place) =>
    people.some(
      (other, at) =>
        at < place && one.accountId !== null && other.accountId === one.accountId && other.role !== one.role,
    ),
  );
}
