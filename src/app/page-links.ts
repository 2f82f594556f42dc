import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentPages } from "../kernel/content.ts";
import { type FirstPart, firstPartsOf } from "../kernel/first-page.ts";
import type { CivilDate } from "../kernel/time.ts";
import { appName, firstAnswers, type Held, homeName, partFiles, partName } from "./first-parts.ts";

/** Stands for every address without a line of its own. */
const elsewhere = "*";

const allParts = Object.keys(partFiles) as readonly FirstPart[];

interface Built {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Built>>;

/** What the pages that somebody opens first are made of. Every other page is found out by the one before it. */
const firstPages: Readonly<Record<string, readonly string[]>> = {
  "": [appName, homeName],
  "sign-in": ["first-sign-in-page.tsx"],
  ...Object.fromEntries(Object.keys(contentPages).map((name) => [name, [appName, "pages/content/pages.tsx"]])),
  [elsewhere]: [appName],
};

export interface PageFiles {
  /** By the address below the language (`sign-in`): the links that name what its page is made of. */
  readonly pages: ReadonlyMap<string, string>;
  /** What a part of the first page wants beyond that page. */
  readonly parts: ReadonlyMap<FirstPart, string>;
}

/**
 * The files that a browser fetches along with the page's own script, not one round trip later. Those that the page names too
 * are named here again where there are more than six: a browser takes them in the order in which it learns of them, six at a
 * time, and those are large. Empty where nothing is known.
 */
export function pageFiles(folder: string): PageFiles {
  const file = path.join(folder, "manifest.json");
  if (!existsSync(file)) return { pages: new Map(), parts: new Map() };
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const filesOf = (...parts: readonly string[]) =>
    parts.reduce((into, part) => addFiles(manifest, part, into), new Set<string>());
  const linkTo = (parts: readonly string[], known: ReadonlySet<string>) => {
    const more = [...filesOf(...parts)].filter((one) => !known.has(one));
    return more.map((one) => `</${one}>; rel=modulepreload`).join(", ");
  };
  const ofEveryPage = filesOf("index.html");
  const [ownScript = ""] = ofEveryPage;
  const ofHome = filesOf("index.html", appName, homeName);
  const pages = Object.entries(firstPages).map(
    ([name, parts]) => [name, linkTo(parts, name === "sign-in" ? ofEveryPage : new Set([ownScript]))] as const,
  );
  const parts = allParts.map((part) => [part, linkTo([partName(part)], ofHome)] as const);
  return {
    pages: new Map(pages.filter(([, link]) => link !== "")),
    parts: new Map(parts.filter(([, link]) => link !== "")),
  };
}

/** Who asks for the page, so far as it matters for what is named with it. */
export interface Reader {
  readonly isStaff: boolean;
  readonly held: readonly Held[];
  readonly today: CivilDate;
}

const asking = (address: string) => `</api/v1${address}>; rel=preload; as=fetch; crossorigin`;

/** Whether a browser comes with a session, good or not. */
export const hasSession = (cookie: string | undefined): boolean => cookie?.includes("session_token=") ?? false;

/**
 * The `Link` header of the page at an address. Every page of somebody signed in asks first who that is, with the same
 * request: it is on its way with the files. Whose first page is known gets its parts, and what these ask first.
 */
export function linkOf(files: PageFiles, address: string, cookie: string | undefined, reader: Reader | null): string {
  const asks = address !== "sign-in" && hasSession(cookie);
  const roles = reader?.held.map((one) => one.role) ?? [];
  const parts = reader === null || address !== "" ? [] : firstPartsOf(reader.isStaff, roles);
  const links = [
    files.pages.get(address) ?? files.pages.get(elsewhere),
    asks ? asking("/me") : undefined,
    ...parts.map((part) => files.parts.get(part)),
    ...parts.flatMap((part) => (reader === null ? [] : firstAnswers(part, reader.held, reader.today))).map(asking),
  ];
  // Two parts may want the same.
  return [...new Set(links.flatMap((link) => link?.split(", ") ?? []))].join(", ");
}

/** `name`: a page's own source, or what the build calls a file of several. */
function addFiles(manifest: Manifest, name: string, into: Set<string>): Set<string> {
  const built =
    manifest[name] ?? Object.entries(manifest).find(([key, one]) => key[0] === "_" && one.name === name)?.[1];
  if (built === undefined || into.has(built.file)) return into;
  into.add(built.file);
  for (const one of built.imports ?? []) addFiles(manifest, one, into);
  return into;
}
