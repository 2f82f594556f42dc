import { createHash } from "node:crypto";
import pg from "pg";
import { PipelinedQuery } from "../../src/platform/database/pipelined-query.ts";

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Who reads, and what the record keeps of it: the peer does neither. */
const notReading = /^begin|^commit|set_config|insert into|update "|for update|"events"|chain_heads|greffe\.add_job/i;

/**
 * Listens to what a pool's connections are asked. `take` gives the statements that were read with since the last time;
 * while times are measured nobody listens.
 */
export function statementsOf(pool: pg.Pool): { take(): readonly Statement[]; listen(isOn: boolean): void } {
  let heard: Statement[] = [];
  let isListening = true;
  pool.on("connect", (client) => {
    const plain = client.query.bind(client) as (...given: unknown[]) => unknown;
    const listening = (...given: unknown[]): unknown => {
      if (!isListening) return plain(...given);
      const [asked, values] = given;
      const statements = asked instanceof PipelinedQuery ? asked.statements : [{ text: String(asked), values }];
      for (const { text, values: of } of statements)
        if (Array.isArray(of) && !notReading.test(text)) heard.push({ text, values: of });
      return plain(...given);
    };
    client.query = listening as typeof client.query;
  });
  return {
    take: () => {
      const taken = heard;
      heard = [];
      return taken;
    },
    listen: (isOn) => {
      isListening = isOn;
    },
  };
}

/** The same statements, prepared, by a superuser whom no policy binds, on connections of its own. */
export async function against(url: string, connections: number, asked: readonly (readonly Statement[])[]) {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: "-c search_path=public" });
  // The server stops before the last idle connection is closed.
  pool.on("error", () => undefined);
  return {
    run: async (turn: number): Promise<void> => {
      const client = await pool.connect();
      try {
        for (const { text, values } of asked[turn % asked.length] ?? [])
          await client.query({
            name: createHash("sha256").update(text).digest("base64url"),
            text,
            values: [...values],
          });
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}
