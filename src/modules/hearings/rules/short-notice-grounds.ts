import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

/** A ground on which a hearing may come sooner than the rules' notice. */
export interface ShortNoticeGround {
  readonly code: string;
  readonly division: "RPD" | "RAD" | "IAD";
  readonly name: Bilingual;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const ground = (
  division: ShortNoticeGround["division"],
  code: keyof typeof names,
  effectiveFrom: string,
  en: string,
  fr: string,
): ShortNoticeGround => ({
  code,
  division,
  name: names[code],
  effectiveFrom,
  effectiveTo: null,
  source: { en, fr },
});

const names = {
  "parties-consent": {
    en: "The parties consent to an earlier date",
    fr: "Les parties consentent à une date plus rapprochée",
  },
  "postponed-from-earlier-date": {
    en: "The hearing was adjourned or postponed from an earlier date",
    fr: "L’audience a été ajournée ou remise",
  },
  "ordered-by-member": {
    en: "A member has ordered a shorter notice",
    fr: "Un ou une commissaire a ordonné un préavis plus court",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The grounds by division. The Immigration Division has no minimum notice (ID Rules, r. 22), so none is needed. */
const shortNoticeGrounds: readonly ShortNoticeGround[] = [
  ground("RPD", "parties-consent", "2012-12-15", "RPD Rules, r. 25(3)(b)", "Règles de la SPR, al. 25(3)b)"),
  ground("RPD", "postponed-from-earlier-date", "2012-12-15", "RPD Rules, r. 25(3)(a)", "Règles de la SPR, al. 25(3)a)"),
  ground("RPD", "ordered-by-member", "2012-12-15", "RPD Rules, r. 70", "Règles de la SPR, règle 70"),
  ground("RAD", "parties-consent", "2012-12-15", "RAD Rules, r. 56(2)", "Règles de la SAR, par. 56(2)"),
  ground("RAD", "ordered-by-member", "2012-12-15", "RAD Rules, r. 53", "Règles de la SAR, règle 53"),
  ground("IAD", "parties-consent", "2023-01-14", "IAD Rules, 2022, r. 61(b)", "Règles de la SAI (2022), al. 61b)"),
  ground(
    "IAD",
    "postponed-from-earlier-date",
    "2023-01-14",
    "IAD Rules, 2022, r. 61(a)",
    "Règles de la SAI (2022), al. 61a)",
  ),
  ground("IAD", "ordered-by-member", "2023-01-14", "IAD Rules, 2022, r. 4", "Règles de la SAI (2022), règle 4"),
];

export function groundsOn(division: string, on: string): readonly ShortNoticeGround[] {
  return shortNoticeGrounds.filter((one) => one.division === division && isInForce(one, on));
}
