import type { Bilingual } from "../../../kernel/bilingual.ts";
import { isInForce } from "../../../kernel/dated-rows.ts";

/** What may follow when the person whose proceeding it is does not appear. */
interface AbsenceRule {
  readonly division: "RPD" | "RAD" | "ID" | "IAD";
  /** Null: every proceeding of the division that has no row of its own. */
  readonly proceeding: string | null;
  readonly text: Bilingual;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const act = {
  en: "Immigration and Refugee Protection Act, s. 168(1)",
  fr: "Loi sur l’immigration et la protection des réfugiés, par. 168(1)",
};
const since = { effectiveFrom: "2012-12-15", effectiveTo: null } as const;

const ministersApplication = {
  en: "If the protected person does not appear, the division may hear the application in that person’s absence where the law allows it. The application is the Minister’s.",
  fr: "Si la personne protégée ne comparaît pas, la section peut, lorsque la loi le permet, instruire la demande en son absence. La demande est celle du ministre.",
};
const appeal = {
  en: "If the appellant does not appear, the division may determine that the appeal has been abandoned or, where the law allows it, go on in the appellant’s absence.",
  fr: "Si l’appelant ne comparaît pas, la section peut prononcer le désistement de l’appel ou, lorsque la loi le permet, procéder en son absence.",
};

/** Only who is in default of their own application can be found to have abandoned it (IRPA, s. 168(1)). */
const absenceRules: readonly AbsenceRule[] = [
  {
    ...since,
    division: "RPD",
    proceeding: "claim",
    text: {
      en: "If the claimant does not appear, the division may declare that the claim has been abandoned, after the claimant has had an opportunity to explain why it should not.",
      fr: "Si le demandeur d’asile ne comparaît pas, la section peut prononcer le désistement de la demande d’asile, après lui avoir donné la possibilité d’expliquer pourquoi le désistement ne devrait pas être prononcé.",
    },
    source: { en: `${act.en}; RPD Rules, r. 65`, fr: `${act.fr}; Règles de la SPR, règle 65` },
  },
  { ...since, division: "RPD", proceeding: "cessation", text: ministersApplication, source: act },
  { ...since, division: "RPD", proceeding: "vacation", text: ministersApplication, source: act },
  {
    ...since,
    division: "RAD",
    proceeding: "appeal-by-minister",
    text: {
      en: "If the respondent does not appear, the division may go on in the respondent’s absence where the law allows it. The appeal is the Minister’s.",
      fr: "Si l’intimé ne comparaît pas, la section peut, lorsque la loi le permet, procéder en son absence. L’appel est celui du ministre.",
    },
    source: { en: `${act.en}; RAD Rules, r. 68`, fr: `${act.fr}; Règles de la SAR, règle 68` },
  },
  {
    ...since,
    division: "RAD",
    proceeding: null,
    text: appeal,
    source: { en: `${act.en}; RAD Rules, r. 68`, fr: `${act.fr}; Règles de la SAR, règle 68` },
  },
  {
    ...since,
    division: "ID",
    proceeding: null,
    text: {
      en: "If the person concerned does not appear, the division may go on in that person’s absence where the law allows it.",
      fr: "Si la personne en cause ne comparaît pas, la section peut, lorsque la loi le permet, procéder en son absence.",
    },
    source: act,
  },
  {
    ...since,
    division: "IAD",
    proceeding: "minister-appeal",
    text: {
      en: "If the respondent does not appear, the division may hold the proceeding in the respondent’s absence. The appeal is the Minister’s.",
      fr: "Si l’intimé ne comparaît pas, la section peut tenir la procédure en son absence. L’appel est celui du ministre.",
    },
    source: { en: "IAD Rules, 2022, r. 63", fr: "Règles de la SAI (2022), règle 63" },
  },
  {
    ...since,
    division: "IAD",
    proceeding: null,
    text: appeal,
    source: { en: `${act.en}; IAD Rules, 2022, r. 63`, fr: `${act.fr}; Règles de la SAI (2022), règle 63` },
  },
];

/** Null where no rule of the table says what follows: then the notice says nothing of it. */
export function absenceText(division: string, proceeding: string, on: string): Bilingual | null {
  const rows = absenceRules.filter((one) => one.division === division && isInForce(one, on));
  const rule = rows.find((one) => one.proceeding === proceeding) ?? rows.find((one) => one.proceeding === null);
  return rule?.text ?? null;
}
