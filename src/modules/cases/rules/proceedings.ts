import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface Proceeding {
  readonly code: string;
  readonly division: "RPD" | "RAD" | "ID" | "IAD";
  readonly name: Bilingual;
  /** Role of the people whose proceeding it is. */
  readonly partyRole: "claimant" | "appellant" | "respondent" | "person-concerned" | "protected-person";
  /**
   * What the Minister is in every such proceeding (Act, s. 44(2), 57, 63, 108(2), 109(1), 110(1)), and is told of everything in it
   * whether or not somebody acts for the Minister yet. Null: the Minister may intervene.
   */
  readonly minister: keyof typeof ministerRoles | null;
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

/** The Minister among the parties. */
const ministerRoles = {
  applicant: { en: "Applicant", fr: "Demandeur" },
  appellant: { en: "Appellant", fr: "Appelant" },
  respondent: { en: "Respondent", fr: "Intimé" },
  party: { en: "Party", fr: "Partie" },
} as const satisfies Readonly<Record<string, Bilingual>>;

const row = (
  division: Proceeding["division"],
  code: string,
  en: string,
  fr: string,
  partyRole: Proceeding["partyRole"],
  section: string,
  minister: Proceeding["minister"],
): Proceeding => ({
  code,
  division,
  name: { en, fr },
  partyRole,
  minister,
  inPublic: division === "ID" || division === "IAD",
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  source: irpa(section),
});

/** What the four divisions decide. A new kind of proceeding is a new row. */
export const proceedings: readonly Proceeding[] = [
  row("RPD", "claim", "Claim for refugee protection", "Demande d’asile", "claimant", "art. 100", null),
  row(
    "RPD",
    "cessation",
    "Application to cease",
    "Demande de constat de perte de l’asile",
    "protected-person",
    "art. 108",
    "applicant",
  ),
  row("RPD", "vacation", "Application to vacate", "Demande d’annulation", "protected-person", "art. 109", "applicant"),
  row(
    "RAD",
    "appeal",
    "Appeal of a refugee decision",
    "Appel d’une décision sur l’asile",
    "appellant",
    "art. 110",
    null,
  ),
  row(
    "RAD",
    "appeal-by-minister",
    "Minister’s appeal of a refugee decision",
    "Appel par le ministre d’une décision sur l’asile",
    "respondent",
    "art. 110",
    "appellant",
  ),
  row("ID", "admissibility-hearing", "Admissibility hearing", "Enquête", "person-concerned", "art. 44", "party"),
  row(
    "ID",
    "detention-review",
    "Detention review",
    "Contrôle des motifs de détention",
    "person-concerned",
    "art. 57",
    "party",
  ),
  row(
    "IAD",
    "sponsorship-appeal",
    "Sponsorship appeal",
    "Appel en matière de parrainage",
    "appellant",
    "art. 63",
    "respondent",
  ),
  row(
    "IAD",
    "removal-order-appeal",
    "Removal order appeal",
    "Appel d’une mesure de renvoi",
    "appellant",
    "art. 63",
    "respondent",
  ),
  row(
    "IAD",
    "residency-appeal",
    "Residency obligation appeal",
    "Appel sur l’obligation de résidence",
    "appellant",
    "art. 63",
    "respondent",
  ),
  row("IAD", "minister-appeal", "Minister’s appeal", "Appel du ministre", "person-concerned", "art. 63", "appellant"),
];

export function proceedingOf(division: string, code: string): Proceeding | undefined {
  return proceedings.find((one) => one.division === division && one.code === code);
}

export const proceedingNames = Object.fromEntries(proceedings.map((one) => [one.code, one.name]));

/** The proceedings in which the Minister is a party from the beginning, by code. */
export const ministersProceedings: readonly string[] = proceedings
  .filter((one) => one.minister !== null)
  .map((one) => one.code);

/** What the Minister is in a proceeding from its beginning; null where the Minister may intervene. */
export function ministerRoleIn(division: string, code: string): Bilingual | null {
  const role = proceedingOf(division, code)?.minister ?? null;
  return role === null ? null : ministerRoles[role];
}
