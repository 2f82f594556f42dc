import dns, { type LookupAddress } from "node:dns";
import type { IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { OutsideProblem, type ProblemCode } from "./outside-problem.ts";
import { isPublicAddress } from "./public-address.ts";

export interface FetchRules {
  /** Hosts of the tribunal's own network that may be read all the same, `host` or `host:port`. */
  readonly inside: readonly string[];
  readonly mostBytes?: number;
  readonly mostMs?: number;
  /** For tests: how names become addresses, and whose certificates are trusted. */
  readonly resolve?: typeof dns.lookup;
  readonly ca?: string;
}

const mostRedirects = 4;

/**
 * What is at an address. Each name is resolved once and the connection goes to the address that was looked at, so that
 * a name cannot change what it means in between. Followed redirects go the same way.
 * @throws OutsideProblem
 */
export async function fetchCalendar(address: string, rules: FetchRules): Promise<string> {
  const signal = AbortSignal.timeout(rules.mostMs ?? 20_000);
  let next = addressOf(address);
  for (let followed = 0; followed <= mostRedirects; followed++) {
    const answer = await request(next, rules, signal);
    if (typeof answer === "string") return answer;
    next = answer;
  }
  throw new OutsideProblem("many-redirects");
}

/** `webcal:` is how programs write an address to subscribe to. @throws OutsideProblem not-https */
export function addressOf(text: string, base?: URL): URL {
  const given = text.trim().replace(/^webcals?:/i, "https:");
  if (!URL.canParse(given, base?.href)) throw new OutsideProblem("not-https");
  const url = new URL(given, base);
  if (url.protocol !== "https:" || url.hostname === "") throw new OutsideProblem("not-https");
  return url;
}

/** Refuses what is a private address on its face. @throws OutsideProblem inside-network */
export function requirePublic(url: URL, inside: readonly string[]): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isPrivate = isIP(host) === 0 ? /(^|\.)localhost\.?$/i.test(host) : !isPublicAddress(host);
  if (isPrivate && !isNamed(url, inside)) throw new OutsideProblem("inside-network");
}

const isNamed = (url: URL, inside: readonly string[]): boolean =>
  inside.includes(url.hostname) || inside.includes(url.host);

function request(url: URL, rules: FetchRules, signal: AbortSignal): Promise<string | URL> {
  requirePublic(url, rules.inside);
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => reject(problemOf(error));
    const sending = https.get(
      url,
      {
        signal,
        agent: false,
        headers: { accept: "text/calendar", "accept-encoding": "identity", "user-agent": "Greffe" },
        ...(isNamed(url, rules.inside) ? {} : { lookup: publicLookup(rules.resolve) }),
        ...(rules.ca === undefined ? {} : { ca: rules.ca }),
      },
      (answer) => {
        answer.on("error", fail);
        readAnswer(answer, url, rules.mostBytes ?? 10_485_760).then(resolve, (error: unknown) => {
          fail(error);
          answer.destroy();
        });
      },
    );
    sending.on("error", fail);
  });
}

async function readAnswer(answer: IncomingMessage, url: URL, mostBytes: number): Promise<string | URL> {
  const status = answer.statusCode ?? 0;
  const { location } = answer.headers;
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
    answer.resume().destroy();
    return addressOf(location, url);
  }
  if (status >= 500 || status === 429) throw new OutsideProblem("no-answer");
  if (status !== 200) throw new OutsideProblem("not-given");
  // A body that is packed could be anything when it is unpacked.
  if ((answer.headers["content-encoding"] ?? "identity") !== "identity") throw new OutsideProblem("not-a-calendar");
  if (Number(answer.headers["content-length"] ?? 0) > mostBytes) throw new OutsideProblem("too-large");
  return textOf(answer, mostBytes);
}

/** @throws OutsideProblem too-large */
export async function textOf(stream: AsyncIterable<Buffer>, mostBytes: number): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > mostBytes) throw new OutsideProblem("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Every address of a name must be public: the connection may go to any of them. */
export function publicLookup(given?: typeof dns.lookup): LookupFunction {
  return (hostname, options, callback) => {
    // Of the module as an object: the built server loads it when it is asked, and a named import of it is empty there.
    (given ?? dns.lookup)(hostname, { ...options, all: true }, (error, found) => {
      const addresses = found as unknown as readonly LookupAddress[];
      if (error !== null) return callback(error, "");
      const [first] = addresses;
      if (first === undefined || !addresses.every((one) => isPublicAddress(one.address)))
        return callback(new OutsideProblem("inside-network"), "");
      return options.all === true ? callback(null, [...addresses]) : callback(null, first.address, first.family);
    });
  };
}

function problemOf(error: unknown): OutsideProblem {
  if (error instanceof OutsideProblem) return error;
  const code = String((error as { readonly code?: unknown }).code ?? "");
  const kind: ProblemCode = /^(ENOTFOUND|EAI_)/.test(code)
    ? "no-such-host"
    : /CERT|SIGNATURE|ALTNAME|ISSUER/.test(code)
      ? "not-certified"
      : "no-answer";
  return new OutsideProblem(kind);
}
