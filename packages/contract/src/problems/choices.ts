import { problemTable } from '../problem.ts';

export const choiceProblems = problemTable({
  'choice-rotation': {
    status: 409,
    title: {
      sv: 'Här väljer ingen. Alla går på allt.',
      en: 'Nobody chooses here. Everyone goes to everything.',
    },
    remedy: {
      sv: 'Ändra sättet att fylla blocket om deltagarna ska önska.',
      en: 'Change how the block is filled if participants are to rank.',
    },
  },
  'choice-by-claim': {
    status: 409,
    title: {
      sv: 'Här önskar ingen. Platserna tas direkt, först till kvarn.',
      en: 'Nobody ranks here. Seats are taken first come, first served.',
    },
    remedy: { sv: 'Ta en plats på din sida.', en: 'Take a seat on your page.' },
  },
  'choice-declined': {
    status: 409,
    title: {
      sv: 'Du har svarat att du inte kommer.',
      en: 'You have replied that you are not coming.',
    },
    remedy: {
      sv: 'Ändra ditt svar till att du kommer och önska sedan.',
      en: 'Change your reply to coming, then rank.',
    },
  },
  'choice-digital': {
    status: 409,
    title: {
      sv: 'Du deltar digitalt, och seminarierna hålls på plats.',
      en: 'You take part digitally, and the seminars are held on site.',
    },
    remedy: {
      sv: 'Ändra ditt svar till att du kommer om du vill gå på seminarier.',
      en: 'Change your reply to coming if you want to go to seminars.',
    },
  },
  'choice-already-allocated': {
    status: 409,
    title: { sv: 'Platserna är redan fördelade.', en: 'The seats have already been allocated.' },
    remedy: {
      sv: 'Prata med arrangören om du behöver byta.',
      en: 'Talk to the organiser if you need to change.',
    },
  },
  'choice-not-open': {
    status: 409,
    title: { sv: 'Det går inte att önska än.', en: 'Ranking has not opened yet.' },
    remedy: { sv: 'Kom tillbaka när valet har öppnat.', en: 'Come back when choosing has opened.' },
  },
  'choice-closed': {
    status: 409,
    title: { sv: 'Tiden för att önska är ute.', en: 'The time for ranking is over.' },
    remedy: {
      sv: 'Det du sparade senast gäller. Prata med arrangören om något är fel.',
      en: 'What you saved last counts. Talk to the organiser if something is wrong.',
    },
  },
  'ranking-duplicate-seminar': {
    status: 422,
    title: {
      sv: 'Samma seminarium står två gånger.',
      en: 'The same seminar stands twice.',
    },
    remedy: { sv: 'Ta bort det ena och spara igen.', en: 'Remove one of them and save again.' },
  },
  'ranking-unknown-seminar': {
    status: 422,
    title: {
      sv: 'Ett av seminarierna finns inte längre.',
      en: 'One of the seminars no longer exists.',
    },
    remedy: {
      sv: 'Ladda om sidan och lägg seminarierna i ordning igen.',
      en: 'Reload the page and put the seminars in order again.',
    },
  },
  'ranking-changed-elsewhere': {
    status: 409,
    title: {
      sv: 'Du har ändrat din ordning på ett annat ställe.',
      en: 'You have changed your order somewhere else.',
    },
    remedy: {
      sv: 'Välj vilken ordning som ska gälla.',
      en: 'Choose which order should count.',
    },
  },
  'wishes-without-person': {
    status: 422,
    title: {
      sv: 'Ingen kolumn säger vem raden gäller.',
      en: 'No column says whom the row is about.',
    },
    remedy: {
      sv: 'Döp en kolumn till E-post, Anställningsnummer eller Namn.',
      en: 'Name a column E-mail, Employee number or Name.',
    },
  },
  'wishes-without-choices': {
    status: 422,
    title: { sv: 'Ingen kolumn håller valen.', en: 'No column holds the choices.' },
    remedy: {
      sv: 'Döp kolumnerna till Val 1, Val 2 och så vidare.',
      en: 'Name the columns Choice 1, Choice 2 and so on.',
    },
  },
  'wish-import-decided': {
    status: 409,
    title: {
      sv: 'Inläsningen är redan avgjord.',
      en: 'The import has already been decided.',
    },
    remedy: {
      sv: 'Läs in filen på nytt om du behöver.',
      en: 'Read the file again if you need to.',
    },
  },
  'wish-import-outdated': {
    status: 409,
    title: {
      sv: 'Önskemål eller seminarier har ändrats sedan provläsningen.',
      en: 'Wishes or seminars have changed since the dry run.',
    },
    remedy: {
      sv: 'Läs in filen på nytt och se vad som skulle ändras nu.',
      en: 'Read the file again and see what would change now.',
    },
  },
  'wish-import-not-confirmed': {
    status: 409,
    title: {
      sv: 'Det finns ingenting att ångra.',
      en: 'There is nothing to undo.',
    },
    remedy: {
      sv: 'En inläsning kan ångras en gång, inom 30 dagar.',
      en: 'An import can be undone once, within 30 days.',
    },
  },
});
