import { expect, test } from "vitest";
import { addressOf, publicLookup, requirePublic } from "./fetch-calendar.ts";
import { isPublicAddress } from "./public-address.ts";

test("private, local, shared, documentation and mapped addresses are none of the Internet's", () => {
  const inside = [
    "127.0.0.1",
    "10.1.2.3",
    "172.31.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
  ];
  const inside6 = [
    "::1",
    "::",
    "fe80::1",
    "fc00::1",
    "fd12::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
  ];
  const carried = ["2002:7f00:1::", "2001:0:7f00:1::", "2001:db8::1", "255.255.255.255", "not an address"];
  for (const one of [...inside, ...inside6, ...carried]) expect([one, isPublicAddress(one)]).toEqual([one, false]);
  for (const one of ["8.8.8.8", "172.32.0.1", "2607:f8b0:4004::1"])
    expect([one, isPublicAddress(one)]).toEqual([one, true]);
});

test("however an address of the network is written, it is refused before anybody connects", () => {
  const hidden = [
    "https://127.0.0.1/c.ics",
    "https://2130706433/c.ics",
    "https://0x7f.1/c.ics",
    "https://0177.0.0.1/c.ics",
    "https://[::1]/c.ics",
    "https://[::ffff:127.0.0.1]/c.ics",
    "https://[::ffff:7f00:1]/c.ics",
    "https://localhost/c.ics",
    "https://LOCALHOST./c.ics",
    "https://a.localhost:8443/c.ics",
    "https://１２７.0.0.1/c.ics",
    "webcal://169.254.169.254/latest/meta-data",
  ];
  for (const one of hidden) expect(() => requirePublic(addressOf(one), []), one).toThrow("inside-network");
  expect(() => requirePublic(addressOf("https://localhost:8443/c.ics"), ["localhost:8443"])).not.toThrow();
  expect(() => requirePublic(addressOf("https://localhost:9999/c.ics"), ["localhost:8443"])).toThrow("inside-network");
  for (const one of ["http://example.com/c.ics", "file:///etc/passwd", "ftp://example.com", "gopher:x", "no address"])
    expect(() => addressOf(one), one).toThrow("not-https");
  expect(addressOf("webcal://example.com/c.ics").href).toBe("https://example.com/c.ics");
});

const found = (...addresses: readonly string[]) =>
  addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
const six = "2607:f8b0:4004::1";
test.each([
  ["all of a name, where all are asked for", true, found("8.8.8.8", six), [null, found("8.8.8.8", six)]],
  ["the first, where one is asked for", false, found(six, "8.8.8.8"), [null, six, 6]],
  ["none, where one of them is inside", true, found("8.8.8.8", "10.0.0.1"), [{ code: "inside-network" }, ""]],
  ["none of a name that has none", false, found(), [{ code: "inside-network" }, ""]],
])("a name gives %s", (_name, all, addresses, answer) => {
  const told: unknown[] = [];
  const resolve = ((_host: string, _options: object, done: (...given: unknown[]) => void) =>
    done(null, addresses)) as never;
  publicLookup(resolve)("calendar.example", { all }, (...given) => told.push(...given));
  expect(told).toMatchObject(answer);
});
