/** What the tribunal said yes to. Whatever is in here must be found again, once. */
export interface Acknowledged {
  readonly referrals: { readonly messageId: string; readonly caseId: string }[];
  readonly submissions: {
    readonly submissionId: string;
    readonly receiptNumber: string;
    readonly eventHash: string;
    /** Of each document, in the order of the receipt. */
    readonly hashes: readonly string[];
    readonly caseId: string;
    /** The submission whose returned document this one files again. */
    readonly mends: string | null;
  }[];
  readonly docketed: { readonly documentId: string; readonly docketNumber: number }[];
  readonly returned: { readonly documentId: string }[];
  /** Documents whose place others took. */
  readonly replaced: { readonly documentId: string; readonly how: "split" | "merged" }[];
  /** One a decision: set, changed or cancelled. The last one of a hearing stands. */
  readonly hearings: {
    readonly hearingId: string;
    readonly caseId: string;
    readonly version: number;
    readonly status: "set" | "cancelled";
    readonly on: string;
  }[];
  readonly variations: { readonly caseId: string; readonly dueOn: string; readonly reason: string }[];
  readonly invitations: { readonly invitationId: string; readonly counselId: string; readonly used: boolean }[];
  /** Noes that are no fault: two officers on one thing. */
  readonly refusals: Map<string, number>;
}

export function nothingYet(): Acknowledged {
  return {
    referrals: [],
    submissions: [],
    docketed: [],
    returned: [],
    replaced: [],
    hearings: [],
    variations: [],
    invitations: [],
    refusals: new Map(),
  };
}
