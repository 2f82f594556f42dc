import type { Bilingual } from "../../kernel/bilingual.ts";
import type { Obstacle } from "../solver/live/obstacles.ts";

export const explainTexts = {
  place: { en: "{hearing}: {place}", fr: "{hearing}\u00a0: {place}" },
  "no-place": {
    en: "{hearing} has no place; what blocks it is {rule}.",
    fr: "{hearing} n’a pas de place; ce qui bloque est {rule}.",
  },
  price: {
    en: "It costs {total}: {own} for waiting and people, {load} for its members’ load.",
    fr: "Elle coûte {total}\u00a0: {own} pour l’attente et les personnes, {load} pour la charge des commissaires.",
  },
  "other-starts": {
    en: "Other starts that are free, with the difference in cost:",
    fr: "Autres débuts libres, avec la différence de coût\u00a0:",
  },
  "other-people": { en: "Other members at the same hour:", fr: "Autres commissaires à la même heure\u00a0:" },
  "closed-earlier": {
    en: "What closes earlier starts, and how many:",
    fr: "Ce qui ferme les débuts antérieurs, et combien\u00a0:",
  },
  closed: { en: "What closes its starts, and how many:", fr: "Ce qui ferme ses débuts, et combien\u00a0:" },
  "free-earlier": {
    en: "{count} earlier {count|start is|starts are} free.",
    fr: "{count} {count|début antérieur est libre|débuts antérieurs sont libres}.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export const obstacleTexts: Readonly<Record<Obstacle["kind"], Bilingual>> = {
  "too-early": { en: "before its earliest day", fr: "avant le premier jour possible" },
  "after-deadline": { en: "after its deadline", fr: "après l’échéance" },
  "starts-too-late": { en: "too late in the day for a party", fr: "trop tard dans la journée pour une partie" },
  "party-away": { en: "a party cannot come", fr: "une partie ne peut pas venir" },
  busy: { en: "somebody who must be there is in another hearing", fr: "une personne requise est à une autre audience" },
  "counsel-away": { en: "counsel cannot come", fr: "le conseil ne peut pas venir" },
  "counsel-day-full": { en: "counsel’s day is full", fr: "la journée du conseil est pleine" },
  "no-interpreter": { en: "no interpreter is free", fr: "aucun interprète n’est libre" },
  "no-representative": {
    en: "no representative of the Minister is free",
    fr: "aucun représentant du ministre n’est libre",
  },
  "no-room": { en: "no room is free", fr: "aucune salle n’est libre" },
  "no-member": { en: "too few members are free", fr: "trop peu de commissaires sont libres" },
  "member-away": { en: "a seized member is away", fr: "un commissaire saisi est absent" },
  "week-full": { en: "the members’ weeks are full", fr: "les semaines des commissaires sont pleines" },
};
