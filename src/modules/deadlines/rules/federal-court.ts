import { cite, type DeadlineRule, daysAfter, rulesOf } from "./deadline-rule.ts";

const rule = cite(
  "Federal Courts Citizenship, Immigration and Refugee Protection Rules",
  "Règles des cours fédérales en matière de citoyenneté, d’immigration et de protection des réfugiés",
);

/** Judicial review (IRPA 72; SOR/93-22): shown so that nobody misses the court's own limits. The Court rules on them. */
export const federalCourtRules: readonly DeadlineRule[] = rulesOf(
  "FC",
  { roll: "next-not-holiday", effectiveFrom: "2002-06-28" },
  [
    {
      code: "fc-leave",
      alias: "D67",
      what: {
        en: "Application for leave, Federal Court (matter arising in Canada)",
        fr: "Demande d’autorisation, Cour fédérale (mesure rendue au Canada)",
      },
      trigger: "final-decision-received",
      span: daysAfter(15),
      source: { en: "Act, s. 72(2)(b), 169(f)", fr: "Loi, al. 72(2)b) et 169f)" },
    },
    {
      code: "fc-leave-outside-canada",
      alias: "D67",
      onlyFor: "outside-canada",
      what: {
        en: "Application for leave, Federal Court (matter arising outside Canada)",
        fr: "Demande d’autorisation, Cour fédérale (mesure rendue hors du Canada)",
      },
      trigger: "final-decision-received",
      span: daysAfter(60),
      source: { en: "Act, s. 72(2)(b), 169(f)", fr: "Loi, al. 72(2)b) et 169f)" },
    },
    {
      code: "fc-proof-of-service",
      alias: "D68",
      what: { en: "Proof of service; notice of appearance", fr: "Preuve de signification; avis de comparution" },
      trigger: "court-service",
      span: daysAfter(10),
      source: rule("r. 7(2), 8(1)", "par. 7(2) et 8(1)"),
    },
    {
      code: "fc-applicant-record",
      alias: "D69",
      what: { en: "Applicant’s record", fr: "Dossier du demandeur" },
      trigger: "court-filing",
      span: daysAfter(30),
      effectiveTo: "2025-05-13",
      source: rule("r. 10(1)", "par. 10(1)"),
    },
    {
      code: "fc-applicant-record",
      alias: "D69",
      what: { en: "Applicant’s record", fr: "Dossier du demandeur" },
      trigger: "court-filing",
      span: daysAfter(75),
      effectiveFrom: "2025-05-14",
      source: {
        en: "Federal Court Special Order of 2025-05-14, in place of 30 days (r. 10(1)); to verify",
        fr: "Ordonnance spéciale de la Cour fédérale du 2025-05-14, au lieu de 30 jours (par. 10(1)); à vérifier",
      },
      toVerify: true,
    },
    {
      code: "fc-respondent-memorandum",
      alias: "D70",
      who: "minister",
      what: { en: "Respondent’s memorandum", fr: "Mémoire du défendeur" },
      trigger: "court-service",
      span: daysAfter(30),
      source: rule("r. 11", "règle 11"),
    },
    {
      code: "fc-tribunal-record",
      alias: "D72",
      who: "division",
      what: { en: "Certified tribunal record", fr: "Dossier certifié du tribunal" },
      trigger: "court-record-day",
      span: daysAfter(0),
      roll: "none",
      source: rule(
        "r. 15(1)(b), 17: on the day that the order sets, without delay",
        "al. 15(1)b) et règle 17\u00a0: au jour fixé par l’ordonnance, sans délai",
      ),
    },
  ],
);
