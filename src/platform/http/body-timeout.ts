import type { FastifyInstance, FastifyRequest } from "fastify";

/** A form is small: it is here within a minute. A file comes as slowly as it must, but it comes. */
const bodyTimeouts = { lookEveryMs: 10_000, formMs: 60_000, fileBytesAMinute: 1024 };

/**
 * Cuts off who has begun to send a body and does not go on: each holds a connection, and many would hold them all. An
 * upload that is cut off goes on later where it stood.
 */
export function cutOffHalfBodies(app: FastifyInstance, timeouts = bodyTimeouts): void {
  app.addHook("onRequest", (request, _reply, done) => {
    const { headers, raw } = request;
    const hasBody = Number(headers["content-length"] ?? 0) > 0 || headers["transfer-encoding"] !== undefined;
    if (hasBody && !raw.complete) watch(request, timeouts);
    done();
  });
}

function watch({ raw, headers }: FastifyRequest, { lookEveryMs, formMs, fileBytesAMinute }: typeof bodyTimeouts): void {
  const isForm = headers["content-type"]?.startsWith("application/json") ?? true;
  let [since, before] = [Date.now(), raw.socket.bytesRead];
  const timer = setInterval(() => {
    if (raw.complete || raw.destroyed) return clearInterval(timer);
    if (Date.now() - since < formMs) return;
    if (isForm || raw.socket.bytesRead - before < fileBytesAMinute) return raw.destroy();
    [since, before] = [Date.now(), raw.socket.bytesRead];
  }, lookEveryMs);
  timer.unref();
  raw.once("close", () => clearInterval(timer));
}
