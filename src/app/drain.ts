import { setTimeout as pause } from "node:timers/promises";
import type { FastifyInstance } from "fastify";

const draining = new WeakSet<FastifyInstance>();
/** A request that takes longer is cut off: an upload goes on at another server where it stood. */
const longestSeconds = 25;

/** True from the moment on at which the server was asked to end: whoever balances sends nothing more. */
export const isDraining = (app: FastifyInstance): boolean => draining.has(app);

/** Answers of a server that ends close their connection, so that its clients come back to another one. */
export function mountDrain(app: FastifyInstance): void {
  app.addHook("onSend", (_request, reply, _payload, done) => {
    if (draining.has(app)) void reply.header("connection", "close");
    done();
  });
}

/**
 * Ends a server without dropping a request: says at `/readyz` that it is not ready, serves for so many seconds more while
 * those in front look elsewhere, then takes no connection any more and lets what it has in hand end.
 */
export async function drain(app: FastifyInstance, seconds: number): Promise<void> {
  draining.add(app);
  await pause(seconds * 1000);
  const cut = setTimeout(() => app.server.closeAllConnections(), longestSeconds * 1000);
  await app.close();
  clearTimeout(cut);
}
