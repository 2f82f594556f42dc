import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface PartnerTold {
  readonly partner: "IRCC" | "CBSA";
  readonly divisions: readonly string[];
  /** Whether the reasons go along. */
  readonly withReasons: boolean;
  readonly source: Bilingual;
}

const nightly: Bilingual = {
  en: "Final decisions of the RPD and the RAD go to GCMS without reasons; the whole decision follows by another channel (evidence to the Public Accounts Committee, 2020; to verify)",
  fr: "Les décisions définitives de la SPR et de la SAR vont au SMGC sans motifs; la décision complète suit par une autre voie (témoignages au Comité des comptes publics, 2020; à vérifier)",
};
const byCarrier: Bilingual = {
  en: "ID and IAD decisions go to the CBSA whole, within 2 to 5 business days (evidence to the Public Accounts Committee, 2020; to verify)",
  fr: "Les décisions de la SI et de la SAI vont à l’ASFC au complet, dans un délai de 2 à 5 jours ouvrables (témoignages au Comité des comptes publics, 2020; à vérifier)",
};

/** Which partner is told of a final decision, and how much of it. */
const rows: readonly PartnerTold[] = [
  { partner: "IRCC", divisions: ["RPD", "RAD"], withReasons: false, source: nightly },
  { partner: "CBSA", divisions: ["RPD", "RAD"], withReasons: true, source: nightly },
  { partner: "CBSA", divisions: ["ID", "IAD"], withReasons: true, source: byCarrier },
];

export const partnersTold = (division: string): readonly PartnerTold[] =>
  rows.filter((one) => one.divisions.includes(division));
