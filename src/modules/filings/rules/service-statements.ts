import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

export interface ServiceStatementRule {
  readonly division: "RPD" | "RAD" | "ID" | "IAD";
  readonly typeCodes: readonly string[];
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const applications = ["application", "application-response", "application-reply", "change-of-date"] as const;

const row = (
  division: ServiceStatementRule["division"],
  typeCodes: readonly string[],
  effectiveFrom: string,
  source: Bilingual,
): ServiceStatementRule => ({ division, typeCodes, effectiveFrom, effectiveTo: null, source });

/** Which documents must come with a statement of how and when they were provided to the other party. */
export const serviceStatementRules: readonly ServiceStatementRule[] = [
  row("RPD", ["disclosure", "reply-disclosure"], "2012-12-15", {
    en: "Refugee Protection Division Rules, r. 34(2)",
    fr: "Règles de la Section de la protection des réfugiés, par. 34(2)",
  }),
  row("RPD", ["witness-information"], "2012-12-15", {
    en: "Refugee Protection Division Rules, r. 44(2)",
    fr: "Règles de la Section de la protection des réfugiés, par. 44(2)",
  }),
  row("RPD", [...applications], "2012-12-15", {
    en: "Refugee Protection Division Rules, r. 50 to 52 and 54",
    fr: "Règles de la Section de la protection des réfugiés, règles 50 à 52 et 54",
  }),
  row("RPD", ["intervention-notice"], "2012-12-15", {
    en: "Refugee Protection Division Rules, r. 29",
    fr: "Règles de la Section de la protection des réfugiés, règle 29",
  }),
  row("RPD", ["constitutional-question"], "2012-12-15", {
    en: "Refugee Protection Division Rules, r. 66(3)(d)",
    fr: "Règles de la Section de la protection des réfugiés, al. 66(3)d)",
  }),
  row("RAD", [...applications, "intervention-notice", "constitutional-question"], "2012-12-15", {
    en: "Refugee Appeal Division Rules, r. 34",
    fr: "Règles de la Section d’appel des réfugiés, règle 34",
  }),
  row("ID", [...applications, "constitutional-question"], "2002-06-28", {
    en: "Immigration Division Rules, r. 38 to 40 and 47",
    fr: "Règles de la Section de l’immigration, règles 38 à 40 et 47",
  }),
  row("IAD", ["disclosure", "witness-information", "appeal-record", ...applications], "2023-01-14", {
    en: "Immigration Appeal Division Rules, 2022, r. 21(2), 25, 55(2) and 85 to 87",
    fr: "Règles de la Section d’appel de l’immigration (2022), par. 21(2), règle 25, par. 55(2) et règles 85 à 87",
  }),
];

/** The rule that asks for a statement with one of these types on this day, or undefined. */
export function serviceRuleFor(
  division: string,
  typeCodes: readonly (string | null)[],
  on: string,
): ServiceStatementRule | undefined {
  return serviceStatementRules.find(
    (rule) =>
      rule.division === division && isInForce(rule, on) && rule.typeCodes.some((code) => typeCodes.includes(code)),
  );
}

/** How a document can be provided to the other party (RPD r. 39, RAD r. 32, ID r. 29, IAD r. 36(5)). */
export const serviceMethods = [
  { code: "by-hand", name: { en: "By hand", fr: "En mains propres" } },
  { code: "regular-mail", name: { en: "Regular mail", fr: "Courrier ordinaire" } },
  { code: "registered-mail", name: { en: "Registered mail", fr: "Courrier recommandé" } },
  { code: "courier", name: { en: "Courier", fr: "Messagerie" } },
  { code: "fax", name: { en: "Fax", fr: "Télécopieur" } },
  { code: "electronic", name: { en: "E-mail or other electronic means", fr: "Courriel ou autre moyen électronique" } },
] as const satisfies readonly { readonly code: string; readonly name: Bilingual }[];
