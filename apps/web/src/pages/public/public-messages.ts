import { defineMessages } from '../../lib/messages.ts';

export const publicMessages = defineMessages({
  title: { sv: 'Dagen när alla chefer möts', en: 'The day all managers meet' },
  lead: {
    sv: 'Här planerar ni ledardagen, önskar seminarier, hittar rätt på dagen och ser efteråt vad den gav.',
    en: 'Plan the leadership day here, wish for seminars, find your way on the day and see afterwards what it gave.',
  },
  welcomeBack: {
    sv: (name: string) => `Du är inloggad som ${name}.`,
    en: (name: string) => `You are signed in as ${name}.`,
  },
  nextHint: {
    sv: 'Logga in så kommer du till sidan du skulle till.',
    en: 'Sign in to get to the page you were going to.',
  },
  demoTitle: { sv: 'Prova med en påhittad kommun', en: 'Try it with a made-up municipality' },
  demoLead: {
    sv: 'Välj vem du vill vara. Ingen person i demon finns på riktigt, och du kan byta roll när du vill.',
    en: 'Choose who to be. Nobody in the demo is real, and you can change role whenever you like.',
  },
  organiser: { sv: 'Arrangör', en: 'Organiser' },
  organiserText: {
    sv: 'Du bygger dagen: register, program, inbjudan, fördelning, grupper.',
    en: 'You build the day: register, programme, invitation, allocation, groups.',
  },
  organiserGo: { sv: 'Bli arrangör', en: 'Be the organiser' },
  participant: { sv: 'Deltagare', en: 'Participant' },
  participantText: {
    sv: 'Du är chef och inbjuden: svara, önska seminarier, se din dag.',
    en: 'You are a manager and invited: reply, wish for seminars, see your day.',
  },
  participantGo: { sv: 'Bli deltagare', en: 'Be a participant' },
  leadership: { sv: 'Ledning', en: 'Leadership' },
  leadershipText: {
    sv: 'Du vill veta vad dagen gav och vad som ska ändras.',
    en: 'You want to know what the day gave and what to change.',
  },
  leadershipGo: { sv: 'Bli ledning', en: 'Be the leadership' },
  becoming: { sv: 'Byter roll …', en: 'Changing role …' },
  signInTitle: { sv: 'Logga in', en: 'Sign in' },
  signInLead: {
    sv: 'Skriv adressen du fick inbjudan till. Du får en länk som gäller i tio minuter. Inget lösenord behövs.',
    en: 'Write the address your invitation came to. You get a link that works for ten minutes. No password needed.',
  },
  email: { sv: 'E-postadress', en: 'E-mail address' },
  emailMissing: { sv: 'Skriv din e-postadress.', en: 'Write your e-mail address.' },
  emailFaulty: {
    sv: 'Adressen behöver ett @ och en punkt efter det, som namn@kommun.se.',
    en: 'The address needs an @ and a dot after it, like name@municipality.se.',
  },
  sendLink: { sv: 'Skicka länken', en: 'Send the link' },
  sending: { sv: 'Skickar …', en: 'Sending …' },
  sentTitle: { sv: 'Titta i din inkorg', en: 'Look in your inbox' },
  sentText: {
    sv: (email: string) =>
      `Om ${email} finns i registret kommer ett brev med en länk inom en minut. Titta i skräpposten också.`,
    en: (email: string) =>
      `If ${email} is in the register, a letter with a link comes within a minute. Look in the junk mail too.`,
  },
  sendAnother: { sv: 'Använd en annan adress', en: 'Use another address' },
  confirmTitle: { sv: 'Logga in på Ledarforum', en: 'Sign in to Ledarforum' },
  confirmLead: {
    sv: 'Tryck på knappen så är du inne. Länken fungerar en gång.',
    en: 'Press the button and you are in. The link works once.',
  },
  confirm: { sv: 'Logga in', en: 'Sign in' },
  signingIn: { sv: 'Loggar in …', en: 'Signing in …' },
  askForNew: { sv: 'Be om en ny länk', en: 'Ask for a new link' },
  apiTitle: { sv: 'Programgränssnitt', en: 'API' },
});
