import { documentRoutes } from "./routes/document-routes.ts";

export const routes = [...documentRoutes];
