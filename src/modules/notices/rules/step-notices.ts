import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { NoticeKind } from "./notice-kind.ts";

const row = (fact: string, en: string, fr: string) => ({ fact, label: { en, fr } });
const caseRows = [
  row("fileNumber", "File number", "Numéro de dossier"),
  row("division", "Division", "Section"),
  row("proceeding", "Proceeding", "Procédure"),
];
const on = row("on", "On", "Le");
const shared = {
  version: 1,
  effectiveFrom: "2012-12-15",
  effectiveTo: null,
  rows: [...caseRows, on],
  needs: ["fileNumber", "division", "proceeding", "on"],
} as const;
const source = (en: string, fr: string): Bilingual => ({ en, fr });
const toldNext: Bilingual = {
  en: "You will be told of the next step by notice. Keep the Division told of your address.",
  fr: "Vous serez avisé de l’étape suivante. Tenez la Section au courant de votre adresse.",
};
const toCourt: Bilingual = {
  en: "Whoever disagrees may ask the Federal Court for leave and judicial review (Immigration and Refugee Protection Act, s. 72). The time to do so is short and runs from the day on which this notice is received.",
  fr: "Quiconque n’est pas d’accord peut demander à la Cour fédérale l’autorisation et le contrôle judiciaire (Loi sur l’immigration et la protection des réfugiés, art. 72). Le délai est court et court à compter du jour de la réception du présent avis.",
};

