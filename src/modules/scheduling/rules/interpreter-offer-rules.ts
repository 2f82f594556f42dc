import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";
import type { CivilTime } from "../../../kernel/time.ts";
import type { Division } from "../contract.ts";

/** How an interpreter of a division is offered a sitting. */
export interface InterpreterOfferRule {
  readonly division: Division;
  /** Interpreters who are asked for one sitting, one after the other; after them an officer has it to do. 0: none is asked. */
  readonly mostAsked: number;
  /** Working days of the office to answer in; never beyond a third of the time to the sitting. */
  readonly answerDays: number;
  readonly until: CivilTime;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const toVerify: Bilingual = {
  en: "Interpreters are contractors engaged for a sitting; how many are asked and how long they have are assumptions, to verify with the division",
  fr: "Les interprètes sont des contractuels engagés pour une séance; combien sont sollicités et de combien de temps ils disposent sont des hypothèses, à vérifier auprès de la section",
};

const row = (rule: Pick<InterpreterOfferRule, "division"> & Partial<InterpreterOfferRule>): InterpreterOfferRule => ({
  mostAsked: 5,
  answerDays: 2,
  until: "16:30" as CivilTime,
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  source: toVerify,
  ...rule,
});

const interpreterOfferRules: readonly InterpreterOfferRule[] = [
  row({ division: "RPD" }),
  row({ division: "RAD" }),
  row({
    division: "ID",
    mostAsked: 0,
    source: {
      en: "Immigration and Refugee Protection Act, s. 57: the time limits leave no days for an answer; interpreters are called (to verify)",
      fr: "Loi sur l’immigration et la protection des réfugiés, art. 57\u00a0: les délais ne laissent aucun jour pour répondre; on appelle les interprètes (à vérifier)",
    },
  }),
  row({ division: "IAD" }),
];

/** @throws Error (a bug) when a division has no row on a day */
export function interpreterOfferRuleOn(division: Division, on: string): InterpreterOfferRule {
  const rule = interpreterOfferRules.find((one) => one.division === division && isInForce(one, on));
  if (rule === undefined) throw new Error(`No rule of interpreters’ offers for ${division} on ${on}`);
  return rule;
}
