import createModule from "@neslinesli93/qpdf-wasm";

/** What the library's own types leave out. */
interface Instance {
  callMain(args: readonly string[]): number;
  readonly FS: {
    init(stdin: () => null, stdout: (byte: number | null) => void, stderr: (byte: number | null) => void): void;
    writeFile(path: string, content: Uint8Array): void;
    readFile(path: string): Uint8Array;
  };
}
const create = createModule as unknown as (options: {
  readonly noInitialRun: boolean;
  readonly preRun: (instance: Instance) => void;
}) => Promise<Instance>;

export interface QpdfRun {
  /** `mended`: done, with faults that qpdf repaired; `failed`: it could not read the file, or not do what was asked. */
  readonly outcome: "done" | "mended" | "failed";
  /** What qpdf said of the file, a line a fault, at most 64 kB. */
  readonly messages: string;
  /** What it wrote; empty where it failed. */
  readonly output: Uint8Array;
}

const longestMessages = 65_536;

/**
 * Runs qpdf, in WebAssembly, on files in its own memory: `a.pdf` of `inputs` is named `a.pdf` in `args`, and the
 * output is named last. Each run has an instance of its own: what a file does to it stays with that file. To be called
 * in a process of the sandbox, whose limits of processor time and memory end a run that takes too much.
 */
export async function runQpdf(
  inputs: Readonly<Record<string, Uint8Array>>,
  args: readonly string[],
  output = "out.pdf",
): Promise<QpdfRun> {
  const said: number[] = [];
  const hear = (byte: number | null) => {
    if (byte !== null && said.length < longestMessages) said.push(byte);
  };
  const instance = await create({
    noInitialRun: true,
    preRun: ({ FS }) => FS.init(() => null, hear, hear),
  });
  for (const [name, content] of Object.entries(inputs)) instance.FS.writeFile(name, content);
  const code = instance.callMain([...args, output]);
  const messages = Buffer.from(said).toString("utf8");
  if (code !== 0 && code !== 3) return { outcome: "failed", messages, output: new Uint8Array() };
  return { outcome: code === 0 ? "done" : "mended", messages, output: instance.FS.readFile(output) };
}

/** A PDF object as qpdf's JSON (version 2) gives it: names begin with `/`, references end in ` R`, texts with `u:` or `b:`. */
export type QpdfValue = null | boolean | number | string | readonly QpdfValue[] | { readonly [key: string]: QpdfValue };

interface QpdfObject {
  /** The object, or the dictionary of the stream. */
  readonly value: QpdfValue;
  /** Decoded as far as qpdf can; null for what is no stream, and where streams were not asked for. */
  readonly stream: Buffer | null;
}

export interface QpdfObjects {
  readonly outcome: "done" | "mended" | "failed";
  readonly messages: string;
  readonly trailer: QpdfValue;
  /** By their names, as references say them: `7 0 R`. Those in object streams included. */
  readonly objects: ReadonlyMap<string, QpdfObject>;
}

interface JsonObject {
  readonly value?: QpdfValue;
  readonly stream?: { readonly dict: QpdfValue; readonly data?: string };
}
interface Json {
  readonly qpdf: readonly [
    head: unknown,
    all: Readonly<Record<string, JsonObject>> & { readonly trailer?: JsonObject },
  ];
}

/**
 * Every object of a PDF as qpdf understands it. With `streams`, their decoded contents too: ask for them only of files
 * that are known to be small, because JSON holds them four thirds as large.
 */
export async function qpdfObjects(pdf: Uint8Array, streams: boolean): Promise<QpdfObjects> {
  const data = streams ? ["--json-stream-data=inline", "--decode-level=all"] : ["--json-stream-data=none"];
  const { outcome, messages, output } = await runQpdf(
    { "in.pdf": pdf },
    ["--json-output=2", ...data, "in.pdf"],
    "out.json",
  );
  if (outcome === "failed") return { outcome, messages, trailer: null, objects: new Map() };
  const all = (JSON.parse(Buffer.from(output.buffer, output.byteOffset, output.byteLength).toString()) as Json).qpdf[1];
  const objects = new Map<string, QpdfObject>();
  for (const [name, { value, stream }] of Object.entries(all)) {
    if (!name.startsWith("obj:")) continue;
    const content = stream?.data === undefined ? null : Buffer.from(stream.data, "base64");
    objects.set(name.slice(4), { value: stream?.dict ?? value ?? null, stream: content });
  }
  return { outcome, messages, trailer: all.trailer?.value ?? null, objects };
}
