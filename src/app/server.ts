import { existsSync } from "node:fs";
import path from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Actor } from "../kernel/actor.ts";
import { languages } from "../kernel/bilingual.ts";
import type { Action } from "../kernel/permission.ts";
import { productRoot } from "../kernel/product-root.ts";
import { actorOf, authorize, mountAuthentication, sessionCookieName } from "../modules/identity/index.ts";
import type { Services } from "../platform/http/route.ts";
import { createServer, mountRoutes } from "../platform/http/server.ts";
import { readSite, type SiteTexts } from "../platform/site/read-site.ts";
import { refusals, routes, routesByRoom } from "./contexts.ts";
import { declarations } from "./declarations.ts";
import { demonstrationOf } from "./demonstration.ts";
import { mountDrain } from "./drain.ts";
import { mountHealth } from "./health.ts";
import { describeInterface } from "./open-api/describe-interface.ts";
import { linkOf, pageFiles } from "./page-links.ts";
import { type ReaderOf, readers } from "./page-readers.ts";
import { mountSite, pageOf } from "./site.ts";

const pages = path.join(productRoot, "dist/web");

/** The HTTP server with every context's routes. `identify` replaces the session cookie in tests. */
export async function openServer(
  services: Services,
  identify?: (request: FastifyRequest) => Promise<Actor>,
): Promise<FastifyInstance> {
  const hooks = {
    refusals,
    authorize: (actor: Actor, action: Action) => authorize(declarations.permissions, actor, action),
    actorOf: identify ?? ((request: FastifyRequest) => actorOf(request, services)),
  };
  const app = await createServer(services, hooks);
  mountDrain(app);
  mountHealth(app, services);
  mountAuthentication(app, services);
  if (services.config.oidc === null) await (await demonstrationOf(services.config))?.mountDirectory(app, services);
  mountRoutes(app, routes, services, hooks);
  let description: ReturnType<typeof describeInterface> | null = null;
  app.get("/api/v1/openapi.json", async () => {
    description ??= describeInterface(routesByRoom, refusals, {
      url: services.config.publicUrl,
      cookieName: sessionCookieName(services.config),
    });
    return description;
  });
  const site = readSite(services.config.content, services.config.demo);
  mountSite(app, site);
  if (existsSync(pages)) await mountPages(app, site, readers(services, hooks.actorOf));
  return app;
}

/** The built pages: files by content hash for ever, the page itself always asked for again. */
async function mountPages(app: FastifyInstance, site: SiteTexts, readerOf: ReaderOf): Promise<void> {
  await app.register(fastifyStatic, {
    root: pages,
    index: false,
    // What the build keeps for itself lies beside the pages, and is nobody's.
    allowedPath: (name) => /^\/?assets\/[^/]+$/.test(name),
    dotfiles: "ignore",
    // The build leaves each file compressed beside it.
    preCompressed: true,
    setHeaders: (reply) => void reply.header("cache-control", "public, max-age=31536000, immutable"),
  });
  app.get("/", (request, reply) => {
    const french = request.headers["accept-language"]?.trim().toLowerCase().startsWith("fr") ?? false;
    return reply.redirect(french ? "/fr/" : "/en/");
  });
  const files = pageFiles(pages);
  const sendPage = pageOf(path.join(pages, "index.html"), site);
  for (const language of languages) {
    app.get(`/${language}`, (_request, reply) => reply.redirect(`/${language}/`));
    app.get<{ Params: { "*": string } }>(`/${language}/*`, async (request, reply) => {
      const address = request.params["*"];
      const reader = address === "" ? await readerOf(request) : null;
      const link = linkOf(files, address, request.headers.cookie, reader);
      if (link !== "") void reply.header("link", link);
      return sendPage(request, reply, language);
    });
  }
}
