import { writeFileSync } from "node:fs";
import path from "node:path";
import { ReferralSchema } from "../src/modules/intake/contract.ts";

/** Writes the JSON Schema of a referral from the very schema that validates it. A test holds the file against it. */
const file = path.resolve(import.meta.dirname, "../docs/referral/referral-1.schema.json");
const draft = { $schema: "https://json-schema.org/draft/2020-12/schema", ...ReferralSchema };
writeFileSync(file, `${JSON.stringify(draft, null, 2)}\n`);
