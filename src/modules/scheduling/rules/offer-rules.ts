import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilTime } from "../../../kernel/time.ts";
import type { Division } from "../contract.ts";

/** How counsel of a division is asked before a date is set. */
export interface OfferRule {
  readonly division: Division;
  /** Dates that counsel is offered, one after the other; after them the date is set without asking. 0: counsel is not asked. */
  readonly offers: number;
  /**
   * Dates that counsel is offered before a hearing that is set moves to another day because somebody is away; not answered, it moves.
   * 0: they are told by the notice alone. A change that was granted is always told: what suits was said in the application.
   */
  readonly offersOnMove: number;
  /** Working days of the office to answer in; the last one ends at `until`, on its clocks. */
  readonly answerDays: number;
  readonly until: CivilTime;
  /** Other dates that counsel may choose instead of the one offered. */
  readonly alternatives: number;
  /** How far from the offered day they may be, in days. */
  readonly withinDays: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const row = (rule: Pick<OfferRule, "division" | "source"> & Partial<OfferRule>): OfferRule => ({
  offers: 3,
  offersOnMove: 1,
  answerDays: 2,
  until: "16:30" as CivilTime,
  alternatives: 3,
  withinDays: 42,
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  ...rule,
});

/**
 * That counsel is offered one date when the tribunal itself must move a hearing is to verify. Interpreters are asked for a sitting that is set (`interpreter-offer-rules.ts`): that practice is to verify. A party without counsel gets
 * the notice (IAD practice; the others to verify).
 */
const offerRules: readonly OfferRule[] = [
  row({
    division: "RPD",
    source: {
      en: "RPD approach to scheduling: counsel is tried three times, then the date is set with notice; three other dates as in RPD Rules, r. 54(2)(c); two days to answer and the closing hour are to verify",
      fr: "Approche de la SPR en matière de mise au rôle\u00a0: le conseil est consulté trois fois, puis la date est fixée avec avis; trois autres dates comme au sous-al. 54(2)c) des Règles de la SPR; les deux jours pour répondre et l’heure de fermeture sont à vérifier",
    },
  }),
  row({
    division: "RAD",
    source: {
      en: "No published practice was found; as before the RPD, to verify",
      fr: "Aucune pratique publiée n’a été trouvée; comme à la SPR, à vérifier",
    },
  }),
  row({
    division: "ID",
    offers: 0,
    offersOnMove: 0,
    alternatives: 0,
    source: {
      en: "Immigration and Refugee Protection Act, s. 57: the time limits leave no days for an answer",
      fr: "Loi sur l’immigration et la protection des réfugiés, art. 57\u00a0: les délais ne laissent aucun jour pour répondre",
    },
  }),
  row({
    division: "IAD",
    offers: 1,
    alternatives: 6,
    source: {
      en: "IAD scheduling practices: a date by e-mail before the notice; two business days to confirm or give six others; that one offer is enough and the closing hour are to verify",
      fr: "Pratiques de mise au rôle de la SAI\u00a0: une date par courriel avant l’avis; deux jours ouvrables pour confirmer ou en donner six autres; qu’une seule offre suffise et l’heure de fermeture sont à vérifier",
    },
  }),
];

/** @throws Error (a bug) when a division has no row on a day */
export function offerRuleOn(division: Division, on: string): OfferRule {
  const rule = offerRules.find((one) => one.division === division && isInForce(one, on));
  if (rule === undefined) throw new Error(`No rule of offers for ${division} on ${on}`);
  return rule;
}
