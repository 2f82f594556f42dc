import { compile } from "@fastify/proxy-addr";

const mostKept = 5000;

/**
 * Whether an address is one of the proxies that the operator trusts, as Fastify itself decides it. The same addresses
 * come again and again, and nothing but the address decides: it is read once.
 */
export function trustIn(proxies: readonly string[]): (address: string, hop: number) => boolean {
  const decide = compile([...proxies]);
  const decided = new Map<string, boolean>();
  return (address, hop) => {
    const known = decided.get(address);
    if (known !== undefined) return known;
    const trusted = decide(address, hop);
    // What a sender claims may be long and ever new; a socket that has gone has no address at all.
    if (decided.size >= mostKept) decided.clear();
    if (typeof address === "string" && address.length < 50) decided.set(address, trusted);
    return trusted;
  };
}
