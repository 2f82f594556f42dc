import { accessRoutes } from "./routes/access-routes.ts";
import { caseRoutes } from "./routes/case-routes.ts";
import { delegationRoutes } from "./routes/delegation-routes.ts";
import { editRoutes } from "./routes/edit-routes.ts";
import { historyRoutes } from "./routes/history-routes.ts";
import { invitationRoutes } from "./routes/invitation-routes.ts";
import { representationRoutes } from "./routes/representation-routes.ts";
import { sealedRoutes } from "./routes/sealed-routes.ts";

export const routes = [
  ...caseRoutes,
  ...historyRoutes,
  ...editRoutes,
  ...representationRoutes,
  ...invitationRoutes,
  ...delegationRoutes,
  ...accessRoutes,
  ...sealedRoutes,
];
