import { createServer } from "node:net";
import { expect, test } from "vitest";
import { freePort } from "./free-port.ts";

test.each(["127.0.0.1", "::1"])(
  "a port on which somebody listens at %s is not free, nor one given before",
  async (host) => {
    const given = await freePort();
    const other = createServer();
    await new Promise<void>((resolve, reject) => {
      other.once("error", reject);
      other.listen({ port: 0, host }, resolve);
    });
    const address = other.address();
    const taken = typeof address === "object" && address !== null ? address.port : 0;
    const free = given + 1;
    const drawn = [given, taken, free];
    const next = await freePort(() => drawn.shift() ?? free);
    other.close();
    expect(drawn).toEqual([]);
    expect(next).toBe(free);
  },
);

test("where every port is taken it is said, after two hundred of them", async () => {
  const given = await freePort();
  let drawn = 0;
  const draw = () => {
    drawn++;
    return given;
  };
  await expect(freePort(draw)).rejects.toThrow("No free port");
  expect(drawn).toBe(200);
});
