import { totpAt } from "../../src/modules/simulation/domain/totp.ts";

export { bytesOfKey } from "../../src/modules/simulation/domain/totp.ts";

export function totpNow(key: Buffer): string {
  return totpAt(key, Date.now());
}
