import type { Bilingual } from "../../../kernel/bilingual.ts";

/**
 * `attested`: who takes the step says in words that it is so, and why. `recorded`: what is on record
 * says it; where the case's own row does, the step is not offered otherwise. `command`: the hearing's or the decision's own command holds it.
 */
export interface StepGuard {
  readonly kind: "attested" | "recorded" | "command";
  readonly name: Bilingual;
}

const guard =
  (kind: StepGuard["kind"]) =>
  (en: string, fr: string): StepGuard => ({ kind, name: { en, fr } });
const attested = guard("attested");
const recorded = guard("recorded");
const command = guard("command");

/** What must be so for a step to be taken. */
export const stepGuards = {
  "port-of-entry": recorded(
    "The claim was made at a port of entry, so that the Basis of Claim Form comes after the referral",
    "La demande d’asile a été faite à un point d’entrée\u00a0: le Formulaire de fondement de la demande d’asile vient après le déféré",
  ),
  "other-stream": recorded("The file is in another stream", "Le dossier est dans un autre volet"),
  "screening-allows": recorded(
    "No security screening is awaited, and none raised an issue",
    "Aucun filtrage de sécurité n’est attendu, et aucun n’a soulevé de problème",
  ),
  "form-time-passed": attested(
    "The time limit for the Basis of Claim Form, extensions included, has passed",
    "Le délai de transmission du Formulaire de fondement de la demande d’asile, prorogations comprises, est expiré",
  ),
  "form-in-hand": attested(
    "The completed Basis of Claim Form has been received",
    "Le Formulaire de fondement de la demande d’asile rempli a été reçu",
  ),
  "fit-for-file-review": attested(
    "Security screening is confirmed, identity is established, and the Minister does not intervene",
    "Le filtrage de sécurité est confirmé, l’identité est établie et le ministre n’intervient pas",
  ),
  "explanation-heard": attested(
    "The person in default was given the opportunity to explain",
    "La personne en défaut a eu la possibilité de s’expliquer",
  ),
  "withdrawal-allowed": attested(
    "The Division allowed the withdrawal on application, because it must once substantive evidence was accepted",
    "La Section a autorisé le retrait sur demande, comme il le faut une fois qu’une preuve de fond a été acceptée",
  ),
  "appeal-withdrawal-allowed": attested(
    "The Division allowed the withdrawal, or the appeal could not yet be decided on the materials provided",
    "La Section a autorisé le retrait, ou l’appel ne pouvait pas encore être tranché sur la foi des documents transmis",
  ),
  "reinstatement-allowed": attested(
    "The application to reinstate was allowed: natural justice was not observed, or the interests of justice ask for it",
    "La demande de rétablissement a été accueillie\u00a0: manquement à la justice naturelle, ou intérêt de la justice",
  ),
  "reopening-allowed": attested(
    "The application to reopen was allowed for a failure to observe a principle of natural justice, before any final determination above",
    "La demande de réouverture a été accueillie pour manquement à un principe de justice naturelle, avant toute décision en dernier ressort d’une instance supérieure",
  ),
  "sent-back-from-above": attested(
    "The appeal division or the Court set the decision aside and sent the matter back",
    "La section d’appel ou la Cour a annulé la décision et renvoyé l’affaire",
  ),
  "officer-notice": attested("An officer gave the notice", "L’agent a donné l’avis"),
  "outside-canada": attested(
    "The person is not physically present in Canada",
    "La personne n’est pas effectivement présente au Canada",
  ),
  "returned-home": attested(
    "The person voluntarily returned to the country against which protection was claimed, before any decision",
    "La personne est retournée volontairement, avant toute décision, dans le pays en raison duquel elle a demandé l’asile",
  ),
  "record-in-hand": attested("The appellant’s record has been received", "Le dossier de l’appelant a été reçu"),
  "minister-perfected": attested(
    "The Minister’s supporting documents, or the statement that there are none, have been received",
    "Les documents à l’appui du ministre, ou l’indication qu’il n’y en a pas, ont été reçus",
  ),
  "hearing-conditions": attested(
    "Documentary evidence raises a serious issue of credibility, is central, and would justify allowing or rejecting the claim",
    "Une preuve documentaire soulève une question importante de crédibilité, est essentielle et justifierait que la demande d’asile soit accordée ou refusée",
  ),
  "chairperson-order": attested(
    "The Chairperson ordered a panel of three members",
    "Le président a ordonné la constitution d’un tribunal de trois commissaires",
  ),
  "perfecting-time-passed": attested(
    "The time limit to perfect the appeal, extensions included, has passed",
    "Le délai pour mettre l’appel en état, prorogations comprises, est expiré",
  ),
  "time-to-answer-passed": command(
    "The parties’ time to answer has passed, or they have answered",
    "Le délai de réponse des parties est expiré, ou elles ont répondu",
  ),
  "allows-the-claim": command(
    "The decision allows the claim, and the Minister has not given notice to intervene",
    "La décision accueille la demande d’asile, et le ministre n’a pas donné avis d’intervention",
  ),
  "another-member": command(
    "No member who took part in the decision that was set aside sits",
    "Aucun commissaire ayant pris part à la décision annulée ne siège",
  ),
  "nothing-signed": recorded(
    "No decision was signed that waits to be released: it took effect when it was signed and dated",
    "Aucune décision signée n’attend d’être transmise\u00a0: une décision prend effet à la date où elle est signée et datée",
  ),
  "whole-panel": command("All members of the panel decide", "Tous les commissaires du tribunal rendent la décision"),
  "notice-given": command(
    "The parties have the notice that the rules ask for",
    "Les parties ont reçu l’avis que les règles exigent",
  ),
  "sitting-held": command("The sitting was to begin by now", "La séance devait déjà avoir commencé"),
} as const satisfies Readonly<Record<string, StepGuard>>;

export type StepGuardCode = keyof typeof stepGuards;
