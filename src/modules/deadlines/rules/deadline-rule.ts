import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What starts a time limit. `referral` is a fact of the case; the others are recorded as they happen. */
export const triggers = {
  referral: { en: "the claim was referred to the Division", fr: "la demande d’asile a été déférée à la Section" },
  "officer-information-received": {
    en: "the claimant received the officer’s information",
    fr: "le demandeur d’asile a reçu les renseignements de l’agent",
  },
  "boc-due": {
    en: "the Basis of Claim Form is due",
    fr: "le Formulaire de fondement de la demande d’asile est attendu",
  },
  "boc-received-by-minister": {
    en: "the Minister received the Basis of Claim Form",
    fr: "le ministre a reçu le Formulaire de fondement de la demande d’asile",
  },
  "file-review-notice-received": {
    en: "the file-review notice was received",
    fr: "l’avis d’examen du dossier a été reçu",
  },
  "notice-to-appear-received": { en: "the notice to appear was received", fr: "l’avis de convocation a été reçu" },
  "exclusion-notice": {
    en: "the Minister received the notice of possible exclusion or integrity issues",
    fr: "le ministre a reçu l’avis d’exclusion ou d’intégrité possible",
  },
  "inadmissibility-notice": {
    en: "the Minister received the notice of possible inadmissibility or ineligibility",
    fr: "le ministre a reçu l’avis d’interdiction de territoire ou d’irrecevabilité possible",
  },
  hearing: { en: "the date fixed for the hearing", fr: "la date fixée pour l’audience" },
  "hearing-fixed": { en: "the hearing date was fixed", fr: "la date de l’audience a été fixée" },
  "postponed-hearing": {
    en: "the date from which the hearing was postponed",
    fr: "la date initiale de l’audience remise",
  },
  "missed-hearing": { en: "the hearing that was missed", fr: "l’audience manquée" },
  "constitutional-notice-received": {
    en: "the notice of constitutional question was received",
    fr: "l’avis de question constitutionnelle a été reçu",
  },
  "constitutional-argument": {
    en: "the day of the constitutional argument",
    fr: "le jour du débat sur la question constitutionnelle",
  },
  "application-received": { en: "the application was received", fr: "la demande a été reçue" },
  "response-received": { en: "the response was received", fr: "la réponse a été reçue" },
  "notice-of-decision-received": { en: "the notice of decision was received", fr: "l’avis de décision a été reçu" },
  "reasons-released": { en: "the written reasons were released", fr: "les motifs écrits ont été transmis" },
  "reasons-received": { en: "the written reasons were received", fr: "les motifs écrits ont été reçus" },
  "final-decision-released": {
    en: "the decision was released, and no appeal within the tribunal remains",
    fr: "la décision a été transmise, et il ne reste aucun appel au sein du tribunal",
  },
  "final-decision-received": {
    en: "the decision and its reasons were received, where no appeal within the tribunal remains (Act, s. 72(2)(a))",
    fr: "la décision et ses motifs ont été reçus, lorsqu’il ne reste aucun appel au sein du tribunal (Loi, al. 72(2)a))",
  },
  "notice-of-appeal-received": { en: "the notice of appeal was received", fr: "l’avis d’appel a été reçu" },
  "minister-documents-received": {
    en: "the Minister’s notice, record or documents were received",
    fr: "l’avis, le dossier ou les documents du ministre ont été reçus",
  },
  "supporting-documents-received": {
    en: "the supporting documents were received",
    fr: "les documents à l’appui ont été reçus",
  },
  "minister-received-record": { en: "the Minister received the record", fr: "le ministre a reçu le dossier" },
  "appeal-perfected": { en: "the appeal was perfected", fr: "l’appel a été mis en état" },
  "unhcr-notice": { en: "the UNHCR gave its notice", fr: "le HCR a donné son avis" },
  "submissions-received": { en: "the submissions were received", fr: "les observations ont été reçues" },
  detention: { en: "the person was detained", fr: "la personne a été mise en détention" },
  "first-review": { en: "the 48-hour review was held", fr: "le contrôle des quarante-huit heures a eu lieu" },
  "previous-review": { en: "the previous detention review was held", fr: "le dernier contrôle a eu lieu" },
  "decision-received": {
    en: "the decision or removal order was received",
    fr: "la décision ou la mesure de renvoi a été reçue",
  },
  "record-requested": {
    en: "the Minister received the request for the record",
    fr: "le ministre a reçu la demande de dossier",
  },
  "appeal-record-received": { en: "the appeal record was received", fr: "le dossier d’appel a été reçu" },
  "court-record-day": {
    en: "the day that the Court’s order sets for the certified record",
    fr: "le jour que l’ordonnance de la Cour fixe pour le dossier certifié",
  },
  "court-service": { en: "the court document was served", fr: "l’acte de la Cour a été signifié" },
  "court-filing": { en: "the leave application was filed", fr: "la demande d’autorisation a été déposée" },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type TriggerCode = keyof typeof triggers;

/** What is released is received on that day at the earliest: it starts no limit, and bounds when one can end. */
export const receivedAfter: Readonly<Record<string, TriggerCode>> = {
  "reasons-released": "reasons-received",
  "final-decision-released": "final-decision-received",
};

export interface Span {
  readonly count: number;
  readonly unit: "day" | "working-day" | "hour" | "month";
  readonly direction: "after" | "before";
  /** “At least” so many days: both end days are excluded (Interpretation Act, s. 27(1)). */
  readonly clear: boolean;
}

/**
 * What happens when the last day is not a working day. `next-working-day`: time limits for providing a document
 * (RPD r. 41(3), RAD r. 35(3), IAD r. 41). `next-not-holiday`: Interpretation Act, s. 26, where Saturday counts.
 * `hearing-limit`: IRPR 159.9(2), Saturday to the next working day. `none`: the day stands.
 */
type Roll = "next-working-day" | "next-not-holiday" | "hearing-limit" | "none";

/** One time limit. A practice notice that changes the number is another row of the same code with later dates. */
export interface DeadlineRule {
  readonly code: string;
  /** Row of the dossier's table, a stable alias. */
  readonly alias: string;
  readonly division: "RPD" | "RAD" | "ID" | "IAD" | "FC";
  /** Another division on whose cases, too, the limit stands: an appeal begins from the decision that is appealed. */
  readonly alsoOn: "RPD" | null;
  /** Null: every proceeding of the division. */
  readonly proceedings: readonly string[] | null;
  readonly origin: "port-of-entry" | "inland" | null;
  readonly what: Bilingual;
  /** A fact that the case must have for the row to speak; the product never guesses it. */
  readonly onlyFor: "designated-foreign-national" | "outside-canada" | null;
  readonly who: "party" | "counsel" | "minister" | "division";
  /** `expected` of everybody in that place; `if-wanted` binds only who wants to do the thing. */
  readonly standing: "expected" | "if-wanted";
  readonly trigger: TriggerCode;
  readonly span: Span;
  readonly roll: Roll;
  /** The last day to do it, or the first day on which it may happen. */
  readonly effect: "no-later-than" | "not-before";
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  /** Which date chooses among rows of one code: the trigger's, or the day the case was received. */
  readonly chosenBy: "trigger" | "filing";
  readonly source: Bilingual;
  readonly toVerify: boolean;
}

const span = (count: number, unit: Span["unit"], direction: Span["direction"], clear = false): Span => ({
  count,
  unit,
  direction,
  clear,
});
export const daysAfter = (count: number) => span(count, "day", "after");
export const daysBefore = (count: number) => span(count, "day", "before");
export const clearDaysAfter = (count: number) => span(count, "day", "after", true);
export const clearDaysBefore = (count: number) => span(count, "day", "before", true);
export const workingDaysAfter = (count: number) => span(count, "working-day", "after");
export const workingDaysBefore = (count: number) => span(count, "working-day", "before");
export const clearWorkingDaysBefore = (count: number) => span(count, "working-day", "before", true);
export const hoursAfter = (count: number) => span(count, "hour", "after");
export const monthsAfter = (count: number) => span(count, "month", "after");

type Optional =
  | "alsoOn"
  | "onlyFor"
  | "proceedings"
  | "origin"
  | "standing"
  | "who"
  | "roll"
  | "effect"
  | "effectiveTo"
  | "chosenBy"
  | "toVerify";
export type RuleRow = Omit<DeadlineRule, Optional | "division" | "effectiveFrom"> &
  Partial<Pick<DeadlineRule, Optional | "effectiveFrom">>;

/** Rows of one division, with what most of them share filled in. */
export function rulesOf(
  division: DeadlineRule["division"],
  shared: Pick<DeadlineRule, "roll" | "effectiveFrom">,
  rows: readonly RuleRow[],
): readonly DeadlineRule[] {
  return rows.map((row) => ({
    division,
    alsoOn: null,
    proceedings: null,
    origin: null,
    onlyFor: null,
    who: "party",
    standing: "if-wanted",
    effect: "no-later-than",
    effectiveTo: null,
    chosenBy: "trigger",
    toVerify: false,
    ...shared,
    ...row,
  }));
}

/** A source in both languages: `cite("RPD Rules", "Règles de la SPR")("r. 9(2)", "par. 9(2)")`. */
export const cite =
  (en: string, fr: string) =>
  (enPart: string, frPart: string): Bilingual => ({ en: `${en}, ${enPart}`, fr: `${fr}, ${frPart}` });
