import type { Role } from "../../kernel/actor.ts";
import type { Language } from "../../kernel/bilingual.ts";
import type { AccountId, CounselId, PersonId } from "../../kernel/ids.ts";
import type { RoleAssignmentsTable, SessionsTable } from "./db.ts";

/** A role that an account holds at this moment, and where. */
export interface HeldRole {
  readonly role: Role;
  readonly officeId: string | null;
  readonly division: RoleAssignmentsTable["division"];
}

/** A session that is open now, with what its account holds at this moment. */
export interface OpenSession {
  readonly sessionId: string;
  readonly accountId: AccountId;
  readonly name: string;
  readonly email: string;
  /** `full`: opened with a second factor, a passkey or the tribunal's directory. */
  readonly assurance: "password" | "full";
  readonly means: SessionsTable["means"];
  readonly isRecent: boolean;
  /** That its account has one, or that this session was opened by one. */
  readonly hasSecondFactor: boolean;
  readonly language: Language;
  readonly personId: PersonId | null;
  readonly counselId: CounselId | null;
  readonly held: readonly HeldRole[];
  readonly roles: readonly Role[];
}
