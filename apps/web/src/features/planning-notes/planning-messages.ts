import { defineMessages } from '../../lib/messages.ts';

export const planningMessages = defineMessages({
  title: { sv: 'Från tidigare dagar', en: 'From earlier days' },
  lead: {
    sv: 'Medskick och åtgärder att tänka på när dagen planeras.',
    en: 'Ideas passed on, and actions to think of while the day is planned.',
  },
  empty: {
    sv: 'Inget har skickats med än. Anteckna det du själv vill minnas.',
    en: 'Nothing has been passed on yet. Note what you want to remember.',
  },
  from: {
    sv: (day: string) => `Medskick efter ${day}`,
    en: (day: string) => `Passed on after ${day}`,
  },
  own: { sv: 'Arrangörens egen', en: 'The organiser’s own' },
  times: { sv: (n: string) => `${n} skrev det`, en: (n: string) => `${n} wrote it` },
  taker: { sv: 'Vem tar den?', en: 'Who takes it?' },
  takerOf: { sv: (text: string) => `Vem tar: ${text}`, en: (text: string) => `Who takes: ${text}` },
  hidden: { sv: 'skyddade uppgifter', en: 'protected' },
  add: { sv: 'Anteckna', en: 'Note' },
  newNote: { sv: 'Egen anteckning', en: 'A note of your own' },
  removeOf: {
    sv: (text: string) => `Ta bort: ${text}`,
    en: (text: string) => `Take away: ${text}`,
  },
  removed: { sv: 'Borttaget', en: 'Taken away' },
  ticked: { sv: 'Avbockat', en: 'Ticked off' },
  unticked: { sv: 'Inte längre avbockat', en: 'No longer ticked off' },
  bring: { sv: 'Hämta medskick', en: 'Bring what was passed on' },
  brought: {
    sv: (n: number) => (n === 0 ? 'Inget nytt medskick fanns' : `${n} medskick hämtades`),
    en: (n: number) => (n === 0 ? 'There was nothing new' : `${n} were brought`),
  },
  all: { sv: (n: number) => `Visa alla ${n}`, en: (n: number) => `Show all ${n}` },
  actions: { sv: 'Åtgärder från serien', en: 'Actions of the series' },
  shown: { sv: 'visas med inbjudan', en: 'shown with the invitation' },
  toActions: { sv: 'Till åtgärderna', en: 'To the actions' },
  left: {
    sv: (left: string, of: string) => `${left} av ${of} återstår`,
    en: (left: string, of: string) => `${left} of ${of} left`,
  },
});
