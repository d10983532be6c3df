/** The words of a text that tell something: those of four letters and more, in small letters. */
export const longWords = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
