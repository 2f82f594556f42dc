import { leadsElsewhere } from "./link-target.ts";
import type { Note } from "./office-finding.ts";

interface OpenField {
  instruction: string;
  /** The instruction is being written; after the separator comes what the field shows. */
  inInstruction: boolean;
  readonly dirty: boolean;
}

/**
 * The fields of one part of a Word file (ISO 29500-1, 17.16). An instruction may be cut into any number of runs, and
 * fields stand inside others.
 */
export class FieldInstructions {
  readonly #open: OpenField[] = [];
  readonly #note: Note;
  /** Outside of any field: no reader should follow it, and none is believed. */
  #loose = "";

  constructor(note: Note) {
    this.#note = note;
  }

  begin(dirty: boolean): void {
    const around = this.#open.at(-1);
    // A field whose very name is what another field comes to cannot be told beforehand.
    if (around?.inInstruction && keywordOf(around.instruction) === null) this.#note("not-surveyed");
    this.#open.push({ instruction: "", inInstruction: true, dirty });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.inInstruction = false;
  }

  end(): void {
    const field = this.#open.pop();
    if (field === undefined) return;
    this.whole(field.instruction, field.dirty);
    // What it came to is part of the instruction around it, after a blank at least.
    const around = this.#open.at(-1);
    if (around?.inInstruction) around.instruction += " ";
  }

  text(text: string): void {
    const field = this.#open.at(-1);
    if (field === undefined) this.#loose += text;
    else field.instruction += text;
  }

  finish(): void {
    while (this.#open.length > 0) this.end();
    this.whole(this.#loose, false);
  }

  /** One instruction, all of it. */
  whole(instruction: string, dirty: boolean): void {
    const keyword = keywordOf(`${instruction} `);
    if (keyword === null) return;
    if (keyword === "DDE" || keyword === "DDEAUTO") this.#note("launch");
    if (keyword === "LINK" || keyword === "DATABASE") this.#note("remote");
    if (!includes.has(keyword) || !argumentsOf(instruction).some(leadsElsewhere)) return;
    const fetched = !pictures.has(keyword) || dirty || /\\d\b/i.test(instruction);
    this.#note(fetched ? "remote" : "pictures-fetched-when-updated");
  }
}

const pictures = new Set(["INCLUDEPICTURE", "IMPORT"]);
const includes = new Set([...pictures, "INCLUDETEXT", "INCLUDE", "RD"]);

/** The first word, when it has ended; signs that are not seen do not count. */
function keywordOf(instruction: string): string | null {
  const seen = instruction
    .normalize("NFKC")
    .replace(/["“”]/g, " ")
    .replace(/\p{Cf}/gu, "");
  return /^\s*(?:([\p{L}\d]+)(?=[\s\\])|([^\p{L}\d\s]))/u.exec(seen)?.slice(1).find(Boolean)?.toUpperCase() ?? null;
}

/** A path in an instruction doubles its backslashes. A picture of the same message (`cid:`) is nowhere else. */
const argumentsOf = (instruction: string): string[] =>
  (instruction.match(/["“][^"”]*["”]|[^\s"“”]+/g) ?? [])
    .map((one) => one.replace(/["“”]/g, "").replaceAll("\\\\", "\\"))
    .filter((one) => !/^cid:/i.test(one));
