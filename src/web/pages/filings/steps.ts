/** The steps of a submission, in their order; the receipt follows on a page of its own. */
export const steps = ["documents", "details", "review"] as const;
export type Step = (typeof steps)[number];

export function isStep(value: unknown): value is Step {
  return steps.some((step) => step === value);
}
