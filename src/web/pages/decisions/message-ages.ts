/** Made so many days ago or more: what the list of messages for partners can be narrowed to. */
export const messageAges = ["2", "5", "30"] as const;
