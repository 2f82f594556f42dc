import { connect, createServer, type Socket } from "node:net";

export interface CutProxy {
  readonly port: number;
  /** Ends every connection in the middle of whatever it carries. */
  cut(): void;
  close(): Promise<void>;
}

/** Stands between the tribunal and its database, so that a connection can be cut without a server dying. */
export function startCutProxy(port: number, target: number): Promise<CutProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  };
  const server = createServer((near) => {
    const far = connect(target, "127.0.0.1");
    keep(near);
    keep(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return new Promise((resolve) => {
    server.listen(port, "127.0.0.1", () =>
      resolve({
        port,
        cut,
        close: () => {
          cut();
          return new Promise((closed) => server.close(() => closed()));
        },
      }),
    );
  });
}
