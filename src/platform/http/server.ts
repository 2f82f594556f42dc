import rateLimit from "@fastify/rate-limit";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Actor, nobody } from "../../kernel/actor.ts";
import type { Action } from "../../kernel/permission.ts";
import { type RefusalRegistry, Refused } from "../../kernel/refusal.ts";
import { traceRequests } from "../telemetry/traces.ts";
import { linkNext, nameAnswers } from "./answer-headers.ts";
import { bareServer } from "./bare-server.ts";
import { cutOffHalfBodies } from "./body-timeout.ts";
import { compressAnswers } from "./compressed-answers.ts";
import { GivenInput } from "./given-input.ts";
import { languageOf } from "./language-of.ts";
import { problemOf } from "./problem.ts";
import { refuseHeaders } from "./refuse-headers.ts";
import { isPaged, type RouteDefinition, type Services } from "./route.ts";
import { schemaProblems } from "./schema-problem.ts";
import { refuseUnstorable } from "./unstorable-text.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Media type of a body that is not JSON. */
    consumes?: string;
  }
}

export interface ServerHooks {
  readonly refusals: RefusalRegistry;
  /** The only identity edge: who sent this request. */
  actorOf(request: FastifyRequest): Promise<Actor>;
  /** Refuses when the table gives the actor no row for the action. */
  authorize(actor: Actor, action: Action): void;
}

const contentSecurity =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A script or a style obeys the policies of the page that loads it: those of its own would only be carried along. */
const obeysItsPage = /^\/assets\/[^?]*\.(?:js|css)$/;

const ofDocuments = {
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(self), microphone=(self), geolocation=()",
};

/** An HTTP server with the edge's rules (headers, languages, refusals, origins) and no route of any context yet. */
export async function createServer(services: Services, hooks: ServerHooks): Promise<FastifyInstance> {
  const refuse = (refused: Refused, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(refused, hooks.refusals, languageOf(request));
    return reply.code(problem.status).type("application/problem+json").send(JSON.stringify(problem));
  };
  const app = await bareServer(services, (_error, request, reply) => {
    // No hook runs for what has no route.
    void reply.headers(headersOfAll(services.config.publicUrl));
    // A link that was cut in the middle of a sign: whoever follows it reads that no page is there.
    if (isPage(request)) void reply.redirect(`/${languageOf(request)}/${encodeURIComponent(request.url)}`);
    else void refuse(new Refused("request-malformed"), request, reply);
  });
  traceRequests(app, services.tracer, services.config.trustedProxies.length > 0);
  await app.register(rateLimit, {
    global: true,
    max: 1200,
    timeWindow: "1 minute",
    // Files of the pages never change and are kept by every browser: people who share an address use up nothing by them.
    allowList: (request) => request.url.startsWith("/assets/"),
    // RateLimit-Limit, -Remaining and -Reset with every answer. The narrower limits of signing in are counted elsewhere, and told to nobody.
    enableDraftSpec: true,
    errorResponseBuilder: () => new Refused("too-many-requests"),
  });
  // Its own parser would run a write for it.
  app.removeContentTypeParser("text/plain");
  cutOffHalfBodies(app);
  sendHeaders(app, services.config.publicUrl);
  nameAnswers(app);
  compressAnswers(app);
  app.addHook("onRequest", (request, _reply, done) => {
    refuseOtherSites(request, services.config.publicUrl);
    refuseHeaders(request, request.routeOptions.config.consumes ?? null);
    done();
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refused = refusedOf(error, request, services);
    // What was tried at which address: never what was sent, never by whom.
    if (suspicious.has(refused.code))
      services.log.info({ code: refused.code, route: request.routeOptions.url, reference: request.id }, "refused");
    return refuse(refused, request, reply);
  });
  app.setNotFoundHandler({ preHandler: app.rateLimit() }, (request, reply) => {
    // Somebody who follows a link reads a page, in their language; a program gets the refusal.
    if (isPageWithoutLanguage(request)) return reply.redirect(`/${languageOf(request)}${request.url}`);
    throw new Refused("not-found");
  });
  return app;
}

/** Somebody follows a link to a page, whether there is one or not. */
const isPage = ({ method, headers, url }: FastifyRequest): boolean =>
  method === "GET" && (headers.accept?.includes("text/html") ?? false) && !/^\/(api|assets)(\/|$|\?)/.test(url);

const isPageWithoutLanguage = (request: FastifyRequest): boolean =>
  isPage(request) && !/^\/(en|fr)(\/|$|\?)/.test(request.url) && !request.url.includes("..");

