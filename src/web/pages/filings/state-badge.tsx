import type { SubmissionSummary } from "../../../modules/filings/contract.ts";
import { submissionStateNames } from "../../../modules/filings/text.ts";
import { Badge } from "../../ui/badge.tsx";
import { useLanguage } from "../../ui/language.ts";

const tones = { "in-review": "plain", docketed: "good", returned: "alarm", "partly-returned": "warning" } as const;

/** Where a submission stands, in words. */
export function StateBadge({ state }: { readonly state: SubmissionSummary["state"] }) {
  return <Badge tone={tones[state]}>{submissionStateNames[state]?.[useLanguage()] ?? state}</Badge>;
}
