import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Language, languages } from "../kernel/bilingual.ts";
import { Refused } from "../kernel/refusal.ts";
import type { SiteTexts } from "../platform/site/read-site.ts";

interface Packed {
  readonly type: string;
  readonly plain: Buffer;
  readonly brotli: Buffer;
  readonly gzip: Buffer;
}

const packed = (type: string, text: string | Buffer): Packed => {
  const plain = Buffer.from(text);
  return { type, plain, brotli: brotliCompressSync(plain), gzip: gzipSync(plain) };
};

/** As the browser takes it; asked for again at each visit. */
function send(request: FastifyRequest, reply: FastifyReply, { type, plain, brotli, gzip }: Packed): FastifyReply {
  const takes = request.headers["accept-encoding"] ?? "";
  const [encoding, body] = /\bbr\b/.test(takes)
    ? ["br", brotli]
    : /\bgzip\b/.test(takes)
      ? ["gzip", gzip]
      : [null, plain];
  if (encoding !== null) void reply.header("content-encoding", encoding);
  return reply.headers({ "cache-control": "no-cache", vary: "accept-encoding" }).type(type).send(body);
}

/** The texts that everybody may read, and the tribunal's marks. */
export function mountSite(app: FastifyInstance, { pages, marks }: SiteTexts): void {
  const texts = new Map([...pages].map(([key, page]) => [key, packed("application/json", JSON.stringify(page))]));
  app.get<{ Params: { language: string; name: string } }>("/content/:language/:name", (request, reply) => {
    const text = texts.get(`${request.params.language}/${request.params.name}`);
    if (text === undefined) throw new Refused("not-found");
    return send(request, reply, text);
  });
  const pictures = new Map([...marks].map(([name, svg]) => [name, packed("image/svg+xml", svg)]));
  app.get<{ Params: { name: string } }>("/marks/:name", (request, reply) => {
    const picture = pictures.get(request.params.name);
    if (picture === undefined) throw new Refused("not-found");
    // Opened by itself a picture of this kind is a document: nothing in it runs.
    void reply.header("content-security-policy", "default-src 'none'; sandbox");
    return send(request, reply, picture);
  });
}

/** The page itself in each language: it says its language and whose it is before any script runs. */
export function pageOf(file: string, { site }: SiteTexts) {
  const built = readFileSync(file, "utf8");
  const written = JSON.stringify(site).replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const pages = new Map(
    languages.map((language) => {
      const page = built
        .replace('<html lang="en">', `<html lang="${language}">`)
        .replace("</title>", () => `</title>\n    <meta name="greffe-site" content="${written}" />`);
      return [language, packed("text/html; charset=utf-8", page)] as const;
    }),
  );
  return (request: FastifyRequest, reply: FastifyReply, language: Language): FastifyReply => {
    const page = pages.get(language);
    if (page === undefined) throw new Refused("not-found");
    return send(request, reply, page);
  };
}
