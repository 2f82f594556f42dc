import { type Bilingual, say, type TextValues } from "../../kernel/bilingual.ts";
import { costParts, type GivenPlan, type Problem } from "../contract.ts";
import { CertificateRefused } from "./bound/certificate.ts";
import { proveBound } from "./bound/prove-bound.ts";
import { type Verdict, verify } from "./verify.ts";

/** Something that a plan says of itself and that is not so. */
interface Misstatement {
  readonly code: keyof typeof misstatements;
  readonly text: Bilingual;
}

const misstatements = {
  "cost-misstated": {
    en: "The plan says that {part} is {claimed}; it is {counted}.",
    fr: "Le plan indique que {part} vaut {claimed}; la valeur est {counted}.",
  },
  "bound-not-proven": {
    en: "The plan claims the bound {claimed}; its certificate proves {proven}.",
    fr: "Le plan affirme la borne {claimed}; son certificat prouve {proven}.",
  },
  "certificate-refused": {
    en: "The certificate cannot be read: {reason}.",
    fr: "Le certificat ne peut pas être lu\u00a0: {reason}.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export interface Judgement extends Verdict {
  /** No violation and no misstatement. */
  readonly valid: boolean;
  readonly misstatements: readonly Misstatement[];
  /** What the plan claims and its certificate proves; null when it claims nothing. */
  readonly bound: { readonly claimed: number; readonly proven: number; readonly gap: number | null } | null;
}

/** The verdict on a plan, with what it says of its own cost and bound recomputed. */
export function judge(problem: Problem, plan: GivenPlan): Judgement {
  const verdict = verify(problem, plan);
  const found = costClaims(plan, verdict);
  const bound = boundOf(problem, plan, found);
  const gap = bound === null || bound.proven <= 0 ? null : verdict.controllable / bound.proven - 1;
  const valid = verdict.violations.length === 0 && found.length === 0;
  return { valid, ...verdict, misstatements: found, bound: bound === null ? null : { ...bound, gap } };
}

function misstatement(code: Misstatement["code"], facts: TextValues): Misstatement {
  return { code, text: { en: say(misstatements[code], "en", facts), fr: say(misstatements[code], "fr", facts) } };
}

/** Sums in another order differ in their last digits. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

function costClaims({ cost }: GivenPlan, verdict: Verdict): Misstatement[] {
  if (cost === undefined) return [];
  return [...costParts, "total" as const].flatMap((part) =>
    isNear(cost[part], verdict.cost[part])
      ? []
      : [misstatement("cost-misstated", { part, claimed: String(cost[part]), counted: String(verdict.cost[part]) })],
  );
}

function boundOf(problem: Problem, { bound }: GivenPlan, found: Misstatement[]) {
  if (bound === undefined || bound === null) return null;
  const claimed = bound.controllable;
  let proven = 0;
  if (bound.certificate !== null) {
    try {
      proven = proveBound(problem, bound.certificate);
    } catch (error) {
      if (!(error instanceof CertificateRefused)) throw error;
      found.push(misstatement("certificate-refused", { reason: error.message.toWellFormed().slice(0, 200) }));
    }
  }
  if (claimed > proven)
    found.push(misstatement("bound-not-proven", { claimed: String(claimed), proven: String(proven) }));
  return { claimed, proven };
}
