import type { Bilingual } from "../../../kernel/bilingual.ts";

/** The decision of a panel of three, as its members sign it. */
export const panelText = {
  title: { en: "Panel of three", fr: "Tribunal de trois commissaires" },
  member: { en: "Member", fr: "Commissaire" },
  presides: { en: "{name} (presides)", fr: "{name} (préside)" },
  state: { en: "Signature", fr: "Signature" },
  concurs: { en: "Signed", fr: "A signé" },
  dissents: { en: "Dissents", fr: "Dissidence" },
  waiting: { en: "Not signed yet", fr: "N’a pas encore signé" },
  lead: {
    en: "The decision is final when all three have signed the same version.",
    fr: "La décision est définitive lorsque les trois ont signé la même version.",
  },
  signLead: {
    en: "You sign the reasons above as they stand.",
    fr: "Vous signez les motifs ci-dessus tels quels.",
  },
  yours: { en: "Your signature", fr: "Votre signature" },
  concur: { en: "I sign these reasons", fr: "Je signe ces motifs" },
  dissent: { en: "I dissent, with reasons of my own", fr: "Je suis dissident, avec mes propres motifs" },
  reasons: { en: "Reasons of the dissent", fr: "Motifs de la dissidence" },
  reasonsHint: {
    en: "Printed after the reasons of the panel, under your name. An empty line begins a new paragraph.",
    fr: "Imprimés après les motifs du tribunal, sous votre nom. Une ligne vide commence un nouveau paragraphe.",
  },
  sign: { en: "Sign", fr: "Signer" },
  signed: { en: "Your signature is given.", fr: "Votre signature est donnée." },
  dissentOf: { en: "Dissenting reasons of {name}", fr: "Motifs dissidents de {name}" },
  change: { en: "Change the draft", fr: "Modifier le projet" },
  changeLead: {
    en: "The draft is with the other members. If you change it, all three sign anew.",
    fr: "Le projet est entre les mains des autres commissaires. Si vous le modifiez, les trois doivent signer à nouveau.",
  },
  sendLead: {
    en: "You sign first. The two other members then read the draft and sign it, or dissent. It is a decision when all three have signed.",
    fr: "Vous signez en premier. Les deux autres commissaires lisent ensuite le projet et le signent, ou sont dissidents. Il devient une décision lorsque les trois ont signé.",
  },
  isSent: { en: "You signed; the others are asked to.", fr: "Vous avez signé; les autres sont invités à le faire." },
  panelOf: { en: "Panel", fr: "Tribunal" },
  others: { en: "Panel of three (where ordered)", fr: "Tribunal de trois (s’il est ordonné)" },
  second: { en: "Second member", fr: "Deuxième commissaire" },
  third: { en: "Third member", fr: "Troisième commissaire" },
  alone: { en: "No panel", fr: "Aucun tribunal de trois" },
} as const satisfies Readonly<Record<string, Bilingual>>;
