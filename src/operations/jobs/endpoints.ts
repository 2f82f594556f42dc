import { Type } from "typebox";
import { endpoints } from "../../kernel/endpoint.ts";
import {
  MachineStateSchema,
  NewRestoreDrillSchema,
  RefusedMailSchema,
  RestoreDrillSchema,
  StoppedJobSchema,
} from "./contract.ts";

export const operationsEndpoints = endpoints({
  "GET /machine-state": { answer: MachineStateSchema },
  "GET /restore-drills": { answer: Type.Object({ items: Type.Array(RestoreDrillSchema) }) },
  "POST /restore-drills": {
    body: NewRestoreDrillSchema,
    answer: Type.Object({ items: Type.Array(RestoreDrillSchema) }),
    status: 201,
  },
  "GET /stopped-jobs": { answer: Type.Object({ items: Type.Array(StoppedJobSchema) }) },
  "GET /refused-mail": { answer: Type.Object({ items: Type.Array(RefusedMailSchema) }) },
  "POST /stopped-jobs/:jobId/retry": {
    params: Type.Object({ jobId: Type.String({ maxLength: 40 }) }),
    answer: Type.Object({ task: Type.String() }),
  },
});
