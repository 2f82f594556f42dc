import { createHash } from "node:crypto";
import { createReadStream, openAsBlob } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";

/** An S3-compatible storage: `url` names the bucket by path, and a folder in it if wanted. */
export interface ObjectStorageAccess {
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
}

export interface StoredObject {
  readonly name: string;
  readonly changedAtMs: number;
}

/** The few requests that blobs need. Each is tried four times when the storage is away, overloaded or breaks off. */
export interface ObjectStorage {
  /** Null: there is no such object. @throws Error in the storage's words */
  get(name: string, range: { readonly from: number; readonly to: number }): Promise<Response | null>;
  exists(name: string): Promise<boolean>;
  /** The storage has answered that it is durable, and has compared what arrived with the hash. False: the name is taken. */
  put(name: string, file: string | Uint8Array, onlyNew: boolean): Promise<boolean>;
  /** Within the storage; onto itself it makes the object young. False: there is no such object. */
  copy(from: string, to: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  /** Names that begin so, a thousand at a time. */
  list(prefix: string): AsyncIterable<readonly StoredObject[]>;
}

interface Asked {
  readonly method: "GET" | "HEAD" | "PUT" | "DELETE";
  readonly name: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly content?: { readonly sha256: string; readonly body: () => Promise<Blob> };
}

const emptyHash = createHash("sha256").digest("hex");
const attempts = 4;

type Ask = (asked: Asked, expected: readonly number[]) => Promise<Response>;

/** @param pauseMs before the second attempt; each pause is four times the one before */
export function createObjectStorage(access: ObjectStorageAccess, pauseMs = 100): ObjectStorage {
  const place = placeOf(access.url);
  const ask = asking(access, place, pauseMs);
  return {
    get: async (name, { from, to }) => {
      const answer = await ask({ method: "GET", name, headers: { range: `bytes=${from}-${to}` } }, [206, 404, 416]);
      if (answer.status === 206) return answer;
      await answer.body?.cancel();
      if (answer.status === 416) throw new Error(`The object ${name} is empty`);
      return null;
    },
    exists: async (name) => (await ask({ method: "HEAD", name }, [200, 404])).status === 200,
    put: async (name, file, onlyNew) => {
      const content = await contentOf(file);
      const headers = onlyNew ? { "if-none-match": "*" } : {};
      // 409: somebody else writes it at this moment. 501: a storage that knows no conditions.
      const answer = await ask({ method: "PUT", name, headers, content }, onlyNew ? [200, 409, 412, 501] : [200]);
      await answer.body?.cancel();
      if (answer.status === 501) await (await ask({ method: "PUT", name, content }, [200])).body?.cancel();
      return answer.status === 200 || answer.status === 501;
    },
    copy: async (from, to) => {
      const headers = {
        "x-amz-copy-source": `${new URL(place.bucket).pathname}/${place.prefix}${from}`,
        "x-amz-metadata-directive": "REPLACE",
      };
      const answer = await ask({ method: "PUT", name: to, headers }, [200, 404]);
      const text = await answer.text();
      // A copy may fail after the storage has begun to answer 200.
      if (answer.status === 200 && text.includes("<Error>")) throw new Error(`The object ${from} was not copied`);
      return answer.status === 200;
    },
    remove: async (name) => {
      await (await ask({ method: "DELETE", name }, [200, 204, 404])).body?.cancel();
    },
    list: (wanted) => listed(ask, place.prefix + wanted, place.prefix.length),
  };
}

interface Place {
  readonly base: string;
  readonly bucket: string;
  /** Of the folder in the bucket, with its stroke; empty where there is none. */
  readonly prefix: string;
}

function placeOf(url: string): Place {
  const base = url.replace(/\/$/, "");
  const folder = new URL(base).pathname.split("/").slice(2).join("/");
  const prefix = folder === "" ? "" : `${folder}/`;
  return { base, bucket: base.slice(0, base.length - prefix.length), prefix };
}

/** Asks until the storage gives an answer that is expected, or its word that there is none. */
function asking(access: ObjectStorageAccess, place: Place, pauseMs: number): Ask {
  return async (asked, expected) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await askOnce(access, place, asked).catch((error: unknown) => {
        if (attempt === attempts) throw new Error("The object storage does not answer", { cause: error });
        return null;
      });
      if (answer !== null && expected.includes(answer.status)) return answer;
      const passing = answer === null || answer.status >= 500 || answer.status === 429;
      if (answer !== null && (!passing || attempt === attempts)) throw await refusalOf(answer);
      await answer?.body?.cancel();
      await pause(pauseMs * 4 ** (attempt - 1));
    }
  };
}

async function askOnce(access: ObjectStorageAccess, { base, bucket }: Place, asked: Asked): Promise<Response> {
  const { method, name, query = {}, headers = {}, content } = asked;
  const url = new URL(name === "" ? bucket : `${base}/${name}`);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    headers: { ...headers, "x-amz-content-sha256": content?.sha256 ?? emptyHash },
    accessKeyId: access.keyId,
    secretAccessKey: access.secret,
    service: "s3",
    region: access.region,
  });
  const signed = await signer.sign();
  const body = content === undefined ? null : await content.body();
  return fetch(signed.url, { method, headers: signed.headers, body, redirect: "error" });
}

async function refusalOf(answer: Response): Promise<Error> {
  const code = /<Code>(\w+)<\/Code>/.exec(await answer.text())?.[1] ?? "";
  return new Error(`The object storage answered ${answer.status} ${code}`.trim());
}

async function contentOf(file: string | Uint8Array): Promise<NonNullable<Asked["content"]>> {
  const hash = createHash("sha256");
  if (typeof file !== "string")
    return { sha256: hash.update(file).digest("hex"), body: async () => new Blob([Buffer.from(file)]) };
  for await (const bytes of createReadStream(file, { highWaterMark: 1_048_576 })) hash.update(bytes as Buffer);
  return { sha256: hash.digest("hex"), body: () => openAsBlob(file) };
}

async function* listed(ask: Ask, prefix: string, folderLength: number): AsyncGenerator<readonly StoredObject[]> {
  let after: string | undefined;
  do {
    const query = { "list-type": "2", prefix, ...(after === undefined ? {} : { "continuation-token": after }) };
    const text = await (await ask({ method: "GET", name: "", query }, [200])).text();
    // Names are ours: hexadecimal, without anything that XML would write otherwise.
    const objects = [...text.matchAll(/<Contents>.*?<\/Contents>/gs)].map(([one]) => ({
      name: (/<Key>([^<]*)<\/Key>/.exec(one)?.[1] ?? "").slice(folderLength),
      changedAtMs: Date.parse(/<LastModified>([^<]*)<\/LastModified>/.exec(one)?.[1] ?? ""),
    }));
    yield objects;
    after = /<NextContinuationToken>([^<]*)<\/NextContinuationToken>/.exec(text)?.[1];
  } while (after !== undefined);
}
