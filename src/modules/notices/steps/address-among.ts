import { Refused } from "../../../kernel/refusal.ts";
import type { AddressChoice, KnownAddress } from "../queries/addressee-of.ts";

/**
 * The address that an officer chose, or the only one, or that of the day of the notice.
 * @throws letter-address-missing, letter-address-changed
 */
export function addressAmong(addresses: readonly KnownAddress[], choice: AddressChoice | null): KnownAddress {
  if (addresses.length === 0) throw new Refused("letter-address-missing");
  const chosen = choice === null ? addresses[0] : addresses.find((one) => one.when === choice);
  if (chosen === undefined) throw new Refused("letter-address-changed");
  return chosen;
}
