import { contentRoutes } from "./routes/content-routes.ts";
import { documentRoutes } from "./routes/document-routes.ts";
import { uploadRoutes } from "./routes/upload-routes.ts";

export const routes = [...uploadRoutes, ...documentRoutes, ...contentRoutes];
