import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { NoticeKind } from "./notice-kind.ts";

const rules: Bilingual = {
  en: "RPD Rules, r. 25; RAD Rules, r. 56; ID Rules, r. 22; IAD Rules, 2022, r. 60 and 61",
  fr: "Règles de la SPR, règle 25; Règles de la SAR, règle 56; Règles de la SI, règle 22; Règles de la SAI (2022), règles 60 et 61",
};
const reminded: Bilingual = {
  en: "A service of the tribunal: no rule asks for it",
  fr: "Service offert par le tribunal\u00a0: aucune règle ne l’exige",
};
const since = { version: 4, effectiveFrom: "2012-12-15", effectiveTo: null, source: rules } as const;
const row = (fact: string, en: string, fr: string) => ({ fact, label: { en, fr } });

const rows = [
  row("fileNumber", "File number", "Numéro de dossier"),
  row("division", "Division", "Section"),
  row("proceeding", "Proceeding", "Procédure"),
  row("day", "Date", "Date"),
  row("hour", "Time", "Heure"),
  row("duration", "Time set aside", "Durée prévue"),
  row("mode", "How it is held", "Mode d’audience"),
  row("place", "Place", "Lieu"),
  row("joining", "To join", "Pour vous joindre à l’audience"),
  row("telephone", "By telephone if the connection fails", "Par téléphone si la connexion échoue"),
  row("interpreter", "Interpreter", "Interprète"),
  row("formerly", "Formerly set for", "Date fixée auparavant"),
  row("issues", "Issues to be raised", "Questions qui seront soulevées"),
];
const needs = ["fileNumber", "division", "proceeding", "day", "hour", "duration", "mode"];

const mustAppear: Bilingual = {
  en: "You must appear at the date and time above. The time is that of the office that handles the file. If you want another date or time, you must make an application; unless you are told that it has been granted, you must appear as set.",
  fr: "Vous devez comparaître à la date et à l’heure indiquées ci-dessus. L’heure est celle du bureau qui traite le dossier. Si vous voulez une autre date ou une autre heure, vous devez présenter une demande; à moins d’être avisé qu’elle est accueillie, vous devez comparaître à la date et à l’heure fixées.",
};
const joinEarly: Bilingual = {
  en: "{joinEarly}",
  fr: "{joinEarly}",
};
/** What the law says of an absence differs with the proceeding: only an applicant can be found to have abandoned. */
const ifAbsent: Bilingual = { en: "{ifAbsent}", fr: "{ifAbsent}" };
/** What a special hearing is about, and what to bring. */
const special: Bilingual = { en: "{special}", fr: "{special}" };
/** Counsel was asked before, and this date is set without asking. */
const afterOffers: Bilingual = { en: "{afterOffers}", fr: "{afterOffers}" };
const afterwards: Bilingual = { en: "{afterwards}", fr: "{afterwards}" };
const together: Bilingual = { en: "{together}", fr: "{together}" };

/** What is said about a hearing: that it is set, that it has changed, that it will not take place. */
export const hearingNotices = [
  {
    ...since,
    code: "notice-to-appear",
    title: { en: "Notice to appear", fr: "Avis de convocation" },
    paragraphs: [special, mustAppear, afterOffers, together, joinEarly, ifAbsent],
    rows,
    needs,
  },
  {
    ...since,
    code: "changed-notice-to-appear",
    title: {
      en: "Notice to appear: the hearing has changed",
      fr: "Avis de convocation\u00a0: l’audience est modifiée",
    },
    paragraphs: [
      {
        en: "This notice replaces the one before it. Please note what has changed in your calendar.",
        fr: "Le présent avis remplace le précédent. Veuillez corriger votre agenda.",
      },
      special,
      mustAppear,
      together,
      joinEarly,
      ifAbsent,
    ],
    rows,
    needs: [...needs, "formerly"],
  },
  {
    ...since,
    version: 1,
    source: reminded,
    code: "hearing-reminder",
    title: { en: "Reminder: a hearing is near", fr: "Rappel\u00a0: une audience approche" },
    paragraphs: [
      {
        en: "This is a reminder of what is set, as it stands today. It changes nothing, and the notice to appear still holds.",
        fr: "Le présent rappel indique ce qui est fixé à ce jour. Il ne change rien; l’avis de convocation tient toujours.",
      },
      special,
      mustAppear,
      together,
      joinEarly,
      ifAbsent,
    ],
    rows,
    needs,
  },
  {
    ...since,
    code: "notice-of-cancellation",
    title: { en: "The hearing is cancelled", fr: "L’audience est annulée" },
    paragraphs: [
      {
        en: "The hearing above will not take place at that date and time. Do not appear.",
        fr: "L’audience indiquée ci-dessus n’aura pas lieu à cette date et à cette heure. Ne vous présentez pas.",
      },
      afterwards,
    ],
    rows: rows.filter((one) => ["fileNumber", "division", "proceeding", "day", "hour"].includes(one.fact)),
    needs: ["fileNumber", "division", "proceeding", "day", "hour", "afterwards"],
  },
] as const satisfies readonly NoticeKind[];
