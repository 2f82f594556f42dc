import type { Bilingual } from "../../kernel/bilingual.ts";
import type { RouteDefinition } from "../../platform/http/route.ts";
import { operationOf } from "./operation-of.ts";
import { components } from "./shared-parts.ts";
import { signInPaths } from "./sign-in-operations.ts";

/** The routes of each room, and what the room is for. */
export type RoutesByRoom = Readonly<
  Record<string, { readonly about: Bilingual; readonly routes: readonly RouteDefinition[] }>
>;

/** The OpenAPI 3.1 description, written from the very schemas that validate. */
export function describeInterface(rooms: RoutesByRoom, served: { readonly url: string; readonly cookieName: string }) {
  const paths: Record<string, Record<string, object>> = {};
  for (const [room, { routes }] of Object.entries(rooms))
    for (const route of routes) {
      const address = route.path.replace(/:(\w+)/g, "{$1}");
      paths[address] = { ...paths[address], [route.method.toLowerCase()]: operationOf(route, room) };
    }
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
    tags: Object.entries(rooms).map(([name, { about }]) => ({ name, description: `${about.en} / ${about.fr}` })),
    paths: { ...paths, ...signInPaths() },
    components: components(served.cookieName),
  };
}
