export { actorOf } from "./actor-of.ts";
export { type Authentication, createAuthentication } from "./authentication.ts";
export { enrolAuthenticator } from "./commands/enrol-authenticator.ts";
export { grantRole, type NewAccount, type NewRole, openAccount } from "./commands/open-account.ts";
export { identityRefusals } from "./contract.ts";
export { authorize, permitted } from "./domain/authorize.ts";
export { mountAuthentication } from "./mount.ts";
export { routes } from "./routes.ts";
export { permissions } from "./rules/permissions/index.ts";
