import { draftRoutes } from "./routes/draft-routes.ts";
import { reviewRoutes } from "./routes/review-routes.ts";
import { submissionRoutes } from "./routes/submission-routes.ts";

export const routes = [...submissionRoutes, ...draftRoutes, ...reviewRoutes];
