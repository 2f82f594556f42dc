// Apart from the schemas: a page that lists them loads no schema.
export const notificationChannels = ["telephone", "email", "secure-exchange", "fax", "mail", "in-person"] as const;
export type NotificationChannel = (typeof notificationChannels)[number];
