import type { Bilingual } from "../../../kernel/bilingual.ts";

export const roomsText = {
  title: { en: "Hearing rooms", fr: "Salles d’audience" },
  office: { en: "Office", fr: "Bureau" },
  none: { en: "This office has no hearing room yet.", fr: "Ce bureau n’a pas encore de salle d’audience." },
  name: { en: "Room", fr: "Salle" },
  nameHint: {
    en: "As it stands on the door: parties read it in their notice to appear.",
    fr: "Comme sur la porte\u00a0: les parties le lisent dans leur avis de convocation.",
  },
  has: { en: "Equipment", fr: "Équipement" },
  hasNotTold: { en: "None told", fr: "Aucun indiqué" },
  equip: { en: "Say what it has", fr: "Indiquer l’équipement" },
  equipTitle: { en: "What room {name} has", fr: "Équipement de la salle {name}" },
  equipLead: {
    en: "A hearing that needs equipment is planned only in a room that has it. Hearings that are set stay in this room.",
    fr: "Une audience qui exige un équipement n’est planifiée que dans une salle qui en est dotée. Les audiences fixées dans cette salle y restent.",
  },
  equipped: { en: "The equipment of room {name} is recorded.", fr: "L’équipement de la salle {name} est consigné." },
  state: { en: "Use", fr: "Utilisation" },
  isOpen: { en: "Open", fr: "Ouverte" },
  isClosed: { en: "Closed", fr: "Fermée" },
  open: { en: "Open a room", fr: "Ouvrir une salle" },
  opened: { en: "Room {name} is open.", fr: "La salle {name} est ouverte." },
  close: { en: "Close", fr: "Fermer" },
  closed: { en: "Room {name} is closed.", fr: "La salle {name} est fermée." },
  closeTitle: { en: "Close {name}?", fr: "Fermer {name}?" },
  closeLead: {
    en: "No hearing will be set in it any more. It can be opened again under the same name.",
    fr: "Aucune audience n’y sera plus fixée. Elle pourra être rouverte sous le même nom.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
