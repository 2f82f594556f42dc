import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface Regulator {
  readonly code: string;
  readonly name: Bilingual;
  readonly kinds: readonly ("lawyer" | "notary" | "paralegal" | "consultant")[];
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const act: Bilingual = {
  en: "Immigration and Refugee Protection Act, s. 91(2): members in good standing who may represent for consideration",
  fr: "Loi sur l’immigration et la protection des réfugiés, par. 91(2)\u00a0: membres en règle pouvant représenter contre rémunération",
};

const lawSociety = (code: string, en: string, fr: string, paralegals = false): Regulator => ({
  code,
  name: { en, fr },
  kinds: paralegals ? ["lawyer", "paralegal"] : ["lawyer"],
  effectiveFrom: "2011-06-30",
  effectiveTo: null,
  source: act,
});

/** Bodies whose members in good standing may represent for consideration before the Board. */
export const regulators: readonly Regulator[] = [
  lawSociety("LSO", "Law Society of Ontario", "Barreau de l’Ontario", true),
  lawSociety("BQ", "Barreau du Québec", "Barreau du Québec"),
  lawSociety("LSBC", "Law Society of British Columbia", "Barreau de la Colombie-Britannique"),
  lawSociety("LSA", "Law Society of Alberta", "Barreau de l’Alberta"),
  lawSociety("LSM", "Law Society of Manitoba", "Barreau du Manitoba"),
  lawSociety("LSS", "Law Society of Saskatchewan", "Barreau de la Saskatchewan"),
  lawSociety("LSNB", "Law Society of New Brunswick", "Barreau du Nouveau-Brunswick"),
  lawSociety("NSBS", "Nova Scotia Barristers’ Society", "Barreau de la Nouvelle-Écosse"),
  lawSociety("LSPEI", "Law Society of Prince Edward Island", "Barreau de l’Île-du-Prince-Édouard"),
  lawSociety("LSNL", "Law Society of Newfoundland and Labrador", "Barreau de Terre-Neuve-et-Labrador"),
  lawSociety("LSY", "Law Society of Yukon", "Barreau du Yukon"),
  lawSociety("LSNWT", "Law Society of the Northwest Territories", "Barreau des Territoires du Nord-Ouest"),
  lawSociety("LSN", "Law Society of Nunavut", "Barreau du Nunavut"),
  {
    code: "CNQ",
    name: { en: "Chambre des notaires du Québec", fr: "Chambre des notaires du Québec" },
    kinds: ["notary"],
    effectiveFrom: "2011-06-30",
    effectiveTo: null,
    source: act,
  },
  {
    code: "CICC",
    name: {
      en: "College of Immigration and Citizenship Consultants",
      fr: "Collège des consultants en immigration et en citoyenneté",
    },
    kinds: ["consultant"],
    effectiveFrom: "2021-11-23",
    effectiveTo: null,
    source: act,
  },
];

export function regulatorOf(code: string): Regulator | undefined {
  return regulators.find((regulator) => regulator.code === code);
}
