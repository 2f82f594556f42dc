import { type Site, siteOf } from "../../kernel/site.ts";

/** What the server wrote into the page about the tribunal that it stands for. */
export const site: Site = siteOf(
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="greffe-site"]')?.content ?? null,
);
