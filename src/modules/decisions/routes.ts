import { deskRoutes } from "./routes/desk-routes.ts";
import { draftRoutes } from "./routes/draft-routes.ts";
import { releaseRoutes } from "./routes/release-routes.ts";

export const routes = [...deskRoutes, ...draftRoutes, ...releaseRoutes];
