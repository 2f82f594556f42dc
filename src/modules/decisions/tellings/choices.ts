// Apart from the schemas: a page that lists them loads no schema.
export const tellingChannels = ["telephone", "email", "secure-exchange", "fax", "mail", "in-person"] as const;
export type TellingChannel = (typeof tellingChannels)[number];
