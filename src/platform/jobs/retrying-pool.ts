import pg from "pg";

/** What the queue's library tries again, with pauses from 3 s to 2 min: the database cannot be reached now. */
const cannotConnectNow = "57P03";
/** SQLSTATE classes of a server that is going, coming or out of means. */
const passing = ["08", "53", "57"];

/**
 * The same pool for the queue's library, which tries again only what has a code that it knows. A connection that breaks
 * has none: its runner would ask once what its jobs are called, keep that failure and fetch nothing for ever; and a job
 * whose end it could not write would end the process. So what passes by itself gets a code that it knows.
 */
export function retryingPool(pool: pg.Pool): pg.Pool {
  const connect = async (): Promise<pg.PoolClient> => {
    try {
      return retryingClient(await pool.connect());
    } catch (error) {
      throw asPassing(error);
    }
  };
  return withMethod(pool, "connect", (...given: unknown[]) =>
    given.length === 0 ? connect() : Reflect.apply(pool.connect, pool, given),
  );
}

function retryingClient(client: pg.PoolClient): pg.PoolClient {
  const plain = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
  return withMethod(client, "query", async (...given: unknown[]) => {
    try {
      return await plain(...given);
    } catch (error) {
      throw asPassing(error);
    }
  });
}

/** The same object with one method of ours; its own methods go on working on the object itself. */
function withMethod<T extends object>(object: T, name: string, method: (...given: unknown[]) => unknown): T {
  return new Proxy(object, {
    get: (target, key) => {
      if (key === name) return method;
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function asPassing(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = error instanceof pg.DatabaseError ? error.code : undefined;
  const isPassing = !(error instanceof pg.DatabaseError) || passing.some((one) => code?.startsWith(one));
  return isPassing ? Object.assign(new Error(error.message, { cause: error }), { code: cannotConnectNow }) : error;
}
