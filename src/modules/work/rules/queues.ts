import type { Role } from "../../../kernel/actor.ts";
import type { Bilingual } from "../../../kernel/bilingual.ts";

export interface Queue {
  readonly code: string;
  readonly name: Bilingual;
  /** Who works it. */
  readonly roles: readonly Role[];
  /** Minutes without activity after which a colleague may take a claim over. */
  readonly staleAfterMinutes: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly source: Bilingual;
}

const practice: Bilingual = {
  en: "Registry practice, chosen by the product (to verify with the registry)",
  fr: "Pratique du greffe, choisie par le produit (à vérifier auprès du greffe)",
};

/** The registry's queues. A new kind of work is a new row. */
export const queues: readonly Queue[] = [
  {
    code: "filings-review",
    name: { en: "Documents received, to review", fr: "Documents reçus à examiner" },
    roles: ["registry-officer"],
    staleAfterMinutes: 30,
    effectiveFrom: "2026-01-01",
    effectiveTo: null,
    source: practice,
  },
  {
    code: "same-person",
    name: { en: "Is it the same person?", fr: "Est-ce la même personne?" },
    roles: ["registry-officer"],
    staleAfterMinutes: 60,
    effectiveFrom: "2026-01-01",
    effectiveTo: null,
    source: practice,
  },
  {
    code: "letters-to-mail",
    name: { en: "Letters to mail", fr: "Lettres à poster" },
    roles: ["registry-officer"],
    staleAfterMinutes: 120,
    effectiveFrom: "2026-01-01",
    effectiveTo: null,
    source: practice,
  },
  {
    code: "decisions-to-release",
    name: { en: "Decisions to release", fr: "Décisions à transmettre" },
    roles: ["registry-officer"],
    staleAfterMinutes: 60,
    effectiveFrom: "2026-01-01",
    effectiveTo: null,
    source: practice,
  },
  {
    code: "members-wanted",
    name: { en: "Files that want another member", fr: "Dossiers à confier à un autre commissaire" },
    roles: ["scheduling-officer", "registry-officer"],
    staleAfterMinutes: 60,
    effectiveFrom: "2026-01-01",
    effectiveTo: null,
    source: practice,
  },
  {
    code: "records-to-send",
    name: { en: "Records to send to the appeal division", fr: "Dossiers à transmettre à la section d’appel" },
    roles: ["registry-officer"],
    staleAfterMinutes: 120,
    effectiveFrom: "2026-01-01",
    effectiveTo: null,
    source: practice,
  },
  {
    code: "mail-returned",
    name: { en: "E-mails that came back", fr: "Courriels retournés" },
    roles: ["registry-officer"],
    staleAfterMinutes: 120,
    effectiveFrom: "2026-01-01",
    effectiveTo: null,
    source: practice,
  },
];

export function queueOf(code: string): Queue | undefined {
  return queues.find((one) => one.code === code);
}
