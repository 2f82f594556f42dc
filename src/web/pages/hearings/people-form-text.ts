import type { Bilingual } from "../../../kernel/bilingual.ts";

/** Who is to be at a sitting, in the form that sets it. */
export const peopleFormText = {
  presiding: { en: "Member who presides", fr: "Commissaire qui préside" },
  panel: { en: "Panel of three", fr: "Tribunal de trois commissaires" },
  panelHint: {
    en: "Where the Chairperson has ordered one (Act, s. 163). Otherwise leave both empty.",
    fr: "Lorsque le président l’a ordonné (Loi, art. 163). Sinon, laissez les deux champs vides.",
  },
  second: { en: "Second member", fr: "Deuxième commissaire" },
  third: { en: "Third member", fr: "Troisième commissaire" },
  sitsAlone: { en: "No panel", fr: "Aucun tribunal de trois" },
  interpreterAccount: { en: "Interpreter", fr: "Interprète" },
  interpreterAccountHint: {
    en: "They see the day, the hour and how to join, and nothing of the file.",
    fr: "La personne voit le jour, l’heure et la façon de se joindre, et rien du dossier.",
  },
  speaks: { en: "{name}: {languages}", fr: "{name}\u00a0: {languages}" },
  nobody: { en: "Nobody yet", fr: "Personne pour l’instant" },
  byName: { en: "Interpreter without an account", fr: "Interprète sans compte" },
  byNameHint: { en: "The name. Not shown in the notice.", fr: "Le nom. N’apparaît pas dans l’avis." },
  onCase: { en: "{name}, on the file", fr: "{name}, au dossier" },
  counsel: { en: "Counsel: {name}", fr: "Conseil\u00a0: {name}" },
  insteadHint: {
    en: "Where counsel cannot appear, another counsel or a delegate may. Whoever appears sees no file by it; counsel stays of record.",
    fr: "Si le conseil ne peut comparaître, un autre conseil ou un délégué peut le faire. La personne qui comparaît ne voit pas le dossier pour autant; le conseil y reste inscrit.",
  },
  instead: { en: "Who appears", fr: "Qui comparaît" },
  themselves: { en: "Counsel of record", fr: "Le conseil inscrit au dossier" },
  insteadName: { en: "Or somebody else, by name", fr: "Ou une autre personne, par son nom" },
  witness: { en: "Witness {n}", fr: "Témoin {n}" },
  witnessName: { en: "Name", fr: "Nom" },
  from: { en: "From", fr: "De" },
  to: { en: "To", fr: "À" },
  addWitness: { en: "Add a witness", fr: "Ajouter un témoin" },
  removeWitness: { en: "Remove witness {n}", fr: "Retirer le témoin {n}" },
  resumes: {
    en: "This file was heard in part on {day}. It goes on before the same people, who are chosen below.",
    fr: "Ce dossier a été entendu en partie le {day}. L’audience reprend devant les mêmes personnes, choisies ci-dessous.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
