import type { Bilingual } from "../../../kernel/bilingual.ts";

export const helpText = {
  title: { en: "Help with this page", fr: "Aide sur cette page" },
  words: { en: "Words", fr: "Termes" },
  keys: { en: "Keys", fr: "Touches" },
  single: {
    en: "Single keys work on this computer (Ctrl with a key always does)",
    fr: "Les touches seules agissent sur cet ordinateur (Ctrl avec une touche agit toujours)",
  },
  more: { en: "Help by task, and how to reach the tribunal", fr: "Aide par tâche et moyens de joindre le tribunal" },
  close: { en: "Close", fr: "Fermer" },
} as const satisfies Readonly<Record<string, Bilingual>>;
