import type { Bilingual } from "../../../kernel/bilingual.ts";

/** When in a year: a fixed `MM-DD`, days from Easter Sunday, the nth weekday of a month, or the Monday before a day. */
export type When =
  | { readonly fixed: string }
  | { readonly easter: number }
  | { readonly nth: number; readonly month: number }
  | { readonly mondayBefore: string };

/** A day on which the Board's offices are closed, a holiday of the Interpretation Act, or both. */
export interface Holiday {
  readonly code: string;
  readonly name: Bilingual;
  readonly when: When;
  /** The Board's offices are closed: not a working day (RPD r. 1, RAD r. 1, IAD r. 1). */
  readonly closes: boolean;
  /** A holiday of section 35 of the Interpretation Act, which section 26 steps over. */
  readonly statutory: boolean;
  /** Two-letter codes of the provinces whose offices keep it; null for all. */
  readonly provinces: readonly string[] | null;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
  readonly toVerify: boolean;
}

const interpretationAct: Bilingual = {
  en: "Interpretation Act, s. 35, “holiday”",
  fr: "Loi d’interprétation, art. 35, «\u00a0jour férié\u00a0»",
};
const publicService: Bilingual = {
  en: "Designated holidays of the federal public service (to verify: no primary page was read)",
  fr: "Jours fériés désignés de la fonction publique fédérale (à vérifier\u00a0: aucune source primaire consultée)",
};
const provincialDay: Bilingual = {
  en: "Provincial or civic day that federal offices in the province keep (to verify)",
  fr: "Jour provincial ou municipal observé par les bureaux fédéraux de la province (à vérifier)",
};

const federal = (code: string, en: string, fr: string, when: When, effectiveFrom = "1985-01-01"): Holiday => ({
  code,
  name: { en, fr },
  when,
  closes: true,
  statutory: true,
  provinces: null,
  effectiveFrom,
  effectiveTo: null,
  source: interpretationAct,
  toVerify: false,
});

/** Every holiday that can move a due date. A day by order of an office (a storm) is a row of `office_closures`. */
export const holidays: readonly Holiday[] = [
  federal("new-year", "New Year’s Day", "jour de l’An", { fixed: "01-01" }),
  federal("good-friday", "Good Friday", "Vendredi saint", { easter: -2 }),
  federal("easter-monday", "Easter Monday", "lundi de Pâques", { easter: 1 }),
  federal("victoria-day", "Victoria Day", "fête de Victoria", { mondayBefore: "05-25" }),
  federal("canada-day", "Canada Day", "fête du Canada", { fixed: "07-01" }),
  federal("labour-day", "Labour Day", "fête du Travail", { nth: 1, month: 9 }),
  federal(
    "truth-and-reconciliation",
    "National Day for Truth and Reconciliation",
    "Journée nationale de la vérité et de la réconciliation",
    { fixed: "09-30" },
    "2021-09-30",
  ),
  {
    ...federal("thanksgiving", "Thanksgiving Day", "Action de grâce", { nth: 2, month: 10 }),
    source: {
      en: "Interpretation Act, s. 35 (day of thanksgiving by proclamation)",
      fr: "Loi d’interprétation, art. 35 (jour d’action de grâces fixé par proclamation)",
    },
  },
  federal("remembrance-day", "Remembrance Day", "jour du Souvenir", { fixed: "11-11" }),
  federal("christmas", "Christmas Day", "jour de Noël", { fixed: "12-25" }),
  {
    ...federal("boxing-day", "Boxing Day", "lendemain de Noël", { fixed: "12-26" }),
    statutory: false,
    source: publicService,
    toVerify: true,
  },
  {
    ...federal("national-holiday-quebec", "Québec’s National Holiday", "fête nationale du Québec", { fixed: "06-24" }),
    provinces: ["QC"],
    source: provincialDay,
    toVerify: true,
  },
  {
    ...federal("civic-holiday", "Civic holiday", "congé civique", { nth: 1, month: 8 }),
    statutory: false,
    provinces: ["ON", "BC", "AB"],
    source: provincialDay,
    toVerify: true,
  },
];
