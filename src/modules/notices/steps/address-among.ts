import { Refused } from "../../../kernel/refusal.ts";
import type { AddressChoice, KnownAddress } from "../queries/addressee-of.ts";

/**
 * The address that an officer chose, or that of the day of the notice; `only`: nobody chooses, so there must be one alone.
 * @throws letter-address-missing, letter-address-unchosen, letter-address-changed
 */
export function addressAmong(addresses: readonly KnownAddress[], choice: AddressChoice | "only" | null): KnownAddress {
  if (addresses.length === 0) throw new Refused("letter-address-missing");
  if (choice === "only" && addresses.length > 1) throw new Refused("letter-address-unchosen");
  const chosen = choice === null || choice === "only" ? addresses[0] : addresses.find((one) => one.when === choice);
  if (chosen === undefined) throw new Refused("letter-address-changed");
  return chosen;
}
