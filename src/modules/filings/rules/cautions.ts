import type { Bilingual } from "../../../kernel/bilingual.ts";
import { dayWords } from "../../../kernel/moment-words.ts";
import type { CivilDate } from "../../../kernel/time.ts";

/** What a filer must know of a case before a document of this type is filed on it. */
export interface CautionFacts {
  readonly division: string;
  readonly status: string;
  readonly isFinal: boolean;
  /** The last day of the limit that the document meets, by its rule, where that day has passed. */
  readonly missed: Readonly<Record<string, CivilDate>>;
}

const withdrawn: Bilingual = {
  en: "This claim was withdrawn or declared abandoned. That cannot be appealed (Immigration and Refugee Protection Act, s. 110(2)(b)).",
  fr: "Cette demande d’asile a été retirée, ou son désistement prononcé. Cela n’est pas susceptible d’appel (Loi sur l’immigration et la protection des réfugiés, al.\u00a0110(2)b)).",
};
const undecided: Bilingual = {
  en: "No decision has been released on this claim. Only a decision that allows or rejects it can be appealed (Immigration and Refugee Protection Act, s. 110(1)).",
  fr: "Aucune décision n’a été transmise sur cette demande d’asile. Seule la décision qui l’accorde ou la rejette est susceptible d’appel (Loi sur l’immigration et la protection des réfugiés, par.\u00a0110(1)).",
};
const late = (on: CivilDate, rule: Bilingual): Bilingual => {
  const day = dayWords(on);
  return {
    en: `The last day was ${day.en}. It can still be submitted, with an application for an extension of time (Refugee Appeal Division Rules, ${rule.en}): add that application to this submission. A member decides.`,
    fr: `Le dernier jour était ${day.fr}. Le dépôt reste possible, accompagné d’une demande de prorogation de délai (Règles de la Section d’appel des réfugiés, ${rule.fr})\u00a0: joignez cette demande au présent dépôt. Un commissaire tranche.`,
  };
};

/** Null: nothing stands against it as far as the record tells. It keeps nobody from filing. */
export function cautionOf(typeCode: string, { division, status, isFinal, missed }: CautionFacts): Bilingual | null {
  if (typeCode === "notice-of-appeal" && division === "RPD") {
    if (status === "withdrawn" || status === "abandoned") return withdrawn;
    if (!isFinal) return undecided;
    const on = missed["rad-notice-of-appeal"];
    return on === undefined ? null : late(on, { en: "r. 6(1) and (4)", fr: "par.\u00a06(1) et (4)" });
  }
  if (typeCode !== "appellants-record" || isFinal) return null;
  const on = missed["rad-appellant-record"];
  return on === undefined ? null : late(on, { en: "r. 6(1) and (5)", fr: "par.\u00a06(1) et (5)" });
}
