import { deliveryRoutes } from "./routes/delivery-routes.ts";
import { noticeRoutes } from "./routes/notice-routes.ts";

export const routes = [...noticeRoutes, ...deliveryRoutes];
