/**
 * Every page but the first sign-in page. A browser that has no Temporal loads one first, and no other waits for it. Said here, by a
 * function: where a module itself waits (`await` outside of all functions), the build makes two files of each page that is loaded
 * later, and a slow line pays for every one.
 */
export async function loadApp(): Promise<typeof import("./app.tsx")> {
  if (!("Temporal" in globalThis)) await import("temporal-polyfill/global");
  return import("./app.tsx");
}
