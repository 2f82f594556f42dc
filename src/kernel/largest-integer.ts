/** What a column of type `integer` holds at most: a whole number that somebody sends has to end somewhere. */
export const largestInteger = 2_147_483_647;
