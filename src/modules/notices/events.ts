import type { Bilingual } from "../../kernel/bilingual.ts";
import { audience, doer, type EventTable, everybody, staffOnly, tellsName, whole } from "../../kernel/event.ts";
import { formerKinds, noticeKinds } from "./rules/notice-kinds.ts";

/** Of a kind whose words changed, the latest title. */
const titles: Record<string, Bilingual> = Object.fromEntries(noticeKinds.map(({ code, title }) => [code, title]));
for (const [former, code] of Object.entries(formerKinds)) titles[former] = titles[code] as Bilingual;
const notice = { field: "noticeId", kind: "notice" } as const;

export const events = {
  "notice-issued": {
    name: { en: "Notice issued", fr: "Avis délivré" },
    tells: tellsName("kind", titles),
    acts: "queue",
    ...audience(
      everybody,
      { noticeId: everybody, kind: everybody, version: staffOnly, accountIds: staffOnly, letters: staffOnly },
      notice,
    ),
  },
  "notices-placed": {
    name: {
      en: "Earlier notices placed in My Case for somebody who joined the file",
      fr: "Avis antérieurs déposés dans Mon dossier pour une personne qui s’est jointe au dossier",
    },
    acts: "nobody",
    ...whole(staffOnly, ["accountId", "noticeIds"]),
  },
  "notice-opened": {
    name: { en: "Notice opened by its recipient", fr: "Avis ouvert par son destinataire" },
    acts: "nobody",
    ...whole(doer, ["noticeId"], notice),
  },
  "letter-printed": {
    name: { en: "Letter printed", fr: "Lettre imprimée" },
    acts: "nobody",
    ...whole(staffOnly, ["deliveryId", "noticeId", "address"]),
  },
  "letter-mailed": {
    name: { en: "Letter mailed", fr: "Lettre postée" },
    acts: "nobody",
    ...whole(staffOnly, ["deliveryId", "noticeId", "mailedOn"]),
  },
  "letter-returned": {
    name: { en: "Letter came back", fr: "Lettre retournée" },
    acts: "queue",
    ...whole(staffOnly, ["deliveryId", "noticeId", "returnedOn", "reason", "documentId"]),
  },
  "address-confirmed": {
    name: {
      en: "Address confirmed after a letter came back",
      fr: "Adresse confirmée après le retour d’une lettre",
    },
    acts: "nobody",
    ...whole(staffOnly, ["deliveryId", "noticeId"]),
  },
  "delivery-bounced": {
    name: { en: "E-mail came back", fr: "Courriel retourné" },
    acts: "queue",
    ...whole(staffOnly, ["deliveryId", "noticeId", "accountId", "code"]),
  },
  "delivery-sent-again": {
    name: { en: "E-mail sent again", fr: "Courriel renvoyé" },
    acts: "nobody",
    ...whole(staffOnly, ["deliveryId", "noticeId", "accountId"]),
  },
  "delivery-answered": {
    name: {
      en: "Reason recorded why nothing more is sent",
      fr: "Motif consigné pour lequel rien de plus n’est envoyé",
    },
    acts: "nobody",
    ...whole(staffOnly, ["deliveryId", "noticeId", "reason"]),
  },
} as const satisfies EventTable;

declare module "../../kernel/event.ts" {
  interface EventsOfRooms {
    notices: typeof events;
  }
}
