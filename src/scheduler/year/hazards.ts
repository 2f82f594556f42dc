import type { Bilingual } from "../../kernel/bilingual.ts";

/** What goes wrong in a year of hearings, how often, and where the number is from. None of them depends on the plan. */
interface Assumption {
  readonly value: number;
  readonly means: Bilingual;
  /** Null: nobody has published it; to be verified with the tribunal. */
  readonly source: string | null;
}

const perDay = (value: number, en: string, fr: string): Assumption => ({ value, means: { en, fr }, source: null });

export const hazards = {
  counselUnknown: {
    value: 0.5,
    means: {
      en: "share of counsel whose calendar is not asked before a date is set first come, first served",
      fr: "part des conseils dont le calendrier n’est pas demandé avant de fixer une date au premier arrivé",
    },
    source: null,
  },
  conflictToldDays: {
    value: 7,
    means: {
      en: "days before a hearing at which a conflict nobody had asked about is told",
      fr: "jours avant l’audience auxquels est signalé un conflit dont personne ne s’était informé",
    },
    source: null,
  },
  memberIll: perDay(
    0.015,
    "chance on a working day that a member falls ill, for 1 to 5 days, told that morning",
    "probabilité, par jour ouvrable, qu’un commissaire tombe malade, de 1 à 5 jours, signalée le matin même",
  ),
  memberCalled: {
    value: 0.02,
    means: {
      en: "chance on a working day that a member is called to other work for 1 to 5 days, told 15 days before; with illness, about one hearing in ten",
      fr: "probabilité, par jour ouvrable, qu’un commissaire soit appelé ailleurs de 1 à 5 jours, signalée 15 jours avant; avec la maladie, environ une audience sur dix",
    },
    source:
      "Chairperson at PACP, 2019-05-28: about one hearing in ten is postponed for want of a member (to be verified)",
  },
  interpreterIll: perDay(
    0.02,
    "chance on a working day that an interpreter cannot come, told that morning",
    "probabilité, par jour ouvrable, qu’un interprète ne puisse venir, signalée le matin même",
  ),
  interpreterFound: {
    value: 0.5,
    means: {
      en: "chance that another interpreter, where one is free, is found by telephone the same morning",
      fr: "probabilité qu’un autre interprète, s’il en est un de libre, soit trouvé par téléphone le matin même",
    },
    source: null,
  },
  counselCalled: perDay(
    0.004,
    "chance on a working day that counsel gets another obligation for a day, told 10 days before",
    "probabilité, par jour ouvrable, qu’un conseil ait un autre engagement d’une journée, signalé 10 jours avant",
  ),
  screeningLate: {
    value: 0.15,
    means: {
      en: "share of refugee claims whose security screening is not there when dates are set; it comes 10 to 120 days later",
      fr: "part des demandes d’asile dont le contrôle de sécurité n’est pas arrivé quand les dates sont fixées; il arrive de 10 à 120 jours plus tard",
    },
    source: null,
  },
  noticeDays: {
    value: 21,
    means: {
      en: "days between a date that fell through and the earliest next one, so that people are told in time",
      fr: "jours entre une date qui n’a pas tenu et la première suivante, pour que chacun soit avisé à temps",
    },
    source: null,
  },
  partyAbsent: {
    value: 0.03,
    means: {
      en: "chance that a party is ill or does not come on the day: no plan avoids it",
      fr: "probabilité qu’une partie soit malade ou absente le jour même\u00a0: aucun plan ne l’évite",
    },
    source: null,
  },
} as const satisfies Readonly<Record<string, Assumption>>;
