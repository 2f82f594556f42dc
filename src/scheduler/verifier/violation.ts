import { type Bilingual, say, type TextValues } from "../../kernel/bilingual.ts";
import type { HardRule } from "../contract.ts";

/** One broken hard rule: which, by whom, when, in which hearings. */
export interface Violation {
  readonly rule: HardRule;
  readonly code: ViolationCode;
  readonly hearings: readonly string[];
  /** Members, counsel, parties, interpreters, representatives or rooms concerned, as `kind:id`. */
  readonly people: readonly string[];
  readonly instants: readonly string[];
  readonly text: Bilingual;
}

/** The ways to break each rule. */
const violations = {
  "start-not-allowed": [
    "H1",
    "It starts at {time}, which is not one of its allowed times.",
    "Elle débute à {time}, heure qui n’est pas permise.",
  ],
  "hour-shown-twice": [
    "H1",
    "The office’s clocks show {time} twice that day.",
    "Les horloges du bureau affichent {time} deux fois ce jour-là.",
  ],
  "outside-horizon": ["H1", "{on} is outside the horizon.", "Le {on} est hors de l’horizon."],
  "office-closed": ["H1", "The office is closed on {on}.", "Le bureau est fermé le {on}."],
  "too-early": [
    "H1",
    "{on} is before its earliest day, {earliest}.",
    "Le {on} précède le premier jour possible, le {earliest}.",
  ],
  "after-deadline": [
    "H1",
    "It ends at {end}, after its deadline {deadline}.",
    "Elle se termine à {end}, après l’échéance {deadline}.",
  ],
  "starts-too-late": [
    "H1",
    "It starts at {time}; it must start before {before}.",
    "Elle débute à {time}; elle doit débuter avant {before}.",
  ],
  "party-unavailable": ["H2", "Party {person} is unavailable.", "La partie {person} n’est pas disponible."],
  "two-at-once": ["H3", "{person} is in two hearings at once.", "{person} est dans deux audiences à la fois."],
  "break-too-short": [
    "H3",
    "{person} has {minutes} {minutes|minute|minutes} between two hearings; {break} are due.",
    "{person} a {minutes} {minutes|minute|minutes} entre deux audiences; il en faut {break}.",
  ],
  "member-unavailable": [
    "H4",
    "Member {person} is not available for the whole hearing.",
    "Le commissaire {person} n’est pas disponible pour toute l’audience.",
  ],
  "panel-size": [
    "H5",
    "{count} {count|member sits|members sit}; {panel} {panel|is|are} due.",
    "{count} {count|commissaire siège|commissaires siègent}; il en faut {panel}.",
  ],
  "member-twice": ["H5", "Member {person} is named twice.", "Le commissaire {person} est nommé deux fois."],
  "member-unknown": [
    "H5",
    "No member “{person}” in the problem.",
    "Aucun commissaire «\u00a0{person}\u00a0» dans le problème.",
  ],
  "seized-member-missing": [
    "H5",
    "Member {person} is seized of it and does not sit.",
    "Le commissaire {person} en est saisi et ne siège pas.",
  ],
  "excluded-member": ["H5", "Member {person} must not sit.", "Le commissaire {person} ne doit pas siéger."],
  "member-division": [
    "H6",
    "Member {person} is not of the division.",
    "Le commissaire {person} n’est pas de la section.",
  ],
  "member-language": [
    "H6",
    "Member {person} does not hear in this language.",
    "Le commissaire {person} n’instruit pas dans cette langue.",
  ],
  "member-skill": [
    "H6",
    "Member {person} lacks the skill “{skill}”.",
    "Le commissaire {person} n’a pas la compétence «\u00a0{skill}\u00a0».",
  ],
  "member-office": ["H6", "Member {person} is not of the office.", "Le commissaire {person} n’est pas du bureau."],
  "counsel-unavailable": ["H7", "Counsel {person} is unavailable.", "Le conseil {person} n’est pas disponible."],
  "counsel-day-full": [
    "H7",
    "Counsel {person} has {count} {count|hearing|hearings} on {on}; the limit is {limit}.",
    "Le conseil {person} a {count} {count|audience|audiences} le {on}; la limite est {limit}.",
  ],
  "interpreter-missing": [
    "H8",
    "An interpreter is needed and none is named.",
    "Un interprète est nécessaire et aucun n’est nommé.",
  ],
  "interpreter-not-needed": [
    "H8",
    "Interpreter {person} is named and none is needed.",
    "L’interprète {person} est nommé sans nécessité.",
  ],
  "interpreter-unknown": [
    "H8",
    "No interpreter “{person}” in the problem.",
    "Aucun interprète «\u00a0{person}\u00a0» dans le problème.",
  ],
  "interpreter-language": [
    "H8",
    "Interpreter {person} does not have {language}.",
    "L’interprète {person} n’a pas {language}.",
  ],
  "interpreter-unavailable": [
    "H8",
    "Interpreter {person} is not available for the whole hearing.",
    "L’interprète {person} n’est pas disponible pour toute l’audience.",
  ],
  "interpreter-office": [
    "H8",
    "Interpreter {person} does not come to the office.",
    "L’interprète {person} ne vient pas au bureau.",
  ],
  "interpreter-day-full": [
    "H8",
    "Interpreter {person} has {count} {count|minute|minutes} on {on}; the limit is {limit}.",
    "L’interprète {person} a {count} {count|minute|minutes} le {on}; la limite est {limit}.",
  ],
  "representative-missing": [
    "H9",
    "The Minister takes part and no representative is named.",
    "Le ministre participe et aucun représentant n’est nommé.",
  ],
  "representative-not-needed": [
    "H9",
    "Representative {person} is named; the Minister takes no part.",
    "Le représentant {person} est nommé; le ministre ne participe pas.",
  ],
  "representative-unknown": [
    "H9",
    "No representative “{person}” in the problem.",
    "Aucun représentant «\u00a0{person}\u00a0» dans le problème.",
  ],
  "representative-unavailable": [
    "H9",
    "Representative {person} is not available for the whole hearing.",
    "Le représentant {person} n’est pas disponible pour toute l’audience.",
  ],
  "representative-office": [
    "H9",
    "Representative {person} is not of the office.",
    "Le représentant {person} n’est pas du bureau.",
  ],
  "room-missing": ["H10", "It needs a room and none is named.", "Il faut une salle et aucune n’est nommée."],
  "room-not-needed": [
    "H10",
    "Room {person} is named for a virtual hearing.",
    "La salle {person} est nommée pour une audience virtuelle.",
  ],
  "room-unknown": [
    "H10",
    "No room “{person}” in the problem.",
    "Aucune salle «\u00a0{person}\u00a0» dans le problème.",
  ],
  "room-office": ["H10", "Room {person} is in another office.", "La salle {person} est dans un autre bureau."],
  "room-equipment": [
    "H10",
    "Room {person} does not have all that the hearing needs.",
    "La salle {person} n’a pas tout ce dont l’audience a besoin.",
  ],
  "room-unavailable": [
    "H10",
    "Room {person} is not available for the whole hearing.",
    "La salle {person} n’est pas disponible pour toute l’audience.",
  ],
  "member-week-full": [
    "H11",
    "Member {person} has {count} {count|minute|minutes} in the week of {on}; the limit is {limit}.",
    "Le commissaire {person} a {count} {count|minute|minutes} dans la semaine du {on}; la limite est {limit}.",
  ],
  "pin-moved": ["H12", "It is pinned and does not stand as given.", "Elle est fixée et n’est pas telle que fixée."],
  "hearing-unknown": [
    "H13",
    "No hearing “{hearing}” in the problem.",
    "Aucune audience «\u00a0{hearing}\u00a0» dans le problème.",
  ],
  "assigned-twice": ["H13", "It is assigned more than once.", "Elle a plus d’une place."],
  "listed-twice": [
    "H13",
    "It is listed as left out more than once.",
    "Elle figure plus d’une fois parmi les audiences sans date.",
  ],
  "assigned-and-left-out": [
    "H13",
    "It is assigned and listed as left out.",
    "Elle a une place et figure parmi les audiences sans date.",
  ],
  forgotten: [
    "H13",
    "It is neither assigned nor listed as left out.",
    "Elle n’a pas de place et ne figure pas parmi les audiences sans date.",
  ],
  "not-impossible": [
    "H13",
    "It is called impossible, but {start} with {people} is a place on an empty calendar.",
    "Elle est dite impossible, mais {start} avec {people} est une place sur un calendrier vide.",
  ],
  "is-impossible": [
    "H13",
    "It has no place even on an empty calendar and is not called impossible.",
    "Elle n’a aucune place même sur un calendrier vide et n’est pas dite impossible.",
  ],
  "place-is-free": [
    "H13",
    "It is left out because of {rule}, but {start} with {people} is free.",
    "Elle est sans date à cause de {rule}, mais {start} avec {people} est libre.",
  ],
  "reason-not-true": [
    "H13",
    "It is left out because of {rule}, but what opens a place is {rules}.",
    "Elle est sans date à cause de {rule}, mais ce qui ouvre une place est {rules}.",
  ],
} as const satisfies Readonly<Record<string, readonly [HardRule, string, string]>>;
export type ViolationCode = keyof typeof violations;

export interface Circumstances {
  readonly hearings: readonly string[];
  readonly people?: readonly string[];
  readonly instants?: readonly string[];
}

export function violation(code: ViolationCode, who: Circumstances, facts: TextValues = {}): Violation {
  const [rule, en, fr] = violations[code];
  const plain = Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === "string" ? value.toWellFormed() : value]),
  );
  const text = { en: say({ en, fr }, "en", plain), fr: say({ en, fr }, "fr", plain) };
  return { rule, code, people: [], instants: [], ...who, text };
}
