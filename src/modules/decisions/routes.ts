import { manualNotificationRoutes } from "./manual-notifications/routes.ts";
import { publicationRoutes } from "./publication/routes.ts";
import { deskRoutes } from "./routes/desk-routes.ts";
import { draftRoutes } from "./routes/draft-routes.ts";
import { fileRoutes } from "./routes/file-routes.ts";
import { releaseRoutes } from "./routes/release-routes.ts";
import { translationRoutes } from "./translation/routes.ts";

export const routes = [
  ...deskRoutes,
  ...draftRoutes,
  ...fileRoutes,
  ...releaseRoutes,
  ...publicationRoutes,
  ...manualNotificationRoutes,
  ...translationRoutes,
];
