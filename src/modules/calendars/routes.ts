import { invitationRoutes } from "./invitations/routes.ts";
import { calendarRoutes } from "./routes/calendar-routes.ts";
import { dateToAvoidRoutes } from "./routes/date-to-avoid-routes.ts";
import { feedRoutes } from "./routes/feed-routes.ts";
import { outsideRoutes } from "./routes/outside-routes.ts";
import { profileRoutes } from "./routes/profile-routes.ts";
import { roomClosureRoutes } from "./routes/room-closure-routes.ts";

export const routes = [
  ...calendarRoutes,
  ...profileRoutes,
  ...outsideRoutes,
  ...feedRoutes,
  ...invitationRoutes,
  ...roomClosureRoutes,
  ...dateToAvoidRoutes,
];