const headersOfAll = (publicUrl: string) => ({
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  ...(publicUrl.startsWith("https:") ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
});

function sendHeaders(app: FastifyInstance, publicUrl: string): void {
  const always = headersOfAll(publicUrl);
  const all = { ...always, ...ofDocuments };
  app.addHook("onSend", (request, reply, _payload, done) => {
    const { url } = request;
    if (obeysItsPage.test(url)) void reply.headers(always);
    else {
      void reply.headers(all);
      // What somebody sent is answered with a stricter policy of its own.
      if (!reply.hasHeader("content-security-policy")) void reply.header("content-security-policy", contentSecurity);
      // Whatever its handler says: the next person at this browser, or the same one signed out, finds nothing of it.
      if (url.startsWith("/api/")) void reply.header("cache-control", "no-store");
    }
    done();
  });
}

/** Refusals that somebody who watches over the tribunal wants to count. */
const suspicious: ReadonlySet<string> = new Set([
  "action-not-allowed",
  "second-factor-wanted",
  "origin-not-allowed",
  "too-many-requests",
]);

/** A browser names the page's origin on every write: one from elsewhere is refused before anything is read. */
function refuseOtherSites(request: FastifyRequest, publicUrl: string): void {
  const { origin } = request.headers;
  if (request.method === "GET" || request.method === "HEAD") return;
  if (request.headers["sec-fetch-site"] === "cross-site") throw new Refused("origin-not-allowed");
  if (origin === undefined) return;
  const own = new Set([new URL(publicUrl).origin, `${request.protocol}://${request.host}`]);
  if (!own.has(origin)) throw new Refused("origin-not-allowed");
}

/** What is told of an error that a route threw: a refusal as it is; of a fault nothing but its reference. */
export function refusedOf(error: FastifyError, request: FastifyRequest, services: Services): Refused {
  if (error instanceof Refused) return error;
  if (error.validation !== undefined) return new Refused("request-malformed", {}, schemaProblems(error.validation));
  if (error.statusCode === 413) return new Refused("body-too-large");
  if (error.statusCode === 415) return new Refused("media-type-not-accepted");
  if (error.statusCode !== undefined && error.statusCode < 500) return new Refused("request-malformed");
  services.log.error({ reference: request.id, route: request.routeOptions.url, err: error }, "unexpected error");
  return new Refused("unexpected-error", { reference: request.id });
}

/** Who sent a request, on the request itself. */
const sender = Symbol("who sent a request");
type Known = FastifyRequest & { [sender]?: Actor };

/** Mounts the contexts' routes. Every route passes the permission table before its handler runs. */
export function mountRoutes(
  app: FastifyInstance,
  routes: readonly RouteDefinition[],
  services: Services,
  hooks: ServerHooks,
): void {
  // Such a body stays in the socket until its handler reads it: no buffer, no limit but the handler's own.
  for (const type of new Set(routes.flatMap((route) => route.consumes ?? [])))
    app.addContentTypeParser(type, (_request, _payload, done) => done(null));
  for (const route of routes) {
    const schema = {
      params: route.params,
      querystring: route.query,
      ...(route.body === null ? {} : { body: route.body }),
    };
    app.route({
      method: route.method,
      url: route.path,
      ...(route.consumes === null ? {} : { config: { consumes: route.consumes } }),
      exposeHeadRoute: !routes.some((other) => other.method === "HEAD" && other.path === route.path),
      schema: {
        ...schema,
        summary: route.summary.en,
        ...(route.produces === null ? { response: { [route.status]: route.response } } : {}),
      },
      // Before the body is validated: somebody signed out learns nothing of what a route expects.
      preValidation: [(request: FastifyRequest) => admit(route, request, hooks), refuseUnstorable],
      handler: async (request, reply) => {
        const actor = (request as Known)[sender] ?? nobody;
        void reply.code(route.status);
        const answer = await route.handle(new GivenInput(request, reply, actor, services));
        if (reply.sent) return reply;
        if (isPaged(route)) linkNext(request, reply, answer);
        return answer;
      },
    });
  }
}

/** Refuses by throwing; who was admitted is known on the request. */
async function admit(route: RouteDefinition, request: FastifyRequest, hooks: ServerHooks): Promise<void> {
  const isPublic = route.action === "public";
  try {
    const actor = await hooks.actorOf(request);
    if (!isPublic) hooks.authorize(actor, route.action);
    (request as Known)[sender] = actor;
  } catch (error) {
    if (!isPublic || !(error instanceof Refused)) throw error;
  }
}
