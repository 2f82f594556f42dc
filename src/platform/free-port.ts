import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/**
 * Under the ports that systems give to connections and to whoever listens on port 0 (from 32768 on Linux, from 49152
 * elsewhere): between the question and the server that takes the port seconds pass, and nobody else is given it then.
 */
const [lowest, highest] = [12_000, 30_000];

/** Not twice to the same process, which may ask for several before it opens one. */
const given = new Set<number>();

/** A port on which nothing listens at `localhost`, by either of its addresses. */
export async function freePort(draw = () => randomInt(lowest, highest)): Promise<number> {
  for (let turn = 0; turn < 200; turn++) {
    const port = draw();
    if (given.has(port) || !(await isFree(port, "127.0.0.1")) || !(await isFree(port, "::1"))) continue;
    given.add(port);
    return port;
  }
  throw new Error(`No free port was found between ${lowest} and ${highest}`);
}

/** Whether one could listen there. A machine without the address (no IPv6) has nobody there either. */
function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE"));
    probe.listen({ port, host }, () => probe.close(() => resolve(true)));
  });
}
