import type { Bilingual } from "../../../kernel/bilingual.ts";
import { ui } from "../../ui/text.ts";

export const disposalsText = {
  title: ui.disposals,
  intro: {
    en: "A closed file is kept for as long as the retention rules say. Then one officer proposes its disposal and another one decides. What is disposed of cannot be brought back.",
    fr: "Un dossier clos est conservé aussi longtemps que les règles de conservation le prévoient. Ensuite, un agent propose son élimination et un autre décide. Ce qui est éliminé ne peut être récupéré.",
  },
  waiting: { en: "Proposed, waiting for a second person", fr: "Proposées, en attente d’une deuxième personne" },
  noneWaiting: { en: "No disposal waits for a decision.", fr: "Aucune élimination n’attend de décision." },
  candidates: { en: "Closed files past their retention", fr: "Dossiers clos dont la conservation est échue" },
  noCandidates: {
    en: "No closed file is past its retention.",
    fr: "Aucun dossier clos n’a dépassé sa période de conservation.",
  },
  holds: { en: "Legal holds", fr: "Mises en suspens juridiques" },
  noHolds: { en: "No legal hold stands.", fr: "Aucune mise en suspens n’est en vigueur." },
  register: { en: "Register of files disposed of", fr: "Registre des dossiers éliminés" },
  noRegister: { en: "No file has been disposed of.", fr: "Aucun dossier n’a été éliminé." },
  file: { en: "File", fr: "Dossier" },
  division: { en: "Division", fr: "Section" },
  closed: { en: "Closed on", fr: "Clos le" },
  until: { en: "Kept until", fr: "Conservé jusqu’au" },
  proposed: { en: "Proposed by", fr: "Proposée par" },
  decided: { en: "Approved by", fr: "Approuvée par" },
  placed: { en: "Placed by", fr: "Décidée par" },
  reason: { en: "Reason", fr: "Motif" },
  rule: { en: "Rule", fr: "Règle" },
  gone: { en: "Documents, notices", fr: "Documents, avis" },
  action: { en: "Action", fr: "Action" },
  held: { en: "On hold", fr: "En suspens" },
  mine: { en: "You proposed it: a colleague decides", fr: "Vous l’avez proposée\u00a0: un collègue décide" },
  propose: { en: "Propose", fr: "Proposer" },
  approve: { en: "Approve", fr: "Approuver" },
  refuse: { en: "Refuse", fr: "Refuser" },
  hold: { en: "Hold", fr: "Suspendre" },
  lift: { en: "Lift", fr: "Lever" },
  proposeTitle: { en: "Propose to dispose of {number}?", fr: "Proposer l’élimination de {number}?" },
  proposeText: {
    en: "Nothing goes yet. A colleague will decide, with your reason before them.",
    fr: "Rien n’est éliminé pour l’instant. Un collègue décidera en ayant votre motif sous les yeux.",
  },
  approveTitle: { en: "Dispose of {number} for good?", fr: "Éliminer définitivement {number}?" },
  approveText: {
    en: "Its documents, notices, drafts and persons leave the tribunal at once and cannot be brought back. Its number, its dates and the record of what happened remain.",
    fr: "Ses documents, avis, brouillons et renseignements personnels sont retirés immédiatement et ne peuvent être récupérés. Son numéro, ses dates et le registre de ce qui s’est passé demeurent.",
  },
  refuseTitle: { en: "Keep {number}?", fr: "Conserver {number}?" },
  refuseText: {
    en: "The file stays as it is. Its disposal can be proposed again.",
    fr: "Le dossier reste tel quel. Son élimination pourra être proposée de nouveau.",
  },
  holdTitle: { en: "Place a legal hold on {number}?", fr: "Mettre {number} en suspens juridique?" },
  holdText: {
    en: "Nothing of the file is disposed of until the hold is lifted.",
    fr: "Rien du dossier n’est éliminé tant que la mise en suspens n’est pas levée.",
  },
  liftTitle: { en: "Lift the legal hold on {number}?", fr: "Lever la mise en suspens de {number}?" },
  liftText: {
    en: "From then on the file can be disposed of when its time has run.",
    fr: "Le dossier pourra ensuite être éliminé lorsque sa période de conservation sera échue.",
  },
  reasonHint: {
    en: "Three letters or more. Kept in the register; name no person.",
    fr: "Au moins trois lettres. Conservé au registre; ne nommez personne.",
  },
  done: { en: "Done.", fr: "C’est fait." },
} as const satisfies Readonly<Record<string, Bilingual>>;
