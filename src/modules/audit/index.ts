export { auditCommand } from "./audit-command.ts";
export { type AppendedEvent, append, type NewEvent, tribunalChainId } from "./commands/append.ts";
export { auditRefusals } from "./contract.ts";
export { coverAll, type LogKeeper, startLogKeeper } from "./log-keeper.ts";
export { type CaseEvent, type EventPage, listCaseEvents } from "./queries/list-case-events.ts";
export { type ProvenEvent, proofOf } from "./queries/prove-event.ts";
export { type ChainVerdict, verifyChain } from "./queries/verify-chain.ts";
export { routes } from "./routes.ts";
export { openSigningKeys, type SigningKeys } from "./signing-keys.ts";
