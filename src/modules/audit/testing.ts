export { rawPublicKey } from "./domain/log-key.ts";
export { exportRecord } from "./record/export-record.ts";
export { verifyRecord } from "./record/verify-record.ts";
export { openSigningKeys } from "./signing-keys.ts";
