import type { CivilDate } from "../../../kernel/time.ts";
import { handle } from "../../../platform/http/route.ts";
import { answerDelivery } from "../commands/answer-delivery.ts";
import { confirmAddress } from "../commands/confirm-address.ts";
import { recordMailed } from "../commands/record-mailed.ts";
import { recordReturned } from "../commands/record-returned.ts";
import { sendAgain } from "../commands/send-again.ts";
import { printLetter } from "../consultations/print-letter.ts";
import { inOneGo, withEnclosures } from "../document/with-enclosures.ts";
import { noticesEndpoints } from "../endpoints.ts";
import { countDeliveries, listDeliveries } from "../queries/list-deliveries.ts";
import { returnedLetters } from "../queries/returned-letters.ts";
import { viewDelivery } from "../queries/view-delivery.ts";

export const deliveryRoutes = [
  handle(noticesEndpoints["GET /deliveries"], {
    action: "delivery.list",
    summary: { en: "What became of e-mails and letters", fr: "Suivi des courriels et des lettres" },
    handle: ({ query, readOnly }) =>
      readOnly((tx) =>
        listDeliveries(tx, {
          noticeId: null,
          channel: query.channel ?? null,
          state: query.state ?? null,
          officeId: query.officeId ?? null,
          after: query.after ?? null,
          limit: query.limit ?? 25,
        }),
      ),
  }),
  handle(noticesEndpoints["GET /deliveries/counts"], {
    action: "delivery.count",
    summary: { en: "How many deliveries stand where", fr: "Nombre d’envois par état" },
    handle: ({ readOnly }) => readOnly(async (tx) => ({ items: await countDeliveries(tx) })),
  }),
  handle(noticesEndpoints["GET /deliveries/letters.pdf"], {
    action: "delivery.mail",
    summary: {
      en: "Several letters in one file, to be printed in one go",
      fr: "Plusieurs lettres en un seul fichier, à imprimer d’un coup",
    },
    handle: async ({ query, reply, services, transact }) => {
      const ids = [...new Set(query.ids.split(","))];
      // One at a time, as they are printed: a letter that cannot be made is refused before any of them is.
      const printed = await transact(async (tx) => {
        const letters = [];
        for (const id of ids) letters.push(await printLetter(tx, id, "only"));
        return letters;
      });
      const letters = [];
      for (const one of printed) letters.push(await withEnclosures(one.letter, one.enclosures, services.blobs));
      void reply.headers({
        "content-type": "application/pdf",
        "content-disposition": 'inline; filename="letters.pdf"',
      });
      return inOneGo(letters);
    },
  }),
  handle(noticesEndpoints["GET /deliveries/:deliveryId"], {
    action: "delivery.view",
    summary: {
      en: "One e-mail or letter and how its person is reached",
      fr: "Un courriel ou une lettre, et comment joindre la personne",
    },
    handle: ({ params, readOnly }) => readOnly((tx) => viewDelivery(tx, params.deliveryId)),
  }),
  handle(noticesEndpoints["GET /deliveries/:deliveryId/letter.pdf"], {
    action: "delivery.mail",
    summary: { en: "The notice as a letter, with its address", fr: "L’avis sous forme de lettre, avec son adresse" },
    handle: async ({ params, query, reply, services, transact }) => {
      const printed = await transact((tx) => printLetter(tx, params.deliveryId, query.address ?? null));
      const letter = await withEnclosures(printed.letter, printed.enclosures, services.blobs);
      void reply.headers({
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="letter-${params.deliveryId}.pdf"`,
      });
      return letter;
    },
  }),
  handle(noticesEndpoints["POST /deliveries/:deliveryId/mailed"], {
    action: "delivery.mail",
    summary: { en: "Record the day a letter was mailed", fr: "Consigner le jour où une lettre a été postée" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await recordMailed(tx, params.deliveryId, body.mailedOn as CivilDate, {
          address: body.address ?? null,
          beforeReplaced: body.beforeReplaced,
        });
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
  handle(noticesEndpoints["POST /deliveries/:deliveryId/returned"], {
    action: "delivery.mail",
    summary: {
      en: "Record that a letter came back, and why",
      fr: "Consigner qu’une lettre a été retournée, et pourquoi",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        const { words = "", scanUploadId = null, ...told } = body;
        await recordReturned(tx, params.deliveryId, {
          ...told,
          returnedOn: told.returnedOn as CivilDate,
          words,
          scanUploadId,
        });
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
  handle(noticesEndpoints["POST /deliveries/:deliveryId/address-confirmed"], {
    action: "delivery.mail",
    summary: {
      en: "Confirm an address from which a letter came back",
      fr: "Confirmer une adresse d’où une lettre a été retournée",
    },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await confirmAddress(tx, params.deliveryId, body);
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
  handle(noticesEndpoints["GET /cases/:caseId/returned-letters"], {
    action: "delivery.list-returned",
    summary: { en: "The letters of a file that came back", fr: "Les lettres d’un dossier qui ont été retournées" },
    handle: ({ params, readOnly }) =>
      readOnly(async (tx) => ({ items: [...(await returnedLetters(tx, params.caseId)).items] })),
  }),
  handle(noticesEndpoints["POST /deliveries/:deliveryId/send-again"], {
    action: "delivery.answer",
    summary: { en: "Send an e-mail that came back again", fr: "Renvoyer un courriel retourné" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await sendAgain(tx, params.deliveryId, body.email ?? null);
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
  handle(noticesEndpoints["POST /deliveries/:deliveryId/answer"], {
    action: "delivery.answer",
    summary: { en: "Record why nothing more is sent", fr: "Consigner pourquoi rien de plus n’est envoyé" },
    handle: ({ params, body, transact }) =>
      transact(async (tx) => {
        await answerDelivery(tx, params.deliveryId, { reason: body.reason, words: body.words ?? "" });
        return viewDelivery(tx, params.deliveryId);
      }),
  }),
];
