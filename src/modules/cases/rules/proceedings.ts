import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface Proceeding {
  readonly code: string;
  readonly division: "RPD" | "RAD" | "ID" | "IAD";
  readonly name: Bilingual;
  /** Role of the people whose proceeding it is. */
  readonly partyRole: "claimant" | "appellant" | "respondent" | "person-concerned" | "protected-person";
  /** Whether the public may attend unless a member orders otherwise. */
  readonly inPublic: boolean;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const irpa = (section: string): Bilingual => ({
  en: `Immigration and Refugee Protection Act, ${section.replace("art.", "s.")}`,
  fr: `Loi sur l’immigration et la protection des réfugiés, ${section}`,
});

const row = (
  division: Proceeding["division"],
  code: string,
  en: string,
  fr: string,
  partyRole: Proceeding["partyRole"],
  section: string,
): Proceeding => ({
  code,
  division,
  name: { en, fr },
  partyRole,
  inPublic: division === "ID" || division === "IAD",
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  source: irpa(section),
});

/** What the four divisions decide. A new kind of proceeding is a new row. */
export const proceedings: readonly Proceeding[] = [
  row("RPD", "claim", "Claim for refugee protection", "Demande d’asile", "claimant", "art. 100"),
  row(
    "RPD",
    "cessation",
    "Application to cease",
    "Demande de constat de perte de l’asile",
    "protected-person",
    "art. 108",
  ),
  row("RPD", "vacation", "Application to vacate", "Demande d’annulation", "protected-person", "art. 109"),
  row("RAD", "appeal", "Appeal of a refugee decision", "Appel d’une décision sur l’asile", "appellant", "art. 110"),
  row(
    "RAD",
    "appeal-by-minister",
    "Minister’s appeal of a refugee decision",
    "Appel par le ministre d’une décision sur l’asile",
    "respondent",
    "art. 110",
  ),
  row("ID", "admissibility-hearing", "Admissibility hearing", "Enquête", "person-concerned", "art. 44"),
  row("ID", "detention-review", "Detention review", "Contrôle des motifs de détention", "person-concerned", "art. 57"),
  row("IAD", "sponsorship-appeal", "Sponsorship appeal", "Appel en matière de parrainage", "appellant", "art. 63"),
  row("IAD", "removal-order-appeal", "Removal order appeal", "Appel d’une mesure de renvoi", "appellant", "art. 63"),
  row(
    "IAD",
    "residency-appeal",
    "Residency obligation appeal",
    "Appel sur l’obligation de résidence",
    "appellant",
    "art. 63",
  ),
  row("IAD", "minister-appeal", "Minister’s appeal", "Appel du ministre", "person-concerned", "art. 63"),
];

export function proceedingOf(division: string, code: string): Proceeding | undefined {
  return proceedings.find((one) => one.division === division && one.code === code);
}

export const proceedingNames = Object.fromEntries(proceedings.map((one) => [one.code, one.name]));
