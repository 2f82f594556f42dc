import type { Actor, Role } from "../../src/kernel/actor.ts";
import type { Json } from "../../src/kernel/canonical-json.ts";
import type { RouteDefinition } from "../../src/platform/http/route.ts";
import { sampleOf } from "./sample.ts";
import type { Tribunal } from "./tribunal.ts";

const none = "no-identifier";
const unknown = "01900000-0000-7000-8000-00000000abcd";

const idsIn = (schema: object | null): readonly string[] =>
  Object.keys((schema as { readonly properties?: object } | null)?.properties ?? {}).filter((name) =>
    /Ids?$/.test(name),
  );

/**
 * Asks each of these routes, as everybody who may, with what is no identifier in each place that takes one: in the
 * address and in what is sent. Answers what was not refused, or broke; `known`: real things, so that the other places
 * let the question through.
 */
export async function notRefusedWithoutIdentifier(
  t: Tribunal,
  routes: readonly RouteDefinition[],
  known: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const people = new Map<Role, Actor>();
  const found: string[] = [];
  for (const route of routes.filter((one) => one.consumes === null)) {
    const roles = (t.store.declared.permissions[route.action] ?? []).flatMap((row) => row.roles);
    const places = [...route.path.matchAll(/:(\w+Id)\b/g)].map(([, name = ""]) => name);
    for (const role of new Set(roles.filter((one) => one !== "partner-system"))) {
      const actor = people.get(role) ?? (await t.person(role));
      people.set(role, actor);
      for (const wrong of [...places, ...idsIn(route.body).map((name) => `/${name}`)]) {
        const url = route.path.replace(/:(\w+)/g, (_all, name: string) =>
          name === wrong ? none : (known[name] ?? unknown),
        );
        const answer = await t.call(actor, route.method as "GET", url, bodyOf(route, wrong));
        if (answer.status < 400 || answer.status >= 500)
          found.push(`${route.method} ${route.path}, ${wrong}, ${role}: ${answer.status}`);
      }
    }
  }
  return found;
}

function bodyOf(route: RouteDefinition, wrong: string): Json | undefined {
  if (route.body === null) return undefined;
  const body = sampleOf(route.body) as Record<string, Json>;
  const name = wrong.slice(1);
  return wrong.startsWith("/") ? { ...body, [name]: name.endsWith("Ids") ? [none, none] : none } : body;
}
