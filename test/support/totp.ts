export { codeOfKey, codeOfSeed } from "../../src/modules/simulation/authenticator.ts";
