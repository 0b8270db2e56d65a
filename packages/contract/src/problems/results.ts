import { problemTable } from '../problem.ts';

export const resultProblems = problemTable({
  'results-too-few': {
    status: 409,
    title: { sv: 'Visas inte: för få har svarat.', en: 'Not shown: too few have answered.' },
    remedy: {
      sv: 'Välj fler grupper. De som är för små för sig visas tillsammans, så att ingens svar kan räknas ut.',
      en: 'Choose more groups. Those that are too small alone are shown together, so that nobody’s answer can be worked out.',
    },
  },
  'results-filter-empty': {
    status: 422,
    title: { sv: 'Ingen grupp är vald.', en: 'No group is chosen.' },
    remedy: {
      sv: 'Välj en förvaltning eller en ledningsgrupp.',
      en: 'Choose a department or a leadership group.',
    },
  },
  'results-unknown-group': {
    status: 422,
    title: {
      sv: 'En av grupperna finns inte bland dem som var med.',
      en: 'One of the groups is not among those who took part.',
    },
    remedy: {
      sv: 'Välj bland grupperna på resultatsidan.',
      en: 'Choose among the groups on the results page.',
    },
  },
});
