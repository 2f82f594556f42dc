import type { Bilingual } from "../../../kernel/bilingual.ts";

/** By which way something reached the tribunal. `portal` is what the product receives by itself. */
export const channels = [
  { code: "portal", name: { en: "My Case", fr: "Mon dossier" } },
  { code: "counter", name: { en: "By hand at the counter", fr: "En mains propres, au comptoir" } },
  { code: "mail", name: { en: "Mail", fr: "Courrier" } },
  { code: "courier", name: { en: "Courier", fr: "Messagerie" } },
  { code: "fax", name: { en: "Fax", fr: "Télécopieur" } },
  { code: "email", name: { en: "E-mail", fr: "Courriel" } },
  { code: "connect", name: { en: "Canada Post Connect", fr: "Connexion postel de Postes Canada" } },
] as const satisfies readonly { readonly code: string; readonly name: Bilingual }[];

export const channelNames: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  channels.map((one) => [one.code, one.name]),
);
