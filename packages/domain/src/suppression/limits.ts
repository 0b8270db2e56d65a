/** Fewer answers than this are never shown: not their distribution, not their mean, not how many they were. */
export const fewestAnswers = 5;

/** Free text says more about who wrote it, so it takes this many texts before any is shown. */
export const fewestTexts = 7;
