import { expect, test } from "vitest";
import { addressProblems, cleanAddress } from "./address-problems.ts";

const address = {
  lines: "350, rue Imaginaire",
  locality: "Montréal",
  province: "Québec",
  postalCode: "H3Z 2Y7",
  country: "CAN",
};
const wrong = (changes: object) =>
  addressProblems({ kind: "address", value: { ...address, ...changes } }, "/contact/0").map((one) => {
    expect(one.code).toBe("address-unreadable");
    return one.path;
  });

test.each([
  [{}, []],
  [{ lines: " " }, ["/contact/0/value/lines"]],
  [{ locality: "—" }, ["/contact/0/value/locality"]],
  [{ province: "" }, []],
  [{ province: "Qu\u202eebec" }, ["/contact/0/value/province"]],
  [{ latinLines: "12 Lenina" }, []],
  [{ latinLines: "ул. Ленина, 12" }, ["/contact/0/value/latinLines"]],
  [{ latinLines: "" }, ["/contact/0/value/latinLines"]],
  [{ latinLocality: "Москва" }, ["/contact/0/value/latinLocality"]],
  [{ latinLocality: "Moskva", latinProvince: "Область" }, ["/contact/0/value/latinProvince"]],
  [{ latinProvince: "" }, []],
])("of an address with %j is wrong: %j", (changes, paths) => {
  expect(wrong(changes)).toEqual(paths);
});

test("an e-mail address and a number are no lines of an address", () => {
  expect(addressProblems({ kind: "phone", value: { number: "+1 555 555 0100" } }, "")).toEqual([]);
});

test("an address is kept without what nobody sees, and without a Latin form that was not given", () => {
  expect(cleanAddress({ ...address, lines: " 350,  rue\u200b Imaginaire \n\n" })).toEqual(address);
  const latin = { latinLines: "12  Lenina", latinLocality: " Moskva ", latinProvince: " MO " };
  expect(cleanAddress({ ...address, ...latin })).toEqual({
    ...address,
    latinLines: "12 Lenina",
    latinLocality: "Moskva",
    latinProvince: "MO",
  });
});
