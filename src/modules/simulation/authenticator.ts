import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";

/** A seed as people see it, in an application that they enrol (RFC 4648). */
export const keyOfSeed = (seed: string): string => base32.encode(seed, { padding: false });

/** The code of this moment, of a seed as people see it (RFC 6238). */
export const codeOfKey = (key: string): Promise<string> => codeOfSeed(Buffer.from(base32.decode(key)).toString("utf8"));

export const codeOfSeed = (seed: string): Promise<string> => createOTP(seed).totp();
