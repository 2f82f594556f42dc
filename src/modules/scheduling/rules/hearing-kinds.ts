import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { HearingMode } from "../../hearings/contract.ts";
import type { Division } from "../contract.ts";

/** What a hearing of a kind asks for where nothing on the case says otherwise. */
export interface HearingKind {
  readonly code: string;
  readonly name: Bilingual;
  readonly division: Division;
  /** Null: every proceeding of the division. */
  readonly proceedings: readonly string[] | null;
  /** Null: whatever stream the case is in. */
  readonly stream: string | null;
  /** Steps of the lifecycle by which such a hearing is set without anybody asking for it. */
  readonly steps: readonly string[];
  readonly minutes: number;
  /** Hours at which it may begin, on the clocks of the office. */
  readonly starts: readonly string[];
  readonly mode: HearingMode;
  /** How much sooner it comes than an ordinary one: 1 ordinary, 2 expedited, 5 somebody’s liberty. */
  readonly priority: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const halfDays = ["08:45", "13:00"] as const;
const quarterDays = ["08:45", "10:45", "13:00", "15:00"] as const;
const hours = ["08:30", "09:30", "10:30", "11:30", "13:00", "14:00", "15:00"] as const;

const assumed: Bilingual = {
  en: "Length classes and virtual by default: RPD practice; the hours of beginning are an assumption, to verify with each office",
  fr: "Catégories de durée et mode virtuel par défaut\u00a0: pratique de la SPR; les heures de début sont une hypothèse, à vérifier auprès de chaque bureau",
};
const afterReady = ["set-hearing", "set-resumption", "set-hearing-anew"] as const;

const row = (
  kind: Pick<HearingKind, "code" | "name" | "division" | "minutes" | "starts"> & Partial<HearingKind>,
): HearingKind => ({
  proceedings: null,
  stream: null,
  steps: afterReady,
  mode: "virtual",
  priority: 1,
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  source: assumed,
  ...kind,
});

const special = (division: "RPD" | "RAD" | "IAD"): HearingKind =>
  row({
    code: `${division.toLowerCase()}-special`,
    name: { en: "Special hearing on abandonment", fr: "Audience spéciale sur le désistement" },
    division,
    steps: ["set-special-hearing"],
    minutes: 60,
    starts: quarterDays,
    priority: 2,
    source: {
      en: "RPD Rules, r. 65(3): a special hearing within days; its length is an assumption",
      fr: "Règles de la SPR, par. 65(3)\u00a0: une audience spéciale dans les jours qui suivent; sa durée est une hypothèse",
    },
  });

/** The first row that fits is the kind of a case’s hearing. What no row names is set by an officer alone. */
export const hearingKinds: readonly HearingKind[] = [
  row({
    code: "rpd-short",
    name: { en: "Short hearing", fr: "Audience courte" },
    division: "RPD",
    stream: "short-hearing",
    minutes: 105,
    starts: quarterDays,
  }),
  row({
    code: "rpd-regular",
    name: { en: "Regular hearing, half a day", fr: "Audience ordinaire, une demi-journée" },
    division: "RPD",
    minutes: 210,
    starts: halfDays,
  }),
  special("RPD"),
  row({
    code: "rad-hearing",
    name: { en: "Hearing of an appeal", fr: "Audience d’un appel" },
    division: "RAD",
    minutes: 180,
    starts: halfDays,
  }),
  special("RAD"),
  row({
    code: "id-detention-review",
    name: { en: "Detention review", fr: "Contrôle des motifs de détention" },
    division: "ID",
    proceedings: ["detention-review"],
    steps: ["set-first-hearing", "set-hearing", "set-resumption"],
    minutes: 60,
    starts: hours,
    priority: 5,
    source: {
      en: "Immigration and Refugee Protection Act, s. 57: 48 hours, 7 days, 30 days; length and hours are an assumption",
      fr: "Loi sur l’immigration et la protection des réfugiés, art. 57\u00a0: 48 heures, 7 jours, 30 jours; durée et heures sont une hypothèse",
    },
  }),
  row({
    code: "id-admissibility",
    name: { en: "Admissibility hearing", fr: "Enquête" },
    division: "ID",
    steps: ["set-first-hearing", "set-hearing", "set-resumption"],
    minutes: 180,
    starts: halfDays,
  }),
  row({
    code: "iad-hearing",
    name: { en: "Hearing of an appeal, half a day", fr: "Audience d’un appel, une demi-journée" },
    division: "IAD",
    minutes: 210,
    starts: halfDays,
  }),
  special("IAD"),
];

/** The kind of hearing that a case gets by a step of its lifecycle on a day; null where an officer sets it. */
export function kindFor(
  theCase: {
    readonly division: string;
    readonly proceeding: string;
    readonly stream: string | null;
    readonly step: string;
  },
  on: string,
): HearingKind | null {
  return (
    hearingKinds.find(
      (kind) =>
        kind.division === theCase.division &&
        (kind.proceedings === null || kind.proceedings.includes(theCase.proceeding)) &&
        (kind.stream === null || kind.stream === theCase.stream) &&
        kind.steps.includes(theCase.step) &&
        isInForce(kind, on),
    ) ?? null
  );
}
