import { ownAccountRoutes } from "./routes/own-account-routes.ts";
import { passwordRoutes } from "./routes/password-routes.ts";
import { peopleRoutes } from "./routes/people-routes.ts";
import { savedViewRoutes } from "./routes/saved-view-routes.ts";

export const routes = [...ownAccountRoutes, ...passwordRoutes, ...peopleRoutes, ...savedViewRoutes];
