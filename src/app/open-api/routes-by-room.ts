import type { Bilingual } from "../../kernel/bilingual.ts";
import type { RouteDefinition } from "../../platform/http/route.ts";

/** The routes of each room, and what the room is for. */
export type RoutesByRoom = Readonly<
  Record<string, { readonly about: Bilingual; readonly routes: readonly RouteDefinition[] }>
>;
