import type { Bilingual } from "../../../kernel/bilingual.ts";

/** What a list of notices says of each. */
export const unreadText = {
  issued: { en: "Issued", fr: "Délivré" },
  unread: { en: "Unread", fr: "Non lu" },
} as const satisfies Readonly<Record<string, Bilingual>>;
