import type { SubmissionSummary } from "../contract.ts";

/** Where a submission stands, from how its documents were decided. */
export function submissionState(review: {
  readonly pending: number;
  readonly docketed: number;
  readonly returned: number;
}): SubmissionSummary["state"] {
  if (review.pending > 0) return "in-review";
  if (review.returned === 0) return "docketed";
  return review.docketed === 0 ? "returned" : "partly-returned";
}
