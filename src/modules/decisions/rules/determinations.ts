import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

type Appeal = "rad" | "none";

export interface Determination {
  readonly code: string;
  readonly division: "RPD" | "RAD";
  readonly proceedings: readonly string[];
  readonly name: Bilingual;
  /** As it stands in the decision and in its notice. */
  readonly sentence: Bilingual;
  /** For the partners and the counts: what it comes to. */
  readonly result: "positive" | "negative" | "sent-back";
  /** Whether written reasons must be given with it (Act, s. 169(d); RPD Rules, r. 67). */
  readonly needsReasons: boolean;
  /** Where it can be appealed (Act, s. 110). */
  readonly appeal: Appeal;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const act = (en: string, fr: string): Bilingual => ({
  en: `Immigration and Refugee Protection Act, s. ${en}`,
  fr: `Loi sur l’immigration et la protection des réfugiés, ${fr}`,
});
const since = { effectiveFrom: "2012-12-15", effectiveTo: null } as const;
const claim = { ...since, division: "RPD", proceedings: ["claim"] } as const;
const appeal = { ...since, division: "RAD", proceedings: ["appeal", "appeal-by-minister"], appeal: "none" } as const;

/** What a member can decide. A determination is a row; the words are the tribunal’s own. */
const determinations: readonly Determination[] = [
  {
    ...claim,
    code: "convention-refugee",
    name: { en: "Accepted: Convention refugee", fr: "Accueillie\u00a0: réfugié au sens de la Convention" },
    sentence: {
      en: "The claim is accepted: the claimant is a Convention refugee.",
      fr: "La demande d’asile est accueillie\u00a0: le demandeur d’asile a qualité de réfugié au sens de la Convention.",
    },
    result: "positive",
    needsReasons: false,
    appeal: "rad",
    source: act("107(1) and 96", "par. 107(1) et art. 96"),
  },
  {
    ...claim,
    code: "person-in-need-of-protection",
    name: { en: "Accepted: person in need of protection", fr: "Accueillie\u00a0: personne à protéger" },
    sentence: {
      en: "The claim is accepted: the claimant is a person in need of protection.",
      fr: "La demande d’asile est accueillie\u00a0: le demandeur d’asile a qualité de personne à protéger.",
    },
    result: "positive",
    needsReasons: false,
    appeal: "rad",
    source: act("107(1) and 97", "par. 107(1) et art. 97"),
  },
  {
    ...claim,
    code: "rejected",
    name: { en: "Rejected", fr: "Rejetée" },
    sentence: { en: "The claim is rejected.", fr: "La demande d’asile est rejetée." },
    result: "negative",
    needsReasons: true,
    appeal: "rad",
    source: act("107(1)", "par. 107(1)"),
  },
  {
    ...claim,
    code: "no-credible-basis",
    name: { en: "Rejected, no credible basis", fr: "Rejetée, absence de minimum de fondement" },
    sentence: {
      en: "The claim is rejected, and there is no credible basis for it.",
      fr: "La demande d’asile est rejetée, et il est conclu à l’absence d’un minimum de fondement.",
    },
    result: "negative",
    needsReasons: true,
    appeal: "none",
    source: act("107(2) and 110(2)(c)", "par. 107(2) et al. 110(2)c)"),
  },
  {
    ...claim,
    code: "manifestly-unfounded",
    name: { en: "Rejected, manifestly unfounded", fr: "Rejetée, manifestement infondée" },
    sentence: {
      en: "The claim is rejected, and it is manifestly unfounded.",
      fr: "La demande d’asile est rejetée, et elle est manifestement infondée.",
    },
    result: "negative",
    needsReasons: true,
    appeal: "none",
    source: act("107.1 and 110(2)(c)", "art. 107.1 et al. 110(2)c)"),
  },
  {
    ...since,
    division: "RPD",
    proceedings: ["cessation", "vacation"],
    code: "application-allowed",
    name: { en: "Application allowed", fr: "Demande accueillie" },
    sentence: { en: "The Minister’s application is allowed.", fr: "La demande du ministre est accueillie." },
    result: "negative",
    needsReasons: true,
    appeal: "none",
    source: act("108, 109 and 110(2)(e), (f)", "art. 108 et 109 et al. 110(2)e) et f)"),
  },
  {
    ...since,
    division: "RPD",
    proceedings: ["cessation", "vacation"],
    code: "application-rejected",
    name: { en: "Application rejected", fr: "Demande rejetée" },
    sentence: { en: "The Minister’s application is rejected.", fr: "La demande du ministre est rejetée." },
    result: "positive",
    needsReasons: true,
    appeal: "none",
    source: act("108, 109 and 110(2)(e), (f)", "art. 108 et 109 et al. 110(2)e) et f)"),
  },
  {
    ...appeal,
    code: "confirmed",
    name: { en: "Appeal dismissed, decision confirmed", fr: "Appel rejeté, décision confirmée" },
    sentence: {
      en: "The appeal is dismissed and the decision of the Refugee Protection Division is confirmed.",
      fr: "L’appel est rejeté et la décision de la Section de la protection des réfugiés est confirmée.",
    },
    result: "negative",
    needsReasons: true,
    source: act("111(1)(a)", "al. 111(1)a)"),
  },
  {
    ...appeal,
    code: "substituted-accepted",
    name: { en: "Decision set aside, claim accepted", fr: "Décision cassée, demande d’asile accueillie" },
    sentence: {
      en: "The decision is set aside, and the determination that the person is a refugee or a person in need of protection is substituted for it.",
      fr: "La décision est cassée et y est substituée celle selon laquelle la personne a qualité de réfugié ou de personne à protéger.",
    },
    result: "positive",
    needsReasons: true,
    source: act("111(1)(b)", "al. 111(1)b)"),
  },
  {
    ...appeal,
    code: "substituted-rejected",
    name: { en: "Decision set aside, claim rejected", fr: "Décision cassée, demande d’asile rejetée" },
    sentence: {
      en: "The decision is set aside, and the determination that the claim is rejected is substituted for it.",
      fr: "La décision est cassée et y est substituée celle selon laquelle la demande d’asile est rejetée.",
    },
    result: "negative",
    needsReasons: true,
    source: act("111(1)(b)", "al. 111(1)b)"),
  },
  {
    ...appeal,
    code: "referred-back",
    name: { en: "Sent back for redetermination", fr: "Renvoyée pour nouvelle décision" },
    sentence: {
      en: "The decision is set aside and the matter is referred back to the Refugee Protection Division for redetermination.",
      fr: "La décision est cassée et l’affaire est renvoyée à la Section de la protection des réfugiés pour réexamen.",
    },
    result: "sent-back",
    needsReasons: true,
    source: act("111(1)(c) and 111(2)", "al. 111(1)c) et par. 111(2)"),
  },
];

/** What can be decided in a proceeding on a day. */
export function determinationsOn(division: string, proceeding: string, on: string): readonly Determination[] {
  return determinations.filter(
    (one) => one.division === division && one.proceedings.includes(proceeding) && isInForce(one, on),
  );
}
export const determinationOf = (code: string): Determination | undefined =>
  determinations.find((one) => one.code === code);
