import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";
import { appName, homeName, partFiles, partName } from "./src/app/first-parts.ts";
import type { FirstPart } from "./src/kernel/first-page.ts";
import { zoneTables } from "./tools/zone-tables.ts";

const compressible = /\.(?:js|css|html|svg|json)$/;
/** Below this a packet carries the file whole, compressed or not. */
const fewBytes = 512;

/** Beside each file of text the same compressed, once and as small as it gets: the server sends what the browser takes. */
function compressed(): Plugin {
  return {
    name: "compressed",
    writeBundle({ dir }) {
      for (const entry of readdirSync(dir ?? "", { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !compressible.test(entry.name)) continue;
        const file = path.join(entry.parentPath, entry.name);
        const bytes = readFileSync(file);
        if (bytes.length < fewBytes) continue;
        const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
        writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** Of the design system's tokens the style keeps those that it uses. */
function onlyTokensInUse(): Plugin {
  return {
    name: "only-tokens-in-use",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".css")) continue;
        const css = String(file.source);
        const used = new Set([...css.matchAll(/var\((--gcds-[\w-]+)/g)].map(([, name]) => name));
        file.source = css.replace(/(--gcds-[\w-]+):[^;}]*;?/g, (line, name) => (used.has(name) ? line : ""));
      }
    },
  };
}

const version: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, "package.json"), "utf8")).version;

const fileOf = (name: string) => path.resolve(import.meta.dirname, "src/web", name);
const firstSignInFile = fileOf("first-sign-in-page.tsx");
const appFile = fileOf("app.tsx");
const homeFile = fileOf("pages/home/home-page.tsx");

const parts = Object.entries(partFiles).map(([part, file]) => [partName(part as FirstPart), fileOf(file)] as const);

/** What many pages have in common: the parts of the screen, the ways to the server, the libraries. */
const shared =
  /src[\\/](?:web[\\/](?:ui[\\/](?!day)|api|pages[\\/](?:sign-in[\\/]text|filings[\\/]steps))|kernel[\\/](?!time|zone|moment|languages))|vite[\\/]preload-helper|node_modules[\\/](?:preact|use-sync-external-store|@tanstack)[\\/]/;

const firstFiles = [appFile, homeFile, ...parts.map(([, file]) => file)];

interface Graph {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
}

/** Whether a module is of what a file is made of. */
const inGraph = (id: string, graph: Graph) => (file: string) => madeOf(file, (one) => graph.getModuleInfo(one)).has(id);

/** The modules that one is made of, without those that it loads later. */
function madeOf(file: string, infoOf: (id: string) => { readonly importedIds: readonly string[] } | null) {
  const all = new Set([file]);
  for (const one of all) for (const next of infoOf(one)?.importedIds ?? []) all.add(next);
  return all;
}

/** The pages: one small entry, a file for each page, names by content so that browsers keep them for ever. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, "src/web"),
  plugins: [onlyTokensInUse(), compressed()],
  // From before the tribunal's first file until well after the last hearing that anybody sets.
  define: {
    tribunalZones: JSON.stringify(zoneTables(2015, 2037)),
    greffeVersion: JSON.stringify(version),
  },
  resolve: {
    alias: [
      { find: /^temporal-polyfill$/, replacement: path.resolve(import.meta.dirname, "src/web/temporal.ts") },
      { find: /^\.\/zone-offset\.ts$/, replacement: path.resolve(import.meta.dirname, "src/web/zone-offset.ts") },
      // The pages are written for React and carry Preact: a tenth of the size (docs/decisions/0066).
      { find: /^react\/jsx-runtime$/, replacement: "preact/jsx-runtime" },
      { find: /^react-dom\/client$/, replacement: "preact/compat/client" },
      { find: /^react(?:-dom)?$/, replacement: "preact/compat" },
    ],
  },
  build: {
    // Read by the server, which names a page's own files before the browser finds them out.
    manifest: "manifest.json",
    outDir: path.resolve(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    // Nothing is written into the page itself: the content security policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What most pages are made of comes as one file: on a slow line each file costs more than what is in it.
          groups: [
            {
              // What signing in is made of stands apart from what only the other pages want.
              name: (id, graph) => {
                const isOf = inGraph(id, graph);
                if (isOf(firstSignInFile)) return "first-sign-in";
                return id.includes("node_modules") || firstFiles.some(isOf) ? "ui" : null;
              },
              test: shared,
              minShareCount: 2,
              priority: 3,
            },
            // What lists and forms are made of, without which the first pages stand.
            { name: "lists", test: shared, minShareCount: 2, priority: 2 },
            {
              // The first page of whoever signs in, in few files: of forty small ones a browser fetches six at a time.
              // What one part of it alone wants stands apart.
              name: (id, graph) => {
                const isOf = inGraph(id, graph);
                if (isOf(appFile)) return appName;
                const own = parts.filter(([, file]) => isOf(file)).map(([part]) => part);
                if (isOf(homeFile) || own.length > 1) return homeName;
                return own[0] ?? null;
              },
              test: /src[\\/]/,
              priority: 0,
            },
          ],
        },
      },
    },
  },
});
