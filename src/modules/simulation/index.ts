export { type DemoAccount, savedAccounts } from "./demo-accounts.ts";
export { mountDirectory } from "./directory/mount.ts";
export { jobs } from "./jobs.ts";
export { type Person, signIn } from "./person.ts";
export { prepareDemonstration, seedDemonstration } from "./seed-demonstration.ts";
