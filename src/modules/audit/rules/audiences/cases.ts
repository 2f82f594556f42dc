import { audience, doer, everybody, namingCases, ownSide, staffOnly, whole } from "../../domain/audience.ts";

/** The file itself: what it says, where it stands, who acts for whom. */
export const caseAudiences = {
  "case-opened": whole(everybody, ["fileNumber", "division", "proceedingType", "officeId"]),
  "case-moved": whole(everybody, ["step", "from", "to"]),
  "case-facts-corrected": whole(everybody, ["fields", "version"]),
  "case-office-changed": whole(everybody, ["from", "to", "zone", "version"]),
  "party-corrected": whole(everybody, ["personId", "fields", "version"]),
  "contact-changed": whole(ownSide, ["personId", "kind", "source"]),
  "cases-joined": audience(everybody, { caseIds: namingCases(everybody) }),
  "case-separated": audience(everybody, { caseId: namingCases(everybody) }),
  "case-opened-by-reader": whole(doer, []),
  "representation-begun": audience(everybody, {
    representationId: ownSide,
    counselId: everybody,
    personId: everybody,
    scope: everybody,
    authorisation: ownSide,
  }),
  "representation-ended": whole(ownSide, ["representationId", "reason"]),
  "representative-wanted": whole(everybody, ["personId", "actingPersonId", "basis"]),
  "representative-designated": whole(everybody, ["personId", "actingPersonId", "basis"]),
  "representative-ended": whole(everybody, ["personId"]),
  "minister-joined": audience(everybody, { basis: everybody, participationId: staffOnly, accountId: staffOnly }),
  "minister-left": audience(everybody, { participationId: staffOnly }),
} as const;

/** Who comes to the file. */
export const accessAudiences = {
  "invitation-issued": whole(staffOnly, ["invitationId", "counselId", "channel"]),
  "invitation-accepted": audience(ownSide, { invitationId: staffOnly, accountId: staffOnly }),
  "invitation-check-failed": whole(staffOnly, ["invitationId", "failed"]),
  "invitation-withdrawn": whole(staffOnly, ["invitationId"]),
  "party-account-opened": audience(ownSide, { personId: ownSide, accountId: staffOnly, relations: staffOnly }),
  "counsel-access-suspended": audience(ownSide, {
    counselId: ownSide,
    standing: ownSide,
    by: staffOnly,
    since: ownSide,
  }),
  "counsel-access-restored": audience(ownSide, {
    counselId: ownSide,
    standing: ownSide,
    by: staffOnly,
    since: ownSide,
  }),
  "case-sealed": audience(everybody, { reason: staffOnly }),
  "case-unsealed": whole(everybody, []),
  "seal-lift-requested": whole(staffOnly, ["requestId"]),
  "seal-access-requested": whole(staffOnly, ["requestId", "accountId"]),
  "seal-request-withdrawn": whole(staffOnly, ["requestId"]),
  "seal-request-refused": whole(staffOnly, ["requestId"]),
  "staff-assigned": whole(staffOnly, ["accountId", "relation"]),
  "staff-taken-off": whole(staffOnly, ["accountId"]),
} as const;
