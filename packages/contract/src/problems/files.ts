import { problemTable } from '../problem.ts';

/** What can be wrong with a file or picture that is uploaded to be kept. */
export const fileProblems = problemTable({
  'picture-unreadable': {
    status: 422,
    title: { sv: 'Bilden går inte att läsa.', en: 'The picture cannot be read.' },
    remedy: {
      sv: 'Spara bilden som JPEG, PNG eller WebP och försök igen.',
      en: 'Save the picture as JPEG, PNG or WebP and try again.',
    },
  },
  'picture-too-large': {
    status: 422,
    title: {
      sv: 'Bilden har för många bildpunkter.',
      en: 'The picture has too many pixels.',
    },
    remedy: {
      sv: 'Förminska bilden. Högst 60 miljoner bildpunkter tas emot.',
      en: 'Make the picture smaller. At most 60 million pixels are accepted.',
    },
  },
});
