import { type Audience, audience, doer, everybody, namingCases, staffOnly, whole } from "../../domain/audience.ts";

const notice: Audience["about"] = { field: "noticeId", kind: "notice" };
const hearing = { hearingId: everybody, version: everybody };

/** Hearings, time limits and notices. Why the tribunal moved a hearing is told by its notice, not by the record. */
export const proceedingAudiences = {
  "hearing-set": audience(everybody, {
    ...hearing,
    startsAt: everybody,
    on: everybody,
    time: everybody,
    zone: everybody,
    mode: everybody,
    memberId: everybody,
    panelIds: everybody,
    ruleCode: everybody,
    shortNoticeGround: staffOnly,
    apart: staffOnly,
  }),
  "hearing-changed": audience(everybody, {
    ...hearing,
    changes: everybody,
    startsAt: everybody,
    memberId: everybody,
    panelIds: everybody,
    reason: staffOnly,
  }),
  "hearing-cancelled": audience(everybody, { ...hearing, reason: staffOnly }),
  "hearing-left": audience(everybody, { ...hearing, reason: staffOnly }),
  // A date that is only proposed is nobody’s until the notice goes.
  "hearing-proposal-approved": whole(staffOnly, ["proposalId"]),
  "hearing-proposal-ended": whole(staffOnly, ["proposalId", "state", "code"]),
  "hearing-proposal-set": whole(staffOnly, ["proposalId", "hearingId"]),
  "hearing-set-apart": audience(staffOnly, { hearingId: staffOnly, of: namingCases(staffOnly) }),
  "hearing-outcome-recorded": audience(everybody, {
    hearingId: everybody,
    outcome: everybody,
    cause: staffOnly,
    decision: everybody,
  }),
  "undertaking-met": whole(everybody, ["undertakingId", "metOn"]),
  // That a member writes is the member's own; a decision is everybody's from its release.
  "decision-begun": whole(staffOnly, ["decisionId"]),
  "decision-discarded": whole(staffOnly, ["decisionId"]),
  "decision-signed-on-panel": whole(staffOnly, ["decisionId", "version", "opinion"]),
  "decision-signed": whole(staffOnly, ["decisionId", "hash"]),
  "decision-released": whole(everybody, ["decisionId", "determination", "effectiveOn", "hash", "correctsId"]),
  "decision-received": audience(staffOnly, {
    decisionId: staffOnly,
    side: staffOnly,
    receivedOn: staffOnly,
    basis: staffOnly,
  }),
  "appeal-opened": audience(everybody, { appealId: namingCases(everybody), appellant: everybody }),
  "rpd-record-placed": audience(everybody, { of: namingCases(everybody), documents: everybody }),
  "member-assigned": whole(staffOnly, ["memberId", "panelIds"]),
  "member-excluded": whole(staffOnly, ["memberId", "reason"]),
  "deadline-varied": whole(everybody, ["variationId", "ruleCode", "kind", "dueOn", "orderedOn"]),
  // What met a limit may be a document that is not on the docket.
  "deadline-met": audience(everybody, {
    ruleCode: everybody,
    triggerId: everybody,
    metOn: everybody,
    subjectId: staffOnly,
  }),
  "deadline-trigger-recorded": audience(everybody, {
    triggerId: everybody,
    code: everybody,
    on: everybody,
    subjectId: staffOnly,
    replacesId: everybody,
  }),
  "deadline-trigger-withdrawn": audience(everybody, {
    triggerId: everybody,
    code: everybody,
    on: everybody,
    subjectId: staffOnly,
    replacesId: everybody,
  }),
  "notice-issued": audience(
    everybody,
    { noticeId: everybody, kind: everybody, version: staffOnly, accountIds: staffOnly, letters: staffOnly },
    notice,
  ),
  "notices-placed": whole(staffOnly, ["accountId", "noticeIds"]),
  "person-question-asked": whole(staffOnly, ["questionId", "personId", "grounds"]),
  "person-question-answered": whole(staffOnly, ["questionId", "personId", "answer"]),
  "notice-opened": whole(doer, ["noticeId"], notice),
  "letter-printed": whole(staffOnly, ["deliveryId", "noticeId", "address"]),
  "letter-mailed": whole(staffOnly, ["deliveryId", "noticeId", "mailedOn"]),
  "delivery-bounced": whole(staffOnly, ["deliveryId", "noticeId", "accountId", "code"]),
  "delivery-sent-again": whole(staffOnly, ["deliveryId", "noticeId", "accountId"]),
  "delivery-answered": whole(staffOnly, ["deliveryId", "noticeId", "reason"]),
} as const;
