import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "../kernel/actor.ts";
import { productRoot } from "../kernel/product-root.ts";
import { actorOf, authorize, mountAuthentication } from "../modules/identity/index.ts";
import type { Services } from "../platform/http/route.ts";
import { createServer, mountRoutes } from "../platform/http/server.ts";
import { refusals, routes } from "./contexts.ts";
import { demonstrationOf } from "./demonstration.ts";
import { mountDrain } from "./drain.ts";
import { mountHealth } from "./health.ts";
import { openApiOf } from "./open-api.ts";
import { linkOf, pageFiles } from "./page-links.ts";

const pages = path.join(productRoot, "dist/web");

/** The HTTP server with every context's routes. `identify` replaces the session cookie in tests. */
export async function openServer(
  services: Services,
  identify?: (request: FastifyRequest) => Promise<Actor>,
): Promise<FastifyInstance> {
  const doors = {
    refusals,
    authorize,
    actorOf: identify ?? ((request: FastifyRequest) => actorOf(request, services)),
  };
  const app = await createServer(services, doors);
  mountDrain(app);
  mountHealth(app, services);
  mountAuthentication(app, services);
  if (services.config.oidc === null) await (await demonstrationOf(services.config))?.mountDirectory(app, services);
  mountRoutes(app, routes, services, doors);
  let description: ReturnType<typeof openApiOf> | null = null;
  app.get("/api/v1/openapi.json", async () => {
    description ??= openApiOf(routes, services.config.publicUrl);
    return description;
  });
  if (existsSync(pages)) await mountPages(app);
  return app;
}

/** The built pages: files by content hash for ever, the page itself always asked for again. */
async function mountPages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: pages,
    index: false,
    // What the build keeps for itself lies beside the pages, and is nobody's.
    allowedPath: (name) => /^\/?(assets\/[^/]+|index\.html)$/.test(name),
    dotfiles: "ignore",
    // The build leaves each file compressed beside it.
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = file.includes(`${path.sep}assets${path.sep}`);
      void reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  app.get("/", (request, reply) => {
    const french = request.headers["accept-language"]?.trim().toLowerCase().startsWith("fr") ?? false;
    return reply.redirect(french ? "/fr/" : "/en/");
  });
  const files = pageFiles(pages);
  for (const language of ["en", "fr"]) {
    app.get(`/${language}`, (_request, reply) => reply.redirect(`/${language}/`));
    app.get<{ Params: { "*": string } }>(`/${language}/*`, (request, reply) => {
      const link = linkOf(files, request.params["*"], request.headers.cookie);
      if (link !== "") void reply.header("link", link);
      return reply.sendFile("index.html");
    });
  }
}
