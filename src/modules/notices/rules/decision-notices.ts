import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { NoticeKind } from "./notice-kind.ts";

const rules: Bilingual = {
  en: "Immigration and Refugee Protection Act, s. 169; RPD Rules, r. 67; RAD Rules, r. 51",
  fr: "Loi sur l’immigration et la protection des réfugiés, art. 169; Règles de la SPR, règle 67; Règles de la SAR, règle 51",
};
const since = { version: 1, effectiveFrom: "2012-12-15", effectiveTo: null, source: rules } as const;
const row = (fact: string, en: string, fr: string) => ({ fact, label: { en, fr } });

const rows = [
  row("fileNumber", "File number", "Numéro de dossier"),
  row("division", "Division", "Section"),
  row("proceeding", "Proceeding", "Procédure"),
  row("decision", "Decision", "Décision"),
  row("effectiveOn", "Takes effect on", "Date de prise d’effet"),
  row("member", "Decided by", "Rendue par"),
  row("citation", "Citation", "Référence"),
];
const needs = ["fileNumber", "division", "proceeding", "decision", "effectiveOn", "member", "citation", "afterwards"];
const afterwards: Bilingual = { en: "{afterwards}", fr: "{afterwards}" };
const inPortal: Bilingual = {
  en: "The decision and its reasons are with the documents of the file, in My Case.",
  fr: "La décision et ses motifs se trouvent avec les documents du dossier, dans Mon dossier.",
};
const enclosed: Bilingual = {
  en: "The decision and its reasons follow this notice in the same envelope.",
  fr: "La décision et ses motifs suivent le présent avis dans la même enveloppe.",
};

const translated: readonly Bilingual[] = [
  {
    en: "The reasons for the decision above were translated. Nothing was decided anew: the decision is the one that was released before, in the language in which it was signed.",
    fr: "Les motifs de la décision ci-dessus ont été traduits. Rien n’a été tranché de nouveau\u00a0: la décision est celle qui a été transmise auparavant, dans la langue où elle a été signée.",
  },
  {
    en: "The time limits on the file do not change: they do not start again with this translation.",
    fr: "Les délais inscrits au dossier ne changent pas\u00a0: ils ne recommencent pas à courir avec la présente traduction.",
  },
];

/** What is said about a decision: that it is given, that it is corrected, and that it was translated. */
export const decisionNotices = [
  {
    ...since,
    code: "notice-of-decision",
    title: { en: "Notice of decision", fr: "Avis de décision" },
    paragraphs: [inPortal, afterwards],
    onPaper: [enclosed, afterwards],
    rows,
    needs,
    isServed: true,
  },
  {
    ...since,
    code: "decision-corrected",
    title: { en: "Notice of a corrected decision", fr: "Avis de décision rectifiée" },
    paragraphs: [
      {
        en: "A clerical error was corrected in the decision above: {correction}",
        fr: "Une erreur d’écriture a été corrigée dans la décision ci-dessus\u00a0: {correction}",
      },
      {
        en: "The corrected decision replaces the one before it. What was decided stays as it was.",
        fr: "La décision rectifiée remplace la précédente. Ce qui a été décidé demeure inchangé.",
      },
      inPortal,
    ],
    onPaper: [
      {
        en: "A clerical error was corrected in the decision above: {correction}",
        fr: "Une erreur d’écriture a été corrigée dans la décision ci-dessus\u00a0: {correction}",
      },
      {
        en: "The corrected decision replaces the one before it. What was decided stays as it was.",
        fr: "La décision rectifiée remplace la précédente. Ce qui a été décidé demeure inchangé.",
      },
      enclosed,
    ],
    rows,
    needs: [...needs, "correction"],
  },
  {
    ...since,
    code: "notice-of-translation",
    title: { en: "Translation of a decision", fr: "Traduction d’une décision" },
    paragraphs: [
      ...translated,
      {
        en: "The translation is with the documents of the file, in My Case.",
        fr: "La traduction se trouve avec les documents du dossier, dans Mon dossier.",
      },
    ],
    onPaper: [
      ...translated,
      {
        en: "The translation follows this notice in the same envelope.",
        fr: "La traduction suit le présent avis dans la même enveloppe.",
      },
    ],
    rows: [...rows.slice(0, 3), ...rows.slice(6), row("translation", "Translated into", "Traduite en")],
    needs: ["fileNumber", "division", "proceeding", "citation", "translation"],
    source: {
      en: "Registry practice, chosen by the product (to verify with the registry)",
      fr: "Pratique du greffe, choisie par le produit (à vérifier auprès du greffe)",
    },
  },
  {
    ...since,
    code: "appeal-received",
    title: { en: "Notice of appeal received", fr: "Avis d’appel reçu" },
    paragraphs: [
      {
        en: "The registry has received the notice of appeal and opened the file above. Receipt does not mean that the appeal was filed in time.",
        fr: "Le greffe a reçu l’avis d’appel et a ouvert le dossier indiqué ci-dessus. La réception ne signifie pas que l’appel a été interjeté à temps.",
      },
      afterwards,
    ],
    rows: [...rows.slice(0, 3), row("receivedOn", "Notice of appeal received", "Avis d’appel reçu")],
    needs: ["fileNumber", "division", "proceeding", "receivedOn", "afterwards"],
    source: { en: "RAD Rules, r. 2 and 3", fr: "Règles de la SAR, règles 2 et 3" },
  },
  {
    ...since,
    code: "notice-of-matter-sent-back",
    title: { en: "Sent back for a new decision", fr: "Renvoi pour nouvelle décision" },
    paragraphs: [
      {
        en: "The decision in the file above was set aside. The matter is to be decided again, by another member. You will be told of the next step by notice.",
        fr: "La décision rendue dans le dossier indiqué ci-dessus a été annulée. L’affaire sera tranchée de nouveau, par un autre commissaire. Vous serez avisé de l’étape suivante.",
      },
    ],
    rows: rows.slice(0, 3),
    needs: ["fileNumber", "division", "proceeding"],
    source: {
      en: "Immigration and Refugee Protection Act, s. 111(1)(c)",
      fr: "Loi sur l’immigration et la protection des réfugiés, al. 111(1)c)",
    },
  },
] as const satisfies readonly NoticeKind[];
