import type { AnswerOf, CallOf } from "../../kernel/endpoint.ts";
import type { auditEndpoints } from "../../modules/audit/endpoints.ts";
import type { deadlinesEndpoints } from "../../modules/deadlines/endpoints.ts";
import type { decisionsEndpoints } from "../../modules/decisions/endpoints.ts";
import type { filingsEndpoints } from "../../modules/filings/endpoints.ts";
import type { hearingsEndpoints } from "../../modules/hearings/endpoints.ts";
import type { identityEndpoints } from "../../modules/identity/endpoints.ts";
import type { intakeEndpoints } from "../../modules/intake/endpoints.ts";
import type { noticesEndpoints } from "../../modules/notices/endpoints.ts";
import type { partiesEndpoints } from "../../modules/parties/endpoints.ts";
import type { retentionEndpoints } from "../../modules/retention/endpoints.ts";
import type { workEndpoints } from "../../modules/work/endpoints.ts";

/** Every endpoint of every room, by method and path: types alone, the schemas stay on the server. */
export type Endpoints = typeof auditEndpoints &
  typeof deadlinesEndpoints &
  typeof filingsEndpoints &
  typeof hearingsEndpoints &
  typeof identityEndpoints &
  typeof intakeEndpoints &
  typeof noticesEndpoints &
  typeof partiesEndpoints &
  typeof retentionEndpoints &
  typeof workEndpoints;

/** What the pages of decisions ask (`call-decisions.ts`). */
export type EndpointsOfDecisions = typeof decisionsEndpoints & Pick<typeof hearingsEndpoints, "GET /members">;

/** What an endpoint answers. */
export type Answer<Key extends keyof Endpoints> = AnswerOf<Endpoints[Key]>;

interface Loose {
  readonly params?: object | undefined;
  readonly query?: object | undefined;
  readonly body?: unknown;
}

/** What an endpoint is given: each parameter of its path, its query, its body. */
export type Call<Key extends keyof Endpoints> = CallOf<Endpoints[Key]> & {
  /** Makes a write that is sent twice happen once: one key for one intention of the person. */
  readonly idempotencyKey?: string;
};

/** Left out where nothing has to be given. */
export type Given<Key extends keyof Endpoints> =
  Record<never, never> extends Call<Key> ? readonly [call?: Call<Key>] : readonly [call: Call<Key>];

export type AnyCall = Loose & { readonly idempotencyKey?: string };
