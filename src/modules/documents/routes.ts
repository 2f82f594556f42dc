import { contentRoutes } from "./routes/content-routes.ts";
import { documentRoutes } from "./routes/document-routes.ts";

export const routes = [...documentRoutes, ...contentRoutes];
