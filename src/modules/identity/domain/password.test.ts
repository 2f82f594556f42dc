import { expect, test } from "vitest";
import { checkPassword } from "./password.ts";

const weak = (password: string, email = "jean.tremblay@greffe.example") => {
  try {
    checkPassword(password, email);
    return false;
  } catch {
    return true;
  }
};

test.each([
  "short words",
  "aaaaaaaaaaaaaaaa",
  "Password1234",
  "P@ssw0rd2026!",
  "motdepasse2026",
  "Montréal2026!!",
  "qwertyuiop123456",
  "azertyuiop2024",
  "1qaz2wsx3edc",
  "letmeinletmein",
  "Immigration2026",
  "monamourmonamour",
  "jean.tremblay99",
  "tremblaytremblay",
  "abcdefghijklmnop",
  "987654321098",
])("%s is refused", (password) => {
  expect(weak(password)).toBe(true);
});

test.each([
  "four plain words here",
  "correct horse battery staple",
  "un canot rouge sous la pluie",
  "demo-9f31c07b52ea4d68",
  "тихая вода и белый снег",
  "pluie d’été sur le fleuve",
  "xK7#vLq2!zRw",
])("%s is accepted", (password) => {
  expect(weak(password)).toBe(false);
});

// Twelve signs; five that are one's own; words of the address from four letters on.
test.each([
  ["xK7#vLq2!zRw", "somebody@greffe.example", false],
  ["xK7#vLq2!zR", "somebody@greffe.example", true],
  ["abceabceabce", "somebody@greffe.example", true],
  ["abcehabcehab", "somebody@greffe.example", false],
  ["abel mkwz abel", "abel@greffe.example", true],
  ["zoe mk zoe 7 zoe", "zoe@greffe.example", false],
  ["abel mkwz abel", "jo.abel@greffe.example", true],
  ["zoe mk zoe 7 zoe", "anna.zoe@greffe.example", false],
  ["motdepasse xkvqz", "somebody@greffe.example", false],
  ["motdepasse xkvq", "somebody@greffe.example", true],
])("%s of %s is weak: %s", (password, email, isWeak) => {
  expect(weak(password, email)).toBe(isWeak);
});
