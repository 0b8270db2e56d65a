import { defineMessages } from '../../lib/messages.ts';

export const deskCodeMessages = defineMessages({
  title: { sv: 'Din kod i incheckningen', en: 'Your code at check-in' },
  lead: {
    sv: 'Du finns inte på incheckningens lista. Visa eller säg koden, så checkas du in utan namn. Den som står där ser inget om dig. Skriv gärna upp koden.',
    en: 'You are not on the list at check-in. Show or say the code, and you are checked in without a name. Whoever stands there sees nothing about you. Do write the code down.',
  },
  asPicture: { sv: 'Koden att skanna', en: 'The code to scan' },
});
