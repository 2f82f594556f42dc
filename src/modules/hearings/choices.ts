import type { Bilingual, Language } from "../../kernel/bilingual.ts";

/** What a hearing room may have and a hearing may need. */
interface RoomEquipment {
  readonly code: string;
  readonly name: Bilingual;
  readonly source: Bilingual;
}

const assumed: Bilingual = {
  en: "A list of the product, to verify with the offices: Guideline 8 speaks of accommodations and names no equipment",
  fr: "Liste du produit, à vérifier auprès des bureaux\u00a0: les Directives n° 8 traitent des mesures d’adaptation sans nommer d’équipement",
};
const row = <Code extends string>(code: Code, en: string, fr: string) => ({ code, name: { en, fr }, source: assumed });

export const roomEquipment = [
  row("step-free", "Step-free access", "Accès sans marche"),
  row("hearing-loop", "Hearing loop or another aid to hearing", "Boucle auditive ou autre aide à l’audition"),
  row("video", "Videoconference equipment", "Équipement de visioconférence"),
  row("interpreting", "Equipment for simultaneous interpretation", "Équipement d’interprétation simultanée"),
  row("secure", "Secure access, for a person who is detained", "Accès sécurisé, pour une personne détenue"),
  row("children", "Suited to children", "Adaptée aux enfants"),
] as const satisfies readonly RoomEquipment[];

export type RoomEquipmentCode = (typeof roomEquipment)[number]["code"];

/** The names of these, in one text: “Step-free access, hearing loop …”. */
export function equipmentWords(codes: readonly string[]): Bilingual {
  const named = roomEquipment.filter((one) => codes.includes(one.code));
  const text = (language: Language) =>
    named.map(({ name }, nth) => (nth === 0 ? name[language] : withinSentence(name[language]))).join(", ");
  return { en: text("en"), fr: text("fr") };
}

const withinSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
