/** A text in both languages. */
export const both = (fr: string, en: string) => ({ fr, en })
