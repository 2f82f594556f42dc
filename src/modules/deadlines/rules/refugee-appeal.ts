import { cite, type DeadlineRule, daysAfter, daysBefore, rulesOf, workingDaysBefore } from "./deadline-rule.ts";

const rule = cite("RAD Rules", "Règles de la SAR");
const regulations = cite(
  "Immigration and Refugee Protection Regulations",
  "Règlement sur l’immigration et la protection des réfugiés",
);
const record = {
  code: "rad-appellant-record",
  alias: "D30",
  standing: "expected" as const,
  what: { en: "Appellant’s record", fr: "Dossier de l’appelant" },
  trigger: "reasons-received" as const,
  alsoOn: "RPD" as const,
};

/** Refugee Appeal Division (SOR/2012-257; IRPR 159.91 and 159.92; practice notice on the appellant’s record). */
export const refugeeAppealRules: readonly DeadlineRule[] = rulesOf(
  "RAD",
  { roll: "next-working-day", effectiveFrom: "2012-12-15" },
  [
    {
      code: "rad-notice-of-appeal",
      alias: "D29",
      standing: "expected",
      what: { en: "Notice of appeal", fr: "Avis d’appel" },
      trigger: "reasons-received",
      alsoOn: "RPD",
      span: daysAfter(15),
      source: regulations("s. 159.91(1)(a)", "al. 159.91(1)a)"),
    },
    {
      ...record,
      span: daysAfter(30),
      effectiveTo: "2020-09-27",
      source: regulations("s. 159.91(1)(b)", "al. 159.91(1)b)"),
    },
    {
      ...record,
      span: daysAfter(45),
      effectiveFrom: "2020-09-28",
      source: {
        en: "RAD practice notice of 2020-09-28, in place of 30 days (Regulations, s. 159.91(1)(b)); still in force: to verify",
        fr: "Avis de pratique de la SAR du 2020-09-28, au lieu de 30 jours (Règlement, al. 159.91(1)b)); toujours en vigueur\u00a0: à vérifier",
      },
      toVerify: true,
    },
    {
      code: "rad-rpd-record",
      alias: "D31",
      who: "division",
      what: {
        en: "Record of the Refugee Protection Division",
        fr: "Dossier de la Section de la protection des réfugiés",
      },
      trigger: "notice-of-appeal-received",
      span: daysAfter(10),
      source: rule("r. 21(2)", "par. 21(2)"),
    },
    {
      code: "rad-reply",
      alias: "D32",
      standing: "expected",
      what: {
        en: "Reply record, to the Minister’s intervention",
        fr: "Dossier de réplique à l’intervention du ministre",
      },
      trigger: "minister-documents-received",
      span: daysAfter(15),
      source: rule("r. 5(5)", "par. 5(5)"),
    },
    {
      code: "rad-respondent-record",
      alias: "D33",
      standing: "expected",
      what: {
        en: "Notice of intent to respond and respondent’s record",
        fr: "Avis d’intention de répondre et dossier de l’intimé",
      },
      trigger: "supporting-documents-received",
      span: daysAfter(15),
      source: rule("r. 10(6)", "par. 10(6)"),
    },
    {
      code: "rad-may-decide",
      alias: "D34",
      who: "division",
      what: {
        en: "Earliest decision after the Minister received the record",
        fr: "Première décision possible après la réception du dossier par le ministre",
      },
      trigger: "minister-received-record",
      span: daysAfter(15),
      roll: "none",
      effect: "not-before",
      source: rule("r. 7, 13", "règles 7 et 13"),
    },
    {
      code: "rad-decision",
      alias: "D35",
      who: "division",
      what: {
        en: "Decision without a hearing (else as soon as feasible)",
        fr: "Décision sans audience (sinon dès que possible)",
      },
      trigger: "appeal-perfected",
      span: daysAfter(90),
      roll: "next-not-holiday",
      source: regulations(
        "s. 159.92; enacted to end with S.C. 2026, c. 4, s. 49 (in force: to verify)",
        "art. 159.92; abrogation prévue par L.C. 2026, ch. 4, art. 49 (entrée en vigueur à vérifier)",
      ),
      toVerify: true,
    },
    {
      code: "rad-earliest-hearing",
      alias: "D36",
      who: "division",
      what: {
        en: "Earliest day of the hearing after the notice to appear",
        fr: "Première date possible d’audience après l’avis de convocation",
      },
      trigger: "notice-to-appear-received",
      span: daysAfter(10),
      roll: "none",
      effect: "not-before",
      source: rule("r. 56(2)", "par. 56(2)"),
    },
    {
      code: "rad-application-response",
      alias: "D37",
      what: { en: "Response to a written application", fr: "Réponse à une demande écrite" },
      trigger: "application-received",
      span: daysAfter(7),
      source: rule("r. 38(4)", "par. 38(4)"),
    },
    {
      code: "rad-application-reply",
      alias: "D37",
      what: { en: "Reply to a response", fr: "Réplique à une réponse" },
      trigger: "response-received",
      span: daysAfter(5),
      source: rule("r. 39(4)", "par. 39(4)"),
    },
    {
      code: "rad-hearing-notices",
      alias: "D38",
      what: {
        en: "Notices before a hearing: language, interpreter, witnesses, location",
        fr: "Avis avant l’audience\u00a0: langue, interprète, témoins, lieu",
      },
      trigger: "hearing",
      span: daysBefore(20),
      source: rule("r. 22(3), 59, 61(3), 66(3)", "par. 22(3), règle 59, par. 61(3) et 66(3)"),
    },
    {
      code: "rad-counsel-removal",
      alias: "D39",
      who: "counsel",
      what: {
        en: "Counsel’s written request to be removed (later: orally at the proceeding)",
        fr: "Demande écrite du conseil de se retirer (ensuite\u00a0: oralement à l’audience)",
      },
      trigger: "hearing",
      span: workingDaysBefore(4),
      roll: "none",
      source: rule(
        "r. 19(3): orally when three working days or less remain",
        "par. 19(3)\u00a0: oralement s’il reste trois jours ouvrables ou moins",
      ),
    },
    {
      code: "rad-date-change",
      alias: "D40",
      what: {
        en: "Written application to change the date (later: orally at the proceeding)",
        fr: "Demande écrite de changement de date (ensuite\u00a0: oralement à l’audience)",
      },
      trigger: "hearing",
      span: workingDaysBefore(3),
      roll: "none",
      source: rule(
        "r. 67(4): orally when two working days or less remain",
        "par. 67(4)\u00a0: oralement s’il reste deux jours ouvrables ou moins",
      ),
    },
    {
      code: "rad-unhcr-submissions",
      alias: "D41",
      what: { en: "Written submissions of the UNHCR", fr: "Observations écrites du HCR" },
      trigger: "unhcr-notice",
      span: daysAfter(10),
      source: rule("r. 45(3)", "par. 45(3)"),
    },
    {
      code: "rad-submissions-response",
      alias: "D41",
      what: { en: "Response to the submissions of the UNHCR", fr: "Réponse aux observations du HCR" },
      trigger: "submissions-received",
      span: daysAfter(7),
      source: rule("r. 45(12)", "par. 45(12)"),
    },
    {
      code: "rad-constitutional-question",
      alias: "D42",
      who: "division",
      what: {
        en: "Earliest decision on a constitutional question",
        fr: "Première décision possible sur une question constitutionnelle",
      },
      trigger: "constitutional-notice-received",
      span: daysAfter(10),
      roll: "none",
      effect: "not-before",
      source: rule("r. 25(5)", "par. 25(5)"),
    },
  ],
);
