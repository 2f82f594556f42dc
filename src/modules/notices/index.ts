export { issueNotice } from "./commands/issue-notice.ts";
export { mailCommand } from "./commands-cli.ts";
export { type NoticeFacts, noticesRefusals } from "./contract.ts";
export { jobs } from "./jobs.ts";
export { deliveriesAbout, deliveryReached, type ReachedDelivery } from "./queries/delivery-reached.ts";
export { isIssued } from "./queries/is-issued.ts";
export { unreachedCounsel, unreachedPersons } from "./queries/unreached-persons.ts";
export { whoIsTold } from "./queries/who-is-told.ts";
export { routes } from "./routes.ts";
