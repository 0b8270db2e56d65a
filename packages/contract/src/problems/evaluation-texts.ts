import { problemTable } from '../problem.ts';

export const evaluationTextProblems = problemTable({
  'text-not-shown': {
    status: 409,
    title: {
      sv: 'Bara kommentarer som ledningen får läsa kan citeras.',
      en: 'Only comments that leadership may read can be quoted.',
    },
    remedy: { sv: 'Godkänn kommentaren först.', en: 'Let the comment through first.' },
  },
  'text-quotes-full': {
    status: 409,
    title: { sv: 'Rapporten har redan tre citat.', en: 'The report has three quotes already.' },
    remedy: { sv: 'Ta bort ett av dem först.', en: 'Take one of them away first.' },
  },
  'text-unknown-word': {
    status: 422,
    title: {
      sv: 'Ett av orden som skulle döljas finns inte i texten.',
      en: 'One of the words to be masked is not in the text.',
    },
    remedy: {
      sv: 'Läs in sidan igen och välj orden en gång till.',
      en: 'Load the page again and choose the words once more.',
    },
  },
  'text-mask-final': {
    status: 409,
    title: {
      sv: 'Orden är borta och kan inte visas igen.',
      en: 'The words are gone and cannot be shown again.',
    },
    remedy: {
      sv: 'Dolda ord raderas efter tio sekunder, så att ingen kan ta fram dem.',
      en: 'Masked words are erased after ten seconds, so that nobody can bring them back.',
    },
  },
});
