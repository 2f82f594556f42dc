import type { HardRule, Hearing } from "../../contract.ts";

/** What a person may do about each rule that keeps a hearing out. */
const texts: Readonly<Record<HardRule | "cost", { readonly en: string; readonly fr: string }>> = {
  H1: {
    en: "No allowed starting time is left on an open day between the earliest date and the deadline.",
    fr: "Aucune heure de début permise ne reste un jour ouvrable entre la date au plus tôt et l’échéance.",
  },
  H2: {
    en: "The parties are unavailable whenever it could be heard.",
    fr: "Les parties ne sont pas disponibles aux moments où l’audience pourrait avoir lieu.",
  },
  H3: {
    en: "The people or the room that it needs are in other hearings whenever it could be heard.",
    fr: "Les personnes ou la salle nécessaires sont prises par d’autres audiences à tout moment possible.",
  },
  H4: {
    en: "No member who may sit is available when it could be heard.",
    fr: "Aucun commissaire pouvant siéger n’est disponible aux moments possibles.",
  },
  H5: {
    en: "The panel cannot be made: a seized member cannot sit, or too few members remain.",
    fr: "La formation ne peut être constituée\u00a0: un commissaire saisi ne peut siéger ou il en reste trop peu.",
  },
  H6: {
    en: "No member with the division, the language, the skills and the office that it needs has room.",
    fr: "Aucun commissaire ayant la section, la langue, les compétences et le bureau requis n’a de place.",
  },
  H7: {
    en: "Counsel is unavailable or already has the most hearings a day whenever it could be heard.",
    fr: "Le conseil n’est pas disponible ou a déjà le maximum d’audiences par jour aux moments possibles.",
  },
  H8: {
    en: "No interpreter of the language and dialect is free when it could be heard.",
    fr: "Aucun interprète de la langue et du dialecte n’est libre aux moments possibles.",
  },
  H9: {
    en: "No representative of the Minister is free when it could be heard.",
    fr: "Aucun représentant du ministre n’est libre aux moments possibles.",
  },
  H10: {
    en: "No room of the office is free when it could be heard.",
    fr: "Aucune salle du bureau n’est libre aux moments possibles.",
  },
  H11: {
    en: "The members who may sit have reached the most minutes of their weeks.",
    fr: "Les commissaires pouvant siéger ont atteint le maximum de minutes de leurs semaines.",
  },
  H12: {
    en: "Its pin leaves it no place.",
    fr: "Son épinglage ne lui laisse aucune place.",
  },
  H13: {
    en: "It was left out.",
    fr: "Elle a été laissée de côté.",
  },
  cost: {
    en: "Places are free, but each costs more than leaving it out.",
    fr: "Des places sont libres, mais chacune coûte plus que de la laisser de côté.",
  },
};

const equipped = {
  en: "No room of the office that has what it needs is free when it could be heard.",
  fr: "Aucune salle du bureau ayant ce qu’il lui faut n’est libre aux moments possibles.",
};

export const blockingText = (rule: HardRule | "cost", { equipment = [] }: Hearing) =>
  rule === "H10" && equipment.length > 0 ? equipped : texts[rule];
