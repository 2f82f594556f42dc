// Apart from the schemas: a page that lists them loads no schema.
export const absenceKinds = ["leave", "training", "writing", "illness", "other-sitting", "unavailable"] as const;

export const calendarRoles = ["member", "interpreter", "counsel", "minister-counsel"] as const;
export type CalendarRole = (typeof calendarRoles)[number];
