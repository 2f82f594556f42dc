import type { RefusalRegistry } from "../../kernel/refusal.ts";
import { operationOf } from "./operation-of.ts";
import type { RoutesByRoom } from "./routes-by-room.ts";
import { components } from "./shared-parts.ts";
import { shareResponses } from "./shared-responses.ts";
import { signInPaths } from "./sign-in-operations.ts";
import { aboutSite, sitePaths } from "./site-operations.ts";

/** The OpenAPI 3.1 description, written from the very schemas that validate. */
export function describeInterface(
  rooms: RoutesByRoom,
  registry: RefusalRegistry,
  served: { readonly url: string; readonly cookieName: string },
) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [room, { routes }] of Object.entries(rooms))
    for (const route of routes) {
      const address = route.path.replace(/:(\w+)/g, "{$1}");
      paths[address] = { ...paths[address], [route.method.toLowerCase()]: operationOf(route, room, registry) };
    }
  const shared = shareResponses({ ...paths, ...signInPaths(registry), ...sitePaths(registry) });
  const parts = components(served.cookieName);
  return {
    openapi: "3.1.0",
    info: {
      title: "Greffe",
      version: "1",
      summary: "The open digital tribunal / Le tribunal numérique ouvert",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: served.url }],
    security: [{ session: [] }],
    tags: [...Object.entries(rooms), ["site", { about: aboutSite }] as const].map(([name, { about }]) => ({
      name,
      description: `${about.en} / ${about.fr}`,
    })),
    paths: shared.paths,
    components: { ...parts, responses: { ...parts.responses, ...shared.responses } },
  };
}
