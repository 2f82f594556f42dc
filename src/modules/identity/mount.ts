import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "../../kernel/refusal.ts";
import { languageOf } from "../../platform/http/language-of.ts";
import type { Services } from "../../platform/http/route.ts";
import { refuseUnstorable } from "../../platform/http/unstorable-text.ts";
import type { Authentication } from "./authentication.ts";
import { signedAnew, tokenIn } from "./cookies.ts";
import { directoryOf } from "./directory.ts";
import type { OpenSession } from "./open-session.ts";
import { sessionOf } from "./session.ts";
import { addCookie } from "./sign-in/outcomes.ts";
import { countTowardsAccountLimit, countTowardsRateLimit } from "./sign-in/rate-limit.ts";
import { refusalOf } from "./sign-in/refusals.ts";
import { type SignInEndpoint, signInEndpoints } from "./sign-in/sign-in-endpoints.ts";
import { type Step, stepOf } from "./sign-in/steps.ts";

const prefix = "/api/v1/auth";

/** The sign-in library, opened when first asked: with a directory, opening it reads the directory's own description. */
function libraryOf(services: Services) {
  let library: Authentication | null = null;
  return async (wantsDirectory: boolean) => {
    // Loaded here and not with the sources: it is large, and the tribunal is ready sooner without it.
    const { createAuthentication } = await import("./authentication.ts");
    library ??= createAuthentication(services);
    if (!wantsDirectory) return library;
    const { socialProviders } = await library.$context;
    const described = socialProviders.find((one) => one.id === "directory");
    const configured = directoryOf(services.config)?.issuer;
    if (described?.issuer === configured) return library;
    // It did not answer when the library was opened, or as another: the next attempt asks it again.
    library = null;
    if (described === undefined) throw new Refused("directory-away");
    services.log.error({ configured, described: described.issuer }, "the directory describes itself as another issuer");
    throw new Refused("directory-not-the-configured");
  };
}

/** Opens the doors of `signInEndpoints` to the sign-in library; what it refuses is said in the tribunal's own words. */
export function mountAuthentication(app: FastifyInstance, services: Services): void {
  const library = libraryOf(services);
  for (const endpoint of signInEndpoints) {
    const step = stepOf(endpoint.path);
    app.route({
      method: endpoint.method,
      url: `${prefix}${endpoint.path}`,
      schema: { hide: true, ...(endpoint.body === null ? {} : { body: endpoint.body }) } as object,
      preValidation: refuseUnstorable,
      // A browser was sent here by the directory: what is refused is said on a page.
      ...(endpoint.path === "/callback/directory" ? { errorHandler: toSignInPage(services) } : {}),
      handler: async (request, reply) => {
        if (endpoint.rateLimit !== null) await countTowardsRateLimit(services, request, endpoint.rateLimit);
        const session = await sessionOf(request, services);
        requireStanding(endpoint, session);
        if (endpoint.asksOwnPassword && session !== null)
          await countTowardsAccountLimit(services, session.accountId, "own-password");
        const about = { services, request, session };
        const wantsDirectory = endpoint.path === "/sign-in/social" || endpoint.path === "/callback/directory";
        const opened = await library(wantsDirectory);
        const noted = (await step.before?.(about)) ?? null;
        const answer = await opened.handler(webRequest(request, services, step));
        return relay(answer, step, { ...about, reply, noted });
      },
    });
  }
}

type Relayed = Parameters<NonNullable<Step["after"]>>[0];

async function relay(answer: Response, step: Step, about: Omit<Relayed, "token">): Promise<FastifyReply> {
  const { reply, services } = about;
  const cookies = answer.headers.getSetCookie();
  for (const cookie of cookies) addCookie(reply, cookie);
  const text = await answer.text();
  if (answer.status >= 500) {
    services.log.error({ route: about.request.routeOptions.url, status: answer.status }, "the sign-in library failed");
    throw new Refused("unexpected-error", { reference: about.request.id });
  }
  if (answer.status >= 400) {
    const { code } = parsed(text);
    const refused = refusalOf(answer.status, typeof code === "string" ? code : undefined);
    throw (await step.failed?.(about, refused)) ?? refused;
  }
  const after = await step.after?.({ ...about, token: tokenIn(cookies, services.config) });
  if (step.clears === true) void reply.header("clear-site-data", '"cache", "storage"');
  const location = answer.headers.get("location");
  if (location !== null && answer.status >= 300) return reply.redirect(ownPage(location, about), 302);
  return reply.code(answer.status).send(step.answer?.(parsed(text), about.session) ?? after ?? { done: true });
}

/** The library's page of errors is not there: what it would say, the sign-in page says. */
function ownPage(location: string, { services, request }: Pick<Relayed, "services" | "request">): string {
  const to = new URL(location, services.config.publicUrl);
  return to.pathname === `${prefix}/error` ? signInPage(request, to.searchParams.get("error") ?? "") : location;
}

const signInPage = (request: FastifyRequest, error: string): string =>
  `/${languageOf(request)}/sign-in?error=${encodeURIComponent(error)}`;

const toSignInPage =
  ({ log }: Pick<Services, "log">) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    if (!(error instanceof Refused)) log.error({ err: error }, "what the directory sent could not be taken");
    return reply.redirect(signInPage(request, error instanceof Refused ? error.code : "unexpected-error"), 302);
  };

function parsed(text: string): Readonly<Record<string, unknown>> {
  if (!text.startsWith("{")) return {};
  return JSON.parse(text) as Record<string, unknown>;
}

/** @throws signed-out, second-factor-wanted, confirmation-wanted */
function requireStanding({ standing }: SignInEndpoint, session: OpenSession | null): void {
  if (standing === "none") return;
  if (session === null) throw new Refused("signed-out");
  const isWhole = session.assurance === "full";
  if (standing === "enrol" && (isWhole ? !session.isRecent : session.hasSecondFactor))
    throw new Refused(isWhole ? "confirmation-wanted" : "second-factor-wanted");
  if (standing === "enrol") return;
  if (!isWhole) throw new Refused("second-factor-wanted");
  if (!session.isRecent) throw new Refused("confirmation-wanted");
}

/** The request in the web's own type. The library learns the address that we believe, whatever the sender claims. */
function webRequest(request: FastifyRequest, services: Services, step: Step): Request {
  const headers = new Headers();
  for (const name of ["cookie", "origin", "user-agent", "accept-language"] as const) {
    const value = request.headers[name];
    if (value !== undefined) headers.set(name, name === "cookie" ? signedAnew(value, services.config) : value);
  }
  // A browser names its page on every write, and one from elsewhere was refused at the edge. A program names none.
  if (!headers.has("origin")) headers.set("origin", new URL(services.config.publicUrl).origin);
  headers.set("x-greffe-address", request.ip);
  const isPost = request.method === "POST";
  if (isPost) headers.set("content-type", "application/json");
  const sent = step.body?.(request.body, services) ?? request.body ?? {};
  return new Request(new URL(request.url, services.config.publicUrl), {
    method: request.method,
    headers,
    body: isPost ? JSON.stringify(sent) : null,
  });
}
