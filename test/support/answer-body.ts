/**
 * What a route answered, as a test reads it. The one place without types: an assertion names what must be there, and a
 * body that is not so fails it; the shapes themselves are held by the contract's schemas when the server serialises.
 */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnswerBody = any;
