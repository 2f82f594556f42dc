export { type AppendedEvent, append, type NewEvent, tribunalChainId } from "./commands/append.ts";
export { type CaseEvent, type EventPage, listCaseEvents } from "./queries/list-case-events.ts";
export { type ChainVerdict, verifyChain } from "./queries/verify-chain.ts";
