import { caseRoutes } from "./routes/case-routes.ts";
import { editRoutes } from "./routes/edit-routes.ts";
import { historyRoutes } from "./routes/history-routes.ts";
import { officeRoutes } from "./routes/office-routes.ts";
import { sealRoutes } from "./routes/seal-routes.ts";
import { sealedRoutes } from "./routes/sealed-routes.ts";
import { screeningRoutes } from "./screening/routes.ts";

export const routes = [
  ...caseRoutes,
  ...historyRoutes,
  ...editRoutes,
  ...sealRoutes,
  ...sealedRoutes,
  ...officeRoutes,
  ...screeningRoutes,
];
