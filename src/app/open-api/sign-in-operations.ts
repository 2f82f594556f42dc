import { ceremonies, ceremonyTexts } from "../../modules/identity/index.ts";
import { operationIdOf } from "./operation-of.ts";
import { refusals } from "./shared-parts.ts";

const prefix = "/api/v1/auth";

/** Where the directory sends a browser back: no program calls it. */
const ofTheDirectory = "/callback/directory";

/** How somebody signs in and out: the doors of the sign-in library that are open, by path. */
export function signInPaths(): Readonly<Record<string, object>> {
  const open = ceremonies.filter((one) => one.path !== ofTheDirectory);
  return Object.fromEntries(
    open.map((one) => [`${prefix}${one.path}`, { [one.method.toLowerCase()]: operationOf(one) }]),
  );
}

function operationOf({ method, path, body, standing }: (typeof ceremonies)[number]): object {
  const texts = ceremonyTexts[path];
  return {
    operationId: operationIdOf(method, `/auth${path}`),
    tags: ["identity"],
    summary: texts?.en,
    description: texts?.fr,
    security: standing === "none" ? [{}] : [{ session: [] }],
    parameters: [{ $ref: "#/components/parameters/Accept-Language" }],
    ...(body === null ? {} : { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: {
      "200": {
        description: "Done. / Fait.",
        content: { "application/json": { schema: { $ref: "#/components/schemas/Done" } } },
      },
      ...refusals,
    },
  };
}
