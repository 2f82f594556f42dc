import { isInForce } from "../../../kernel/dated-rows.ts";
import { admissibilityHearingLifecycles } from "./lifecycles/admissibility-hearing.ts";
import { appealLifecycles } from "./lifecycles/appeal.ts";
import { appealByMinisterLifecycles } from "./lifecycles/appeal-by-minister.ts";
import { cessationLifecycles } from "./lifecycles/cessation.ts";
import { claimLifecycles } from "./lifecycles/claim.ts";
import { detentionReviewLifecycles } from "./lifecycles/detention-review.ts";
import { ministerAppealLifecycles } from "./lifecycles/minister-appeal.ts";
import { removalOrderAppealLifecycles } from "./lifecycles/removal-order-appeal.ts";
import { residencyAppealLifecycles } from "./lifecycles/residency-appeal.ts";
import { sponsorshipAppealLifecycles } from "./lifecycles/sponsorship-appeal.ts";
import { vacationLifecycles } from "./lifecycles/vacation.ts";
import { newIntakeFrom } from "./new-intake.ts";
import { isStatus, statuses } from "./statuses.ts";
import type { Act, Lifecycle, Transition } from "./transition.ts";

/** Every table, those of one proceeding in the order of their days. `newFrom`: first day of the new intake, if fixed. */
export const lifecyclesWith = (newFrom: string | null): readonly Lifecycle[] => [
  ...claimLifecycles(newFrom),
  ...cessationLifecycles,
  ...vacationLifecycles,
  ...appealLifecycles,
  ...appealByMinisterLifecycles,
  ...admissibilityHearingLifecycles,
  ...detentionReviewLifecycles,
  ...sponsorshipAppealLifecycles,
  ...removalOrderAppealLifecycles,
  ...residencyAppealLifecycles,
  ...ministerAppealLifecycles,
];

export const lifecycles = lifecyclesWith(newIntakeFrom);

/**
 * The table by which a case goes that was received on a day; one older than every table goes by the first.
 * @throws Error (a bug) for a proceeding without a table
 */
export function lifecycleOf(
  proceeding: string,
  receivedOn: string,
  tables: readonly Lifecycle[] = lifecycles,
): Lifecycle {
  const own = tables.filter((one) => one.proceeding === proceeding && one.effectiveFrom !== null);
  const found = own.findLast((one) => (one.effectiveFrom ?? "") <= receivedOn) ?? own[0];
  if (found === undefined) throw new Error(`No lifecycle for the proceeding ${proceeding}`);
  return found;
}

/** The rows that leave a status on a day. */
export const transitionsFrom = (lifecycle: Lifecycle, status: string, on: string): readonly Transition[] =>
  lifecycle.transitions.filter((row) => row.from === status && isInForce(row, on));

/** What of a case chooses its rows. */
export interface Standing {
  readonly proceeding_type: string;
  readonly received_on: string;
  readonly status: string;
}

/** Whether a hearing is fixed on a case, special ones included. */
export const hasHearing = ({ status }: { readonly status: string }): boolean =>
  isStatus(status) && statuses[status].hearingFixed;

/** The rows that leave the status in which a case stands. */
export const stepsFrom = (theCase: Standing, on: string): readonly Transition[] =>
  transitionsFrom(lifecycleOf(theCase.proceeding_type, theCase.received_on), theCase.status, on);

/** The row that a case took, by its name and where the case stood: what it opened is read afterwards. */
export const stepCalled = (
  theCase: Pick<Standing, "proceeding_type" | "received_on">,
  code: string,
  from: string,
): Transition | undefined =>
  lifecycleOf(theCase.proceeding_type, theCase.received_on).transitions.find(
    (row) => row.code === code && row.from === from,
  );

/** The rows by which a case comes to stand where it stands, whatever the day: from one status, where that is known. */
export const stepsLeadingTo = (
  theCase: Pick<Standing, "proceeding_type" | "received_on" | "status">,
  from: string | null,
): readonly Transition[] => {
  const all = lifecycleOf(theCase.proceeding_type, theCase.received_on).transitions.filter(
    (row) => row.to === theCase.status,
  );
  const known = all.filter((row) => row.from === from);
  return known.length > 0 ? known : all;
};

/** The row along which a command's act leads from where a case stands, or undefined. */
export const stepFor = (theCase: Standing, act: Act, on: string): Transition | undefined =>
  stepsFrom(theCase, on).find((row) => row.act === act && (row.by === "hearing" || row.by === "decision"));
