import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { contentPages } from "../kernel/content.ts";

/** Stands for every address without a line of its own. */
const elsewhere = "*";

interface Built {
  readonly file: string;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Built>>;

/** What the pages that somebody opens first are made of. Every other page is found out by the one before it. */
const firstPages: Readonly<Record<string, readonly string[]>> = {
  "": ["app.tsx", "pages/home/home-page.tsx"],
  "sign-in": ["door.tsx"],
  ...Object.fromEntries(Object.keys(contentPages).map((name) => [name, ["app.tsx", "pages/content/pages.tsx"]])),
  [elsewhere]: ["app.tsx"],
};

/**
 * For the address below the language (`sign-in`): the links that name the files of its page, so that a browser fetches
 * them along with those that the page itself names, not one journey later. Undefined where nothing is known.
 */
export function pageFiles(folder: string): ReadonlyMap<string, string> {
  const file = path.join(folder, "manifest.json");
  if (!existsSync(file)) return new Map();
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const named = filesOf(manifest, "index.html", new Set());
  const links = Object.entries(firstPages).map(([address, parts]) => {
    const all = parts.reduce((into, part) => filesOf(manifest, part, into), new Set<string>());
    const more = [...all].filter((one) => !named.has(one));
    return [address, more.map((one) => `</${one}>; rel=modulepreload`).join(", ")] as const;
  });
  return new Map(links.filter(([, link]) => link !== ""));
}

/** Every page of somebody signed in asks first who that is, with the same request: it is on its way with the files. */
const account = "</api/v1/me>; rel=preload; as=fetch; crossorigin";

/** The `Link` header of the page at an address, for a browser with or without a session. */
export function linkOf(files: ReadonlyMap<string, string>, address: string, cookie: string | undefined): string {
  const asks = address !== "sign-in" && (cookie?.includes("session_token=") ?? false);
  return [files.get(address) ?? files.get(elsewhere), asks ? account : undefined]
    .filter((one) => one !== undefined)
    .join(", ");
}

function filesOf(manifest: Manifest, name: string, into: Set<string>): Set<string> {
  const built = manifest[name];
  if (built === undefined || into.has(built.file)) return into;
  into.add(built.file);
  for (const one of built.imports ?? []) filesOf(manifest, one, into);
  return into;
}
