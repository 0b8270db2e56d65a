import { defineMessages } from '../../lib/messages.ts';

export const ownTableMessages = defineMessages({
  title: { sv: 'Ditt bord', en: 'Your table' },
  none: {
    sv: 'Det finns inget samtal vid ditt bord än. Var du sitter står i Min dag.',
    en: 'There is no dialogue at your table yet. Where you sit stands in My day.',
  },
  toDay: { sv: 'Till min dag', en: 'To my day' },
});
