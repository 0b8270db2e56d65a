import { defineMessages } from '../../lib/messages.ts';

export const calendarMessages = defineMessages({
  calendar: { sv: 'I din kalender', en: 'In your calendar' },
  addToCalendar: { sv: 'Lägg i kalendern', en: 'Add to calendar' },
  subscribe: { sv: 'Prenumerera', en: 'Subscribe' },
  subscribeLead: {
    sv: 'Filen visar dagen som den är nu. Prenumererar du följer kalendern med när något ändras.',
    en: 'The file shows the day as it is now. If you subscribe, your calendar follows when something changes.',
  },
  feedAddress: { sv: 'Adress till prenumerationen', en: 'Address of the subscription' },
  feedSecret: {
    sv: 'Adressen är din egen. Den som har den ser din dag.',
    en: 'The address is your own. Whoever has it sees your day.',
  },
  copy: { sv: 'Kopiera adressen', en: 'Copy the address' },
  copied: { sv: 'Adressen är kopierad', en: 'The address is copied' },
  renew: { sv: 'Gör en ny adress', en: 'Make a new address' },
  renewed: {
    sv: 'Du har en ny adress. Den gamla fungerar inte längre.',
    en: 'You have a new address. The old one no longer works.',
  },
});
