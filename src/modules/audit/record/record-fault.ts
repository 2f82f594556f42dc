import type { Bilingual, TextValues } from "../../../kernel/bilingual.ts";

/** What can be wrong with a record. The codes are permanent. */
export const recordFaults = {
  "record-unreadable": {
    en: "Line {line} cannot be read: it is not what the export wrote, near position {position}",
    fr: "La ligne {line} est illisible\u00a0: ce n’est pas ce que l’exportation a écrit, près de la position {position}",
  },
  "line-out-of-place": {
    en: "Line {line} ({kind}) is out of place: a line was taken away, added or moved, near position {position}",
    fr: "La ligne {line} ({kind}) n’est pas à sa place\u00a0: une ligne a été retirée, ajoutée ou déplacée, près de la position {position}",
  },
  "another-key": {
    en: "This record is signed with key {signedBy}, not with the key given ({given})",
    fr: "Ce registre est signé avec la clé {signedBy}, et non avec la clé fournie ({given})",
  },
  "key-wrong": {
    en: "Line {line}: key {keyId} is not as it was published",
    fr: "Ligne {line}\u00a0: la clé {keyId} n’est pas telle qu’elle a été publiée",
  },
  "key-not-vouched-for": {
    en: "Line {line}: key {keyId} follows the key given, but that key did not vouch for it. Use a public key published after it",
    fr: "Ligne {line}\u00a0: la clé {keyId} suit la clé fournie, mais celle-ci ne s’en est pas portée garante. Utilisez une clé publique publiée par la suite",
  },
  "event-changed": {
    en: "Line {line}: event {event} at position {position} is not what was recorded",
    fr: "Ligne {line}\u00a0: l’événement {event}, à la position {position}, n’est pas ce qui a été inscrit",
  },
  "event-missing": {
    en: "Line {line}: the event at position {position} is missing",
    fr: "Ligne {line}\u00a0: l’événement à la position {position} manque",
  },
  "event-repeated": {
    en: "Line {line}: event {event} at position {position} is repeated or out of order",
    fr: "Ligne {line}\u00a0: l’événement {event}, à la position {position}, est répété ou n’est pas dans l’ordre",
  },
  "leaf-wrong": {
    en: "Line {line}: the log’s entry for event {event} at position {position} was changed",
    fr: "Ligne {line}\u00a0: l’inscription au journal de l’événement {event}, à la position {position}, a été modifiée",
  },
  "tile-wrong": {
    en: "Line {line}: tile {tile} of the log was changed or is missing (events up to position {position} are as recorded so far)",
    fr: "Ligne {line}\u00a0: la tuile {tile} du journal a été modifiée ou manque (jusqu’à la position {position}, les événements concordent)",
  },
  "head-wrong": {
    en: "Line {line}: the signed head of size {size} does not fit: one of the events at positions {from} to {position} was changed, starting with event {event}",
    fr: "Ligne {line}\u00a0: le sommet signé de taille {size} ne concorde pas\u00a0: l’un des événements aux positions {from} à {position} a été modifié, à commencer par l’événement {event}",
  },
  "head-unsigned": {
    en: "Line {line}: the head of size {size} does not carry the log’s signature",
    fr: "Ligne {line}\u00a0: le sommet de taille {size} ne porte pas la signature du journal",
  },
  "head-missing": {
    en: "Line {line}: no signed head covers the events from position {from} to {position}",
    fr: "Ligne {line}\u00a0: aucun sommet signé ne couvre les événements des positions {from} à {position}",
  },
  "head-not-kept": {
    en: "The head of size {size} that you kept is not in this record: the log was rewritten or cut since",
    fr: "Le sommet de taille {size} que vous avez conservé n’est pas dans ce registre\u00a0: le journal a été réécrit ou coupé depuis",
  },
  "timestamp-wrong": {
    en: "Line {line}: the time-stamp of the head of size {size} is about something else",
    fr: "Ligne {line}\u00a0: l’horodatage du sommet de taille {size} porte sur autre chose",
  },
  "chain-broken": {
    en: "Line {line}: event {event} does not follow from the event before it in its chain",
    fr: "Ligne {line}\u00a0: l’événement {event} ne fait pas suite à celui qui le précède dans sa chaîne",
  },
  "chain-head-wrong": {
    en: "Line {line}: chain {chain} does not end where its head says; its last event is {event}",
    fr: "Ligne {line}\u00a0: la chaîne {chain} ne se termine pas là où sa tête l’indique; son dernier événement est {event}",
  },
  truncated: {
    en: "The record ends after line {line} without its last line: its end is missing, from position {position} on",
    fr: "Le registre s’arrête après la ligne {line} sans sa dernière ligne\u00a0: la fin manque, à partir de la position {position}",
  },
  "end-wrong": {
    en: "Line {line}: the signature over the whole record does not fit: something was changed, added or taken away",
    fr: "Ligne {line}\u00a0: la signature de l’ensemble du registre ne concorde pas\u00a0: un élément a été modifié, ajouté ou retiré",
  },
  "added-after-end": {
    en: "Line {line}: something was added after the end",
    fr: "Ligne {line}\u00a0: un ajout suit la fin",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type RecordFaultCode = keyof typeof recordFaults;

/** The first thing that is wrong with a record. */
export class RecordFault extends Error {
  readonly code: RecordFaultCode;
  readonly facts: TextValues;

  constructor(code: RecordFaultCode, facts: TextValues) {
    super(code);
    this.name = "RecordFault";
    this.code = code;
    this.facts = facts;
  }
}
