import { CertificateRefused } from "./certificate.ts";

/**
 * Beyond this the rounding of doubles could exceed the one millionth that `floorMicro` takes off: an expression of a
 * few products is right to some 2^-50 of its value.
 */
const safeMicro = 2 ** 48;

/** A whole number that a double holds exactly. @throws CertificateRefused beyond that */
export function exact(value: number): number {
  if (!Number.isSafeInteger(value)) throw new CertificateRefused(`${value} is out of range`);
  return value;
}

/** A cost in millionths, never above its true value. */
export function floorMicro(cost: number): number {
  if (cost === 0) return 0;
  const micro = cost * 1e6;
  if (!(Math.abs(micro) <= safeMicro)) throw new CertificateRefused(`${cost} is out of range`);
  return Math.floor(micro) - 1;
}

/** Whole division towards minus infinity. */
export function floorDiv(value: number, divisor: number): number {
  const rest = ((value % divisor) + divisor) % divisor;
  return (value - rest) / divisor;
}
