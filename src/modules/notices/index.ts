export { type IssuedNotice, issueNotice, type NewNotice } from "./commands/issue-notice.ts";
export { mailCommand } from "./commands-cli.ts";
export { type NoticeFacts, noticesRefusals } from "./contract.ts";
export { jobs } from "./jobs.ts";
export { type UnreachedPerson, unreachedPersons } from "./queries/unreached-persons.ts";
export { routes } from "./routes.ts";