/** What is said of a step that a case took, where no hearing and no written decision says it already. */
export const stepNotices = [
  {
    ...shared,
    code: "file-review-notice",
    title: { en: "Notice of file review", fr: "Avis d’examen du dossier" },
    paragraphs: [
      {
        en: "The claim in the file above is being reviewed for a decision without a hearing. It may be allowed without a hearing, and it is never rejected without one. Confirm that the file is complete, and provide what is missing, within the time shown in My Case.",
        fr: "La demande d’asile indiquée ci-dessus est examinée en vue d’une décision sans audience. Elle peut être accueillie sans audience, et n’est jamais rejetée sans audience. Confirmez que le dossier est complet et transmettez ce qui manque dans le délai indiqué dans Mon dossier.",
      },
      toldNext,
    ],
    onPaper: [
      {
        en: "The claim in the file above is being reviewed for a decision without a hearing. It may be allowed without a hearing, and it is never rejected without one. Confirm to the registry that the file is complete, and provide what is missing.",
        fr: "La demande d’asile indiquée ci-dessus est examinée en vue d’une décision sans audience. Elle peut être accueillie sans audience, et n’est jamais rejetée sans audience. Confirmez au greffe que le dossier est complet et transmettez ce qui manque.",
      },
      toldNext,
    ],
    source: source(
      "Instructions Governing the Streaming of Less Complex Claims; Immigration and Refugee Protection Act, s. 170(f)",
      "Instructions régissant la gestion des demandes d’asile moins complexes; Loi sur l’immigration et la protection des réfugiés, al. 170f)",
    ),
  },
  {
    ...shared,
    code: "notice-of-abandonment",
    title: { en: "Notice of decision: abandoned", fr: "Avis de décision\u00a0: désistement prononcé" },
    paragraphs: [
      {
        en: "The Division declared the proceeding above abandoned. It has ended without a decision on its merits.",
        fr: "La Section a prononcé le désistement dans la procédure indiquée ci-dessus. Elle est terminée sans décision sur le fond.",
      },
      toCourt,
    ],
    isServed: true,
    source: source(
      "Immigration and Refugee Protection Act, s. 168(1), 169; RPD Rules, r. 65",
      "Loi sur l’immigration et la protection des réfugiés, par. 168(1) et art. 169; Règles de la SPR, règle 65",
    ),
  },
  {
    ...shared,
    code: "not-abandoned",
    title: { en: "Notice of decision: not abandoned", fr: "Avis de décision\u00a0: pas de désistement" },
    paragraphs: [
      {
        en: "The Division heard the explanation given and decided not to declare the proceeding above abandoned. It goes on.",
        fr: "La Section a entendu l’explication donnée et a décidé de ne pas prononcer le désistement dans la procédure indiquée ci-dessus. Elle suit son cours.",
      },
      toldNext,
    ],
    source: source("RPD Rules, r. 65; RAD Rules, r. 68", "Règles de la SPR, règle 65; Règles de la SAR, règle 68"),
  },
  {
    ...shared,
    code: "notice-of-dismissal",
    title: { en: "Notice of decision: appeal dismissed", fr: "Avis de décision\u00a0: appel rejeté" },
    paragraphs: [
      {
        en: "The Division dismissed the appeal above because it was not perfected within the time limit.",
        fr: "La Section a rejeté l’appel indiqué ci-dessus parce qu’il n’a pas été mis en état dans le délai prévu.",
      },
      toCourt,
    ],
    isServed: true,
    source: source(
      "Immigration and Refugee Protection Act, s. 110(2.1), 169; RAD Rules, r. 7(a), 13",
      "Loi sur l’immigration et la protection des réfugiés, par. 110(2.1) et art. 169; Règles de la SAR, al. 7a) et règle 13",
    ),
  },
  {
    ...shared,
    code: "withdrawal-recorded",
    title: { en: "Notice that the withdrawal is recorded", fr: "Avis de consignation du retrait" },
    paragraphs: [
      {
        en: "The withdrawal of the proceeding above is recorded. It has ended. It may be taken up again only if the Division allows an application to reinstate it.",
        fr: "Le retrait de la procédure indiquée ci-dessus est consigné. Elle est terminée. Elle ne peut être reprise que si la Section accueille une demande de rétablissement.",
      },
    ],
    source: source(
      "RPD Rules, r. 59 and 60; RAD Rules, r. 47 and 48; ID Rules, r. 5",
      "Règles de la SPR, règles 59 et 60; Règles de la SAR, règles 47 et 48; Règles de la SI, règle 5",
    ),
  },
  {
    ...shared,
    code: "proceeding-suspended",
    title: { en: "Notice of suspension", fr: "Avis de sursis" },
    paragraphs: [
      {
        en: "The proceeding above is suspended. Nothing in it goes on until the Division tells you that it continues.",
        fr: "Il est sursis à l’étude de la procédure indiquée ci-dessus. Rien n’y suit son cours tant que la Section ne vous avise pas de la reprise.",
      },
    ],
    source: source(
      "Immigration and Refugee Protection Act, s. 103(1), 104.1, 105(1)",
      "Loi sur l’immigration et la protection des réfugiés, par. 103(1), art. 104.1 et par. 105(1)",
    ),
  },
  {
    ...shared,
    code: "proceeding-continued",
    title: { en: "Notice that the proceeding continues", fr: "Avis de reprise de l’étude" },
    paragraphs: [
      {
        en: "The suspension of the proceeding above has ended. It continues.",
        fr: "Le sursis à l’étude de la procédure indiquée ci-dessus est levé. L’étude reprend.",
      },
      toldNext,
    ],
    source: source(
      "Immigration and Refugee Protection Act, s. 103(2), 104.1, 105(2)",
      "Loi sur l’immigration et la protection des réfugiés, par. 103(2), art. 104.1 et par. 105(2)",
    ),
  },
  {
    ...shared,
    code: "proceeding-terminated",
    title: { en: "Notice of termination", fr: "Avis de classement" },
    paragraphs: [
      {
        en: "An officer gave notice of ineligibility. The proceeding above is terminated.",
        fr: "Un agent a donné avis d’irrecevabilité. La procédure indiquée ci-dessus est classée.",
      },
      toCourt,
    ],
    isServed: true,
    source: source(
      "Immigration and Refugee Protection Act, s. 104",
      "Loi sur l’immigration et la protection des réfugiés, art. 104",
    ),
  },
  {
    ...shared,
    code: "notice-of-reinstatement",
    title: { en: "Notice of decision: reinstated", fr: "Avis de décision\u00a0: rétablissement" },
    paragraphs: [
      {
        en: "The Division allowed the application to reinstate the proceeding above. It goes on.",
        fr: "La Section a accueilli la demande de rétablissement de la procédure indiquée ci-dessus. Elle suit son cours.",
      },
      toldNext,
    ],
    source: source(
      "RPD Rules, r. 60 and 61; RAD Rules, r. 48",
      "Règles de la SPR, règles 60 et 61; Règles de la SAR, règle 48",
    ),
  },
  {
    ...shared,
    code: "notice-of-reopening",
    title: { en: "Notice of decision: reopened", fr: "Avis de décision\u00a0: réouverture" },
    paragraphs: [
      {
        en: "The Division allowed the application to reopen the proceeding above. It goes on.",
        fr: "La Section a accueilli la demande de réouverture de la procédure indiquée ci-dessus. Elle suit son cours.",
      },
      toldNext,
    ],
    source: source(
      "RPD Rules, r. 62 and 63; RAD Rules, r. 49",
      "Règles de la SPR, règles 62 et 63; Règles de la SAR, règle 49",
    ),
  },
  {
    ...shared,
    code: "appeal-perfected",
    title: { en: "Notice that the appeal is perfected", fr: "Avis de mise en état de l’appel" },
    paragraphs: [
      {
        en: "The appeal above is perfected. The Division may decide it without further notice, on the basis of the materials that were provided, unless it orders a hearing.",
        fr: "L’appel indiqué ci-dessus est mis en état. La Section peut le trancher sans autre avis, sur la foi des documents fournis, à moins qu’elle n’ordonne une audience.",
      },
    ],
    source: source("RAD Rules, r. 3, 7, 9 and 13", "Règles de la SAR, règles 3, 7, 9 et 13"),
  },
  {
    ...shared,
    code: "hearing-ordered",
    title: { en: "Notice that a hearing will be held", fr: "Avis de tenue d’une audience" },
    paragraphs: [
      {
        en: "The Division ordered a hearing in the appeal above. A notice to appear follows, with its date and the issues that it is about.",
        fr: "La Section a ordonné la tenue d’une audience dans l’appel indiqué ci-dessus. Un avis de convocation suivra, avec la date et les questions visées.",
      },
    ],
    source: source(
      "Immigration and Refugee Protection Act, s. 110(6); RAD Rules, r. 55 to 57",
      "Loi sur l’immigration et la protection des réfugiés, par. 110(6); Règles de la SAR, règles 55 à 57",
    ),
  },
  {
    ...shared,
    code: "panel-constituted",
    title: {
      en: "Notice of the order for a panel of three members",
      fr: "Avis de l’ordonnance constituant un tribunal de trois commissaires",
    },
    paragraphs: [
      {
        en: "The Chairperson ordered that the appeal above be decided by a panel of three members.",
        fr: "Le président a ordonné que l’appel indiqué ci-dessus soit tranché par un tribunal constitué de trois commissaires.",
      },
      toldNext,
    ],
    source: source(
      "Immigration and Refugee Protection Act, s. 163; RAD Rules, r. 43",
      "Loi sur l’immigration et la protection des réfugiés, art. 163; Règles de la SAR, règle 43",
    ),
  },
] as const satisfies readonly NoticeKind[];
