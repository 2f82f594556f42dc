import { createHash } from "node:crypto";
import { Settings } from "typebox/system";
import { Value } from "typebox/value";
import { canonicalJson, type Json } from "../../kernel/canonical-json.ts";
import { Refused } from "../../kernel/refusal.ts";
import { schemaProblems } from "../../platform/http/schema-problem.ts";
import { type Referral, ReferralSchema } from "./contract.ts";

// A form with many wrong fields is told all of them: the library stops at eight otherwise.
Settings.Set({ maxErrors: 64 });

/** A message as it is kept: two that say the same are the same. */
export interface ReferralMessage {
  /** Canonical JSON. */
  readonly body: string;
  /** SHA-256 of it, hexadecimal. */
  readonly bodyHash: string;
}

export interface ReadReferral extends ReferralMessage {
  readonly referral: Referral;
}

export function messageOf(message: Json): ReferralMessage {
  const body = canonicalJson(message);
  return { body, bodyHash: createHash("sha256").update(body).digest("hex") };
}

/** @throws referral-malformed with a problem for each field */
export function readReferral(message: Json): Referral {
  if (Value.Check(ReferralSchema, message)) return message;
  const errors = [...Value.Errors(ReferralSchema, message)].map(({ keyword, instancePath, params }) => ({
    keyword,
    instancePath,
    params: { ...params },
  }));
  throw new Refused("referral-malformed", {}, schemaProblems(errors));
}
