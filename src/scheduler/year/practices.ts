import type { Bilingual } from "../../kernel/bilingual.ts";

/** One way of setting dates. Each of the list does what the one before does, and one thing more: the part of the gain that it has. */
export interface Practice {
  readonly code: string;
  readonly name: Bilingual;
  readonly asksCalendars: boolean;
  readonly awaitsScreening: boolean;
  readonly repairs: boolean;
  readonly solves: boolean;
}

export const practices: readonly Practice[] = [
  {
    code: "first-come",
    name: { en: "First come, first served", fr: "Premier arrivé, premier servi" },
    asksCalendars: false,
    awaitsScreening: false,
    repairs: false,
    solves: false,
  },
  {
    code: "true-calendars",
    name: {
      en: "… with true calendars of counsel and parties",
      fr: "… avec les vrais calendriers des conseils et des parties",
    },
    asksCalendars: true,
    awaitsScreening: false,
    repairs: false,
    solves: false,
  },
  {
    code: "screening-awaited",
    name: { en: "… and no date before the screening", fr: "… et aucune date avant le contrôle de sécurité" },
    asksCalendars: true,
    awaitsScreening: true,
    repairs: false,
    solves: false,
  },
  {
    code: "repaired",
    name: { en: "… and days repaired as things go wrong", fr: "… et des journées réparées quand survient un imprévu" },
    asksCalendars: true,
    awaitsScreening: true,
    repairs: true,
    solves: false,
  },
  {
    code: "greffe",
    name: { en: "Greffe: … and a plan by the solver", fr: "Greffe\u00a0: … et un plan du solveur" },
    asksCalendars: true,
    awaitsScreening: true,
    repairs: true,
    solves: true,
  },
];
