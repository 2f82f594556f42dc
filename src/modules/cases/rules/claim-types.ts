import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

export interface ClaimType {
  readonly code: string;
  readonly divisions: readonly string[];
  readonly name: Bilingual;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const row = (code: string, en: string, fr: string, section: string): ClaimType => ({
  code,
  divisions: ["RPD", "RAD"],
  name: { en, fr },
  effectiveFrom: "2002-06-28",
  effectiveTo: null,
  source: {
    en: `Immigration and Refugee Protection Act, ${section.replace("art.", "s.").replace("al.", "s.")}`,
    fr: `Loi sur l’immigration et la protection des réfugiés, ${section}`,
  },
});

const working: Bilingual = {
  en: "Particular social group (Act, s. 96); the Board’s own finer list is to verify",
  fr: "Appartenance à un groupe social (Loi, art. 96); la liste plus détaillée de la Commission est à vérifier",
};

/** On what a claim rests. The Act's own grounds, and the usual particular social groups as working rows. */
export const claimTypes: readonly ClaimType[] = [
  row("race", "Race", "Race", "art. 96"),
  row("religion", "Religion", "Religion", "art. 96"),
  row("nationality", "Nationality", "Nationalité", "art. 96"),
  row("political-opinion", "Political opinion", "Opinions politiques", "art. 96"),
  row("social-group", "Particular social group", "Appartenance à un groupe social", "art. 96"),
  { ...row("gender", "Gender-related", "Fondé sur le genre", "art. 96"), source: working },
  {
    ...row(
      "sogiesc",
      "Sexual orientation, gender identity or expression",
      "Orientation sexuelle, identité ou expression de genre",
      "art. 96",
    ),
    source: working,
  },
  { ...row("family", "Family membership", "Lien de famille", "art. 96"), source: working },
  row("torture", "Danger of torture", "Risque de torture", "al. 97(1)a)"),
  row("risk-to-life", "Risk to life", "Menace à la vie", "al. 97(1)b)"),
];

/** The row that speaks for a division on a day, or undefined. */
export function claimTypeOn(division: string, code: string, on: string): ClaimType | undefined {
  return claimTypes.find((one) => one.code === code && one.divisions.includes(division) && isInForce(one, on));
}

export const claimTypeNames = Object.fromEntries(claimTypes.map((one) => [one.code, one.name]));
