import type { Bilingual } from "../../../kernel/bilingual.ts";
import type { TaskSort } from "../../../modules/work/choices.ts";

/** What decides the order of work, as the lists say it. */
export const orderText = {
  filed: { en: "What was filed", fr: "Documents déposés" },
  moreKinds: { en: "and {n} more", fr: "et {n} de plus" },
  hearing: { en: "Next hearing", fr: "Prochaine audience" },
  limit: { en: "Nearest limit", fr: "Délai le plus proche" },
  none: { en: "None", fr: "Aucun" },
  noHearing: { en: "None set", fr: "Aucune" },
  notYetKnown: { en: "Being looked up", fr: "Recherche en cours" },
  notInOrderYet: {
    en: "For {n} {n|item|items} shown here, the next hearing and the nearest limit are still being looked up: until then {n|it has|they have} no place in this order and {n|comes|come} last.",
    fr: "Pour {n} {n|élément affiché|éléments affichés} ici, la prochaine audience et le délai le plus proche sont encore recherchés\u00a0: d’ici là, {n|il n’a|ils n’ont} pas de place dans cet ordre et {n|figure|figurent} en dernier.",
  },
  filedBy: { en: "Filed by", fr: "Déposé par" },
  limitOf: { en: "Which limit", fr: "Nature du délai" },
  today: { en: "today", fr: "aujourd’hui" },
  tomorrow: { en: "tomorrow", fr: "demain" },
  inDays: { en: "in {n} days", fr: "dans {n}\u00a0jours" },
  yesterday: { en: "yesterday", fr: "hier" },
  daysAgo: { en: "{n} days ago", fr: "il y a {n}\u00a0jours" },
  kind: { en: "Kind of document", fr: "Type de document" },
  anyKind: { en: "Any", fr: "Tous" },
  anyHearing: { en: "Any, or none", fr: "Toutes, ou aucune" },
  withinDays: { en: "Within {n} days", fr: "Dans les {n}\u00a0jours" },
  latestFirst: { en: "{list}, latest first", fr: "{list}, du plus éloigné au plus proche" },
  newestFirst: { en: "{queue}, newest first", fr: "{queue}, du plus récent au plus ancien" },
  by: {
    received: { en: "{queue}, oldest first", fr: "{queue}, du plus ancien au plus récent" },
    due: { en: "{queue}, by the day due", fr: "{queue}, par échéance" },
    hearing: { en: "{queue}, by the next hearing", fr: "{queue}, par prochaine audience" },
    limit: { en: "{queue}, by the nearest limit", fr: "{queue}, par délai le plus proche" },
  } satisfies Record<TaskSort, Bilingual>,
} as const;
