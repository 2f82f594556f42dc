import { createHash, createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

interface Stored {
  readonly bytes: Buffer;
  changedAt: Date;
}

export interface ObjectStorageStandIn {
  readonly url: string;
  readonly objects: Map<string, Stored>;
  /** What the next requests are answered instead: a status, or the connection is cut. */
  readonly problems: (number | "cut")[];
  readonly asked: string[];
  close(): Promise<void>;
}

export const standInAccess = { region: "ca-central-1", keyId: "GREFFE", secret: "a secret of the stand-in" } as const;
const bucket = "files";
const pageSize = 3;

/**
 * Stands for an S3-compatible storage: signatures (AWS Signature Version 4) and hashes of contents are checked here by
 * themselves, ranges, conditions, copies and lists answered as the reference says. No real storage was asked.
 */
export async function anObjectStorage(): Promise<ObjectStorageStandIn> {
  const objects = new Map<string, Stored>();
  const problems: (number | "cut")[] = [];
  const asked: string[] = [];
  const server = http.createServer((request, reply) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const problem = problems.shift();
      asked.push(`${request.method} ${request.url}`);
      if (problem === "cut") return void request.socket.destroy();
      const answer =
        problem === undefined ? answerTo(request, Buffer.concat(chunks), objects) : wrong(problem, "SlowDown");
      reply.writeHead(answer.status, answer.headers);
      reply.end(request.method === "HEAD" ? undefined : answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${bucket}/greffe`,
    objects,
    problems,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const answer = (status: number, body: string | Buffer = "", headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { "content-length": String(Buffer.byteLength(body)), ...headers },
  body: Buffer.from(body),
});
const wrong = (status: number, code: string) => answer(status, `<Error><Code>${code}</Code></Error>`);
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");

function answerTo(request: http.IncomingMessage, body: Buffer, objects: Map<string, Stored>): Answer {
  const url = new URL(request.url ?? "/", "http://storage");
  if (!isSigned(request, url)) return wrong(403, "SignatureDoesNotMatch");
  if (request.headers["x-amz-content-sha256"] !== sha256(body)) return wrong(400, "XAmzContentSHA256Mismatch");
  const [, inBucket = "", ...rest] = url.pathname.split("/");
  if (inBucket !== bucket) return wrong(404, "NoSuchBucket");
  const name = rest.join("/");
  if (name === "") return list(url, objects);
  if (request.method === "PUT") return put(request, name, body, objects);
  if (request.method === "DELETE") return objects.delete(name) ? answer(204) : answer(204);
  const found = objects.get(name);
  if (found === undefined) return wrong(404, "NoSuchKey");
  return part(found, request.headers.range);
}

function part({ bytes }: Stored, range: string | undefined): Answer {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range ?? "") ?? [];
  if (from === undefined || to === undefined) return answer(200, bytes);
  if (Number(from) >= bytes.length) return wrong(416, "InvalidRange");
  const last = Math.min(Number(to), bytes.length - 1);
  return answer(206, bytes.subarray(Number(from), last + 1), {
    "content-range": `bytes ${from}-${last}/${bytes.length}`,
  });
}

function put(request: http.IncomingMessage, name: string, body: Buffer, objects: Map<string, Stored>): Answer {
  const from = request.headers["x-amz-copy-source"];
  if (typeof from === "string") {
    const source = objects.get(from.replace(`/${bucket}/`, ""));
    if (source === undefined) return wrong(404, "NoSuchKey");
    objects.set(name, { bytes: source.bytes, changedAt: new Date() });
    return answer(200, "<CopyObjectResult/>");
  }
  if (request.headers["content-length"] === undefined) return wrong(411, "MissingContentLength");
  if (request.headers["if-none-match"] === "*" && objects.has(name)) return wrong(412, "PreconditionFailed");
  objects.set(name, { bytes: body, changedAt: new Date() });
  return answer(200);
}

function list(url: URL, objects: Map<string, Stored>): Answer {
  const prefix = url.searchParams.get("prefix") ?? "";
  const after = url.searchParams.get("continuation-token") ?? "";
  const names = [...objects.keys()].filter((name) => name.startsWith(prefix) && name > after).sort();
  const page = names.slice(0, pageSize);
  const contents = page.map(
    (name) =>
      `<Contents><Key>${name}</Key><LastModified>${objects.get(name)?.changedAt.toISOString()}</LastModified></Contents>`,
  );
  const next = names.length > pageSize ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : "";
  return answer(200, `<ListBucketResult>${contents.join("")}${next}</ListBucketResult>`);
}

/** As the storage reads it from the request that arrived: nothing of the signing library is used here. */
function isSigned(request: http.IncomingMessage, url: URL): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/;
  const [, keyId, day = "", region = "", signed = "", signature] =
    given.exec(request.headers.authorization ?? "") ?? [];
  const at = String(request.headers["x-amz-date"]);
  const late = Math.abs(
    Date.now() - Date.parse(at.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, "$1-$2-$3T$4:$5:$6Z")),
  );
  if (keyId !== standInAccess.keyId || region !== standInAccess.region || !(late < 900_000)) return false;
  const must = Object.keys(request.headers).filter((name) => name === "host" || name.startsWith("x-amz-"));
  const names = signed.split(";");
  if (!must.every((name) => names.includes(name))) return false;
  const encoded = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
  const query = [...url.searchParams].map(([key, value]) => `${encoded(key)}=${encoded(value)}`).sort();
  const canonical = [
    request.method,
    url.pathname,
    query.join("&"),
    ...names.map((name) => `${name}:${String(request.headers[name]).trim()}`),
    "",
    signed,
    request.headers["x-amz-content-sha256"],
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${standInAccess.secret}`);
  return hmac(key, `AWS4-HMAC-SHA256\n${at}\n${scope}\n${sha256(canonical)}`).toString("hex") === signature;
}
