import { type Bilingual, say, type TextValues } from "../../kernel/bilingual.ts";
import type { FieldProblem } from "../../kernel/refusal.ts";

/** Every way a single field of a scheduling file can be wrong. Codes are permanent. */
export const fieldTexts = {
  "missing-field": { en: "The field “{name}” is missing.", fr: "Le champ «\u00a0{name}\u00a0» manque." },
  "unknown-field": {
    en: "The format knows no field “{found}”. If “{meant}” is meant, call it so.",
    fr: "Le format ne connaît aucun champ «\u00a0{found}\u00a0». S’il s’agit de «\u00a0{meant}\u00a0», nommez-le ainsi.",
  },
  "field-ignored": {
    en: "The format knows no field “{found}”: it is not read.",
    fr: "Le format ne connaît aucun champ «\u00a0{found}\u00a0»\u00a0: il n’est pas lu.",
  },
  "wrong-type": {
    en: "Here stands {found}; expected: {expected}.",
    fr: "On trouve ici {found}; attendu\u00a0: {expected}.",
  },
  "bad-instant": {
    en: "“{found}” is not an instant in UTC such as 2027-02-08T13:45:00Z.",
    fr: "«\u00a0{found}\u00a0» n’est pas un instant UTC tel que 2027-02-08T13:45:00Z.",
  },
  "bad-date": {
    en: "“{found}” is not a day of the calendar such as 2027-02-08.",
    fr: "«\u00a0{found}\u00a0» n’est pas un jour du calendrier tel que 2027-02-08.",
  },
  "bad-time": {
    en: "“{found}” is not a local time such as 08:45.",
    fr: "«\u00a0{found}\u00a0» n’est pas une heure locale telle que 08:45.",
  },
  "bad-interval": {
    en: "The interval ends ({to}) no later than it starts ({from}).",
    fr: "L’intervalle se termine ({to}) au plus tard quand il commence ({from}).",
  },
  "horizon-reversed": {
    en: "The horizon ends on {to}, before it starts on {from}.",
    fr: "L’horizon se termine le {to}, avant de commencer le {from}.",
  },
  "horizon-too-long": {
    en: "The horizon is longer than {days} days: plan in shorter pieces.",
    fr: "L’horizon dépasse {days} jours\u00a0: planifiez par périodes plus courtes.",
  },
  "now-after-horizon": {
    en: "“now” ({now}) is after the end of the horizon ({to}): nothing could be planned.",
    fr: "«\u00a0now\u00a0» ({now}) est postérieur à la fin de l’horizon ({to})\u00a0: rien ne pourrait être planifié.",
  },
  "received-after-horizon": {
    en: "Received on {found}, after the end of the horizon ({to}).",
    fr: "Reçue le {found}, après la fin de l’horizon ({to}).",
  },
  "unknown-zone": { en: "“{found}” is not a time zone.", fr: "«\u00a0{found}\u00a0» n’est pas un fuseau horaire." },
  "unknown-office": {
    en: "No office “{found}” in this file.",
    fr: "Aucun bureau «\u00a0{found}\u00a0» dans ce fichier.",
  },
  "unknown-room": { en: "No room “{found}” in this file.", fr: "Aucune salle «\u00a0{found}\u00a0» dans ce fichier." },
  "unknown-member": {
    en: "No member “{found}” in this file.",
    fr: "Aucun commissaire «\u00a0{found}\u00a0» dans ce fichier.",
  },
  "unknown-interpreter": {
    en: "No interpreter “{found}” in this file.",
    fr: "Aucun interprète «\u00a0{found}\u00a0» dans ce fichier.",
  },
  "unknown-counsel": {
    en: "No counsel “{found}” in this file.",
    fr: "Aucun conseil «\u00a0{found}\u00a0» dans ce fichier.",
  },
  "unknown-minister-rep": {
    en: "No Minister’s representative “{found}” in this file.",
    fr: "Aucun représentant du ministre «\u00a0{found}\u00a0» dans ce fichier.",
  },
  "unknown-hearing": {
    en: "No hearing “{found}” in this file.",
    fr: "Aucune audience «\u00a0{found}\u00a0» dans ce fichier.",
  },
  "duplicate-id": {
    en: "“{found}” stands here already, at {first}.",
    fr: "«\u00a0{found}\u00a0» figure déjà ici, à {first}.",
  },
  "pin-breaks-rule": {
    en: "This pin breaks {rule}: {why}",
    fr: "Cette audience fixée enfreint {rule}\u00a0: {why}",
  },
  "more-problems": {
    en: "{count} more {count|problem is|problems are} not shown.",
    fr: "{count} {count|autre problème n’est pas montré|autres problèmes ne sont pas montrés}.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FieldCode = keyof typeof fieldTexts;

/** A problem of one field; `path` is a JSON pointer into the file. Long values are cut. */
export function fieldProblem(path: string, code: FieldCode, facts: TextValues = {}): FieldProblem {
  const short = Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, typeof value === "string" ? shorten(value) : value]),
  );
  const text = fieldTexts[code];
  return { path, code, text: { en: say(text, "en", short), fr: say(text, "fr", short) } };
}

function shorten(text: string): string {
  const plain = text.toWellFormed();
  return plain.length <= 120 ? plain : `${plain.slice(0, 120).toWellFormed()}…`;
}
