export { retentionRefusals } from "./contract.ts";
export { routes } from "./routes.ts";
