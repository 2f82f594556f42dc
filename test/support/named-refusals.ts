import type { FastifyInstance } from "fastify";
import { routes } from "../../src/app/contexts.ts";
import { refusalsOf } from "../../src/app/open-api/operation-of.ts";
import { refusalsOfSignIn } from "../../src/app/open-api/sign-in-operations.ts";
import { signInEndpoints } from "../../src/modules/identity/index.ts";

const declared = new Map<string, ReadonlySet<string>>([
  ...routes.map((route) => [`${route.method} ${route.path}`, new Set(refusalsOf(route))] as const),
  ...signInEndpoints.map((one) => [`${one.method} /api/v1/auth${one.path}`, new Set(refusalsOfSignIn(one))] as const),
]);

/**
 * Notes what each operation refuses with while a test runs. What it gives back throws when one answered with a refusal that
 * its description does not name.
 */
export function refusalsAreNamed(app: FastifyInstance): () => void {
  const unnamed = new Set<string>();
  app.addHook("onSend", (request, reply, payload: unknown, done) => {
    const operation = `${request.method} ${request.routeOptions.url ?? ""}`;
    const named = declared.get(operation);
    if (
      named !== undefined &&
      typeof payload === "string" &&
      String(reply.getHeader("content-type")).startsWith("application/problem+json")
    ) {
      const { code } = JSON.parse(payload) as { readonly code: string };
      if (!named.has(code)) unnamed.add(`${operation} refuses with ${code}`);
    }
    done(null, payload);
  });
  return () => {
    if (unnamed.size === 0) return;
    throw new Error(
      `Not in the description of the interface (docs/decisions/0506):\n${[...unnamed].sort().join("\n")}`,
    );
  };
}
