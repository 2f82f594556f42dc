import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Provider } from "oidc-provider";
import { Refused } from "../../../kernel/refusal.ts";
import type { Services } from "../../../platform/http/route.ts";
import { demonstrationDirectoryPath as prefix } from "../../identity/index.ts";
import { choicePage } from "./page.ts";
import { directoryPeople } from "./people.ts";
import { createDirectory } from "./provider.ts";

/** Mounts the demonstration's directory. It is made when first asked: nobody waits for it at the start. */
export async function mountDirectory(app: FastifyInstance, services: Services): Promise<void> {
  let made: Promise<Provider> | null = null;
  const directory = () => {
    made ??= createDirectory(services);
    return made;
  };
  app.get(`${prefix}/interaction/:uid`, async (request, reply) => {
    const provider = await directory();
    await provider.interactionDetails(request.raw, reply.raw).catch(notHere);
    const { uid } = request.params as { uid: string };
    const people = await directoryPeople(services.store);
    return reply
      .type("text/html; charset=utf-8")
      .send(choicePage(`${prefix}/interaction/${encodeURIComponent(uid)}`, people));
  });
  app.get(`${prefix}/interaction/:uid/choose`, async (request, reply) => {
    const provider = await directory();
    const { account } = request.query as { account?: unknown };
    const people = await directoryPeople(services.store);
    const person = people.find((one) => one.email === account);
    if (person === undefined) return notHere();
    const next = await provider
      .interactionResult(request.raw, reply.raw, { login: { accountId: person.email } })
      .catch(notHere);
    return reply.redirect(next, 303);
  });
  app.register((inner, _options, done) => {
    // Its own parsers read what is sent to it.
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser("*", (_request, _payload, done) => done(null));
    const form = { config: { consumes: "application/x-www-form-urlencoded" } };
    inner.all(`${prefix}/*`, form, async (request, reply) => hand(await directory(), request, reply));
    done();
  });
}

function notHere(): never {
  throw new Refused("not-found");
}

async function hand(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.hijack();
  const raw: IncomingMessage & { originalUrl?: string } = request.raw;
  raw.originalUrl = request.url;
  raw.url = request.url.slice(prefix.length);
  for (const [name, value] of [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "no-referrer"],
    ["cache-control", "no-store"],
    ["content-security-policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"],
  ] as const)
    reply.raw.setHeader(name, value);
  await provider.callback()(raw, reply.raw);
}
