import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseAst } from "vite";
import { callsIn, casesIn, declarationsIn, list, nameOf, type Part, type Said, saidIn } from "./parts-of-source.ts";

/** What a file declares at its top, or takes from where. */
interface Module {
  readonly declared: Map<string, Part>;
  readonly taken: Map<string, readonly [file: string, name: string]>;
  readonly passedOn: readonly string[];
  readonly body: readonly Part[];
}
type Place = readonly [file: string, name: string];

interface Choice {
  isRead(file: string): boolean;
  /** A process apart: a task of a kind, named by its literal text, is done by the case of that text in this file. */
  readonly apart: string | null;
}

/** Which literal texts a part of the product can come to say, by the functions and tables that it names, through all files. */
export class ReachableWords {
  readonly #root: string;
  readonly #apart: string | null;
  readonly #modules = new Map<string, Module>();
  readonly #said = new Map<string, Said>();

  constructor(root: string, { isRead, apart }: Choice) {
    this.#root = root;
    this.#apart = apart;
    for (const name of readdirSync(path.join(root, "src"), { recursive: true, encoding: "utf8" })) {
      const file = path.posix.join("src", name.split(path.sep).join("/"));
      if (file.endsWith(".ts") && isRead(file)) this.#modules.set(file, this.#read(file));
    }
  }

  /** Each call whose first argument is an endpoint by its key, with all that the call can come to say. */
  *callsOf(isKey: RegExp): Generator<readonly [key: string, texts: ReadonlySet<string>]> {
    for (const [file, { body }] of this.#modules)
      for (const call of body.flatMap((part) => callsIn(part, isKey))) yield [call.key, this.#reach(file, call.part)];
  }

  #reach(from: string, part: Part): ReadonlySet<string> {
    const texts = new Set<string>();
    const seen = new Set<string>();
    const open: (readonly [string, Said])[] = [[from, saidIn(part)]];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const [file, said] = next;
      for (const text of said.texts) texts.add(text);
      for (const found of this.#places(file, said)) {
        if (seen.has(found.join(" "))) continue;
        seen.add(found.join(" "));
        open.push([found[0], this.#saidAt(found)]);
      }
      for (const table of said.keysOf) for (const key of this.#keys(file, table)) texts.add(key);
    }
    return texts;
  }

  /** The declarations of ours to which what is said in a file leads. */
  #places(file: string, { names, kinds, imported }: Said): readonly Place[] {
    const ofNames = [...names].map((name) => this.#find(file, name));
    const ofTasks = kinds.map((kind) => (this.#apart === null ? null : this.#find(this.#apart, `case ${kind}`)));
    const ofImports = imported.flatMap(([source, name]) => {
      const other = path.posix.join(path.posix.dirname(file), source);
      const every = [...(this.#modules.get(other)?.declared.keys() ?? [])];
      return (name === null ? every : [name]).map((one) => this.#find(other, one));
    });
    return [...ofNames, ...ofTasks, ...ofImports].filter((place) => place !== null);
  }

  /** The keys of a table, those of the tables that it spreads too. */
  #keys(file: string, table: string): readonly string[] {
    const place = this.#find(file, table);
    if (place === null) return [];
    const { ownKeys, spread } = this.#saidAt(place);
    return [...ownKeys, ...spread.flatMap((other) => this.#keys(place[0], other))];
  }

  #saidAt([file, name]: Place): Said {
    const before = this.#said.get(`${file} ${name}`);
    const said = before ?? saidIn(this.#modules.get(file)?.declared.get(name) ?? null);
    this.#said.set(`${file} ${name}`, said);
    return said;
  }

  /** Where a name of a file is declared; null for what is no declaration of ours. */
  #find(file: string, name: string): Place | null {
    const module = this.#modules.get(file);
    if (module === undefined) return null;
    if (module.declared.has(name)) return [file, name];
    const taken = module.taken.get(name);
    if (taken !== undefined) return this.#find(...taken);
    for (const other of module.passedOn) {
      const found = this.#find(other, name);
      if (found !== null) return found;
    }
    return null;
  }

  #read(file: string): Module {
    const source = readFileSync(path.join(this.#root, file), "utf8");
    const { body } = parseAst(source, { lang: "ts" }) as unknown as { readonly body: Part[] };
    const module = { declared: new Map(), taken: new Map(), passedOn: [] as string[], body };
    for (const part of body) {
      const from = part["source"] === null ? null : this.#fileOf(file, part["source"]);
      const isExport = part.type === "ExportNamedDeclaration";
      for (const one of from === null ? [] : list(part["specifiers"])) {
        const theirs = isExport ? one["local"] : (one["imported"] ?? one["local"]);
        module.taken.set(nameOf(isExport ? one["exported"] : one["local"]), [from, nameOf(theirs)]);
      }
      if (part.type === "ExportAllDeclaration" && from !== null) module.passedOn.push(from);
      for (const one of declarationsIn(part)) module.declared.set(nameOf(one["id"]), one);
    }
    if (file === this.#apart) for (const [text, one] of body.flatMap(casesIn)) module.declared.set(`case ${text}`, one);
    return module;
  }

  #fileOf(file: string, source: unknown): string | null {
    return source === undefined ? null : path.posix.join(path.posix.dirname(file), nameOf(source));
  }
}
