/** The views of the work, by name. */
export const viewText = {
  viewNames: {
    mine: { en: "Mine", fr: "Mes tâches" },
    section: { en: "My section", fr: "Ma section" },
    unassigned: { en: "Unassigned", fr: "Non attribuées" },
    late: { en: "Late", fr: "En retard" },
    escalated: { en: "Late, brought to me", fr: "En retard, signalées" },
    new: { en: "New to me", fr: "Nouveautés" },
  },
  lateCount: { en: "{n} late", fr: "{n} en retard" },
} as const;
