/** What one letter may stand for, the likeliest first: nine consonants, or nothing. */
export type Sounds = readonly string[];
