export { type DemoAccount, savedAccounts } from "./demo-accounts.ts";
export { mountDirectory } from "./directory/mount.ts";
export { jobsBeside } from "./jobs.ts";
export { type Person, signIn } from "./person.ts";
export { prepareDemonstration, seedDemonstration } from "./seed-demonstration.ts";
export { type Simulated, simulate, type Wanted } from "./year/simulate.ts";
export { type NotHere, simulateCommand } from "./year/simulate-command.ts";
