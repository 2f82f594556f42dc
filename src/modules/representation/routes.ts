import { delegationRoutes } from "./routes/delegation-routes.ts";
import { editRoutes } from "./routes/edit-routes.ts";
import { invitationRoutes } from "./routes/invitation-routes.ts";
import { participationRoutes } from "./routes/participation-routes.ts";
import { representationRoutes } from "./routes/representation-routes.ts";

export const routes = [
  ...representationRoutes,
  ...editRoutes,
  ...invitationRoutes,
  ...delegationRoutes,
  ...participationRoutes,
];
