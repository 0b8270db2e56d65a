import { defineMessages } from '../../lib/messages.ts';

export const replyMessages = defineMessages({
  title: { sv: 'Kommer du?', en: 'Are you coming?' },
  yourReply: { sv: 'Ditt svar', en: 'Your reply' },
  replyBy: {
    sv: (moment: string) => `Svara senast ${moment}.`,
    en: (moment: string) => `Reply before ${moment}.`,
  },
  late: {
    sv: (moment: string) => `Sista svarsdag var ${moment}. Svara ändå, det hjälper arrangören.`,
    en: (moment: string) =>
      `The last day to reply was ${moment}. Reply anyway, it helps the organiser.`,
  },
  coming: { sv: 'Ja, jag kommer', en: 'Yes, I am coming' },
  digital: { sv: 'Jag deltar digitalt', en: 'I take part digitally' },
  declined: { sv: 'Nej, jag kan inte komma', en: 'No, I cannot come' },
  choose: { sv: 'Välj ett svar.', en: 'Choose a reply.' },
  diet: { sv: 'Mat', en: 'Food' },
  access: { sv: 'Tillgänglighet', en: 'Access' },
  optionalHint: {
    sv: 'Kryssa för det du behöver. Hoppa över det som inte gäller dig.',
    en: 'Tick what you need. Skip what does not concern you.',
  },
  otherDiet: { sv: 'Något annat om maten', en: 'Anything else about food' },
  otherAccess: { sv: 'Något annat som hjälper dig', en: 'Anything else that helps you' },
  privacy: {
    sv: 'Arrangören ser hur många som behöver vad, inte vem. Det du skriver med egna ord syns bara för dig. Kontakta arrangören om något behöver ordnas särskilt. Allt raderas 30 dagar efter att dagen avslutats.',
    en: 'The organiser sees how many need what, not who. What you write in your own words is shown to you alone. Contact the organiser if something must be arranged specially. All is deleted 30 days after the day is closed.',
  },
  send: { sv: 'Skicka svaret', en: 'Send the reply' },
  save: { sv: 'Spara ändringen', en: 'Save the change' },
  sending: { sv: 'Skickar …', en: 'Sending …' },
  thanksCOMING: { sv: 'Tack! Du kommer.', en: 'Thank you! You are coming.' },
  thanksDIGITAL: { sv: 'Tack! Du deltar digitalt.', en: 'Thank you! You take part digitally.' },
  thanksDECLINED: {
    sv: 'Tack för svaret. Du kommer inte.',
    en: 'Thank you for telling. You are not coming.',
  },
  noReply: { sv: 'Du har inte svarat än.', en: 'You have not replied yet.' },
  change: { sv: 'Ändra svaret', en: 'Change the reply' },
  reply: { sv: 'Svara', en: 'Reply' },
  toDay: { sv: 'Till min dag', en: 'To my day' },
  closed: {
    sv: 'Dagen är över. Det går inte längre att svara.',
    en: 'The day is over. Replies are no longer taken.',
  },
  stale: { sv: 'Hämta det senaste svaret', en: 'Get the latest reply' },
  // Me
  me: { sv: 'Jag', en: 'Me' },
  details: { sv: 'Dina uppgifter', en: 'Your details' },
  jobTitle: { sv: 'Titel', en: 'Title' },
  unit: { sv: 'Enhet', en: 'Unit' },
  email: { sv: 'E-post', en: 'E-mail' },
  wrong: { sv: 'Stämmer det inte? Skriv till', en: 'Not right? Write to' },
  needs: { sv: 'Mat och tillgänglighet', en: 'Food and access' },
  noNeeds: {
    sv: 'Du har inte bett om något särskilt.',
    en: 'You have not asked for anything special.',
  },
  language: { sv: 'Språk', en: 'Language' },
  languageHint: {
    sv: 'Gäller här och i brev till dig.',
    en: 'Applies here and in letters to you.',
  },
  dataTitle: { sv: 'Dina uppgifter', en: 'Your data' },
  dataText: {
    sv: 'En fil med allt som finns sparat om dig. Svar på utvärderingar kan inte spåras till dig och är därför inte med.',
    en: 'A file with everything that is kept about you. Answers to evaluations cannot be traced to you and so are not in it.',
  },
  dataDownload: { sv: 'Hämta dina uppgifter', en: 'Download your data' },
  signOutTitle: { sv: 'Logga ut', en: 'Sign out' },
  signOutHere: { sv: 'Logga ut här', en: 'Sign out here' },
  signOutEverywhere: { sv: 'Logga ut överallt', en: 'Sign out everywhere' },
  signOutText: {
    sv: 'Logga ut överallt om du har tappat en enhet. Länken i din inbjudan fortsätter att fungera.',
    en: 'Sign out everywhere if you have lost a device. The link in your invitation goes on working.',
  },
});
