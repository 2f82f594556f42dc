import { handle } from "../../../platform/http/route.ts";
import { askWhatIf, deleteWhatIf } from "./ask-what-if.ts";
import { whatIfEndpoints } from "./contract.ts";
import { languagesInUse } from "./languages-in-use.ts";
import { listWhatIfs } from "./list-what-ifs.ts";

export const whatIfRoutes = [
  handle(whatIfEndpoints["GET /schedule/what-ifs"], {
    action: "schedule.view",
    summary: { en: "What was supposed, and what it came to", fr: "Ce qui a été supposé, et ce qui en résulte" },
    handle: ({ readOnly }) =>
      readOnly(async (tx) => ({ items: await listWhatIfs(tx), languages: await languagesInUse(tx) })),
  }),
  handle(whatIfEndpoints["POST /schedule/what-ifs"], {
    action: "schedule.suppose",
    summary: {
      en: "Ask what a plan would come to if something were otherwise",
      fr: "Demander ce que donnerait un plan si quelque chose était différent",
    },
    handle: ({ body, transact }) =>
      transact(async (tx) => {
        await askWhatIf(tx, body);
        return { items: await listWhatIfs(tx) };
      }),
  }),
  handle(whatIfEndpoints["DELETE /schedule/what-ifs/:whatIfId"], {
    action: "schedule.suppose",
    summary: { en: "Delete what was supposed", fr: "Supprimer ce qui a été supposé" },
    handle: ({ params, transact }) =>
      transact(async (tx) => {
        await deleteWhatIf(tx, params.whatIfId);
        return { items: await listWhatIfs(tx) };
      }),
  }),
];
