import { defineMessages } from '../../lib/messages.ts';

export const allocationMessages = defineMessages({
  title: { sv: 'Fördela platserna', en: 'Allocate the seats' },
  lead: {
    sv: (people: number, seats: number) =>
      `${people} personer ska ha plats. Det finns ${seats} platser. Du ser förslaget innan något publiceras.`,
    en: (people: number, seats: number) =>
      `${people} people are to have a seat. There are ${seats} seats. You see the proposal before anything is published.`,
  },
  objective: { sv: 'Vad ska väga tyngst?', en: 'What should weigh most?' },
  total: { sv: 'Så bra som möjligt tillsammans', en: 'As good as possible together' },
  totalHint: {
    sv: 'Minsta summan av (val − 1)². Ett tredjehandsval kostar 4, ett femtehandsval 16.',
    en: 'The least sum of (choice − 1)². A third choice costs 4, a fifth 16.',
  },
  fair: { sv: 'Ingen långt ner på sin lista', en: 'Nobody far down their list' },
  fairHint: {
    sv: 'Först så få som möjligt med det sämsta valet, sedan med det näst sämsta, och så vidare.',
    en: 'First as few as possible with the worst choice, then with the next worst, and so on.',
  },
  ties: {
    sv: 'När flera utfall är lika bra går den före som fick mindre av det den ville förra gången. Sedan lottas det.',
    en: 'Among outcomes that are equally good, those who got less of what they wanted last time come first. Then lots are drawn.',
  },
  start: { sv: 'Fördela', en: 'Allocate' },
  again: { sv: 'Fördela igen', en: 'Allocate again' },
  starting: { sv: 'Startar …', en: 'Starting …' },
  running: { sv: 'Fördelar', en: 'Allocating' },
  runningText: {
    sv: 'Du kan lämna sidan. Arbetet fortsätter.',
    en: 'You may leave the page. The work goes on.',
  },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
  cancelled: { sv: 'Fördelningen avbröts.', en: 'The allocation was cancelled.' },
  interrupted: {
    sv: 'Fördelningen avbröts när servern startade om. Fördela igen.',
    en: 'The allocation was interrupted when the server restarted. Allocate again.',
  },
  unsolvable: {
    sv: 'Fördelningen misslyckades. Fördela igen, och kontakta support om det händer en gång till.',
    en: 'The allocation failed. Allocate again, and contact support if it happens once more.',
  },
  proposal: { sv: 'Förslag', en: 'Proposal' },
  repairTitle: { sv: 'Förslag till lagning', en: 'Proposed repair' },
  repairKind: { sv: 'Lagning: så få flyttas som möjligt', en: 'Repair: as few moves as possible' },
  fillTitle: { sv: 'Förslag till platser', en: 'Proposed seats' },
  fillKind: { sv: 'Påfyllning av dem som inte valt', en: 'Filling in those who have not chosen' },
  publishedTitle: { sv: 'Publicerad fördelning', en: 'Published allocation' },
  discardedTitle: { sv: 'Undanlagt förslag', en: 'Proposal put aside' },
  resultTitle: { sv: 'Resultat', en: 'Result' },
  sentence: {
    sv: (first: number, ranked: number) => `${first} av ${ranked} fick sitt förstahandsval`,
    en: (first: number, ranked: number) => `${first} of ${ranked} got their first choice`,
  },
  worst: {
    sv: (rank: number) => `ingen fick sämre än sitt val nummer ${rank}.`,
    en: (rank: number) => `nobody got worse than their choice number ${rank}.`,
  },
  unwanted: {
    sv: (count: number) => `${count} fick något de inte hade önskat.`,
    en: (count: number) => `${count} got something they had not ranked.`,
  },
  unasked: {
    sv: (people: number) =>
      people === 1
        ? '1 person hade inte önskat och fick det som var kvar.'
        : `${people} hade inte önskat och fick det som var kvar.`,
    en: (people: number) =>
      people === 1
        ? '1 person had not ranked and got what was left.'
        : `${people} had not ranked and got what was left.`,
  },
  unaskedCost: {
    sv: (cost: string) =>
      `${cost} av kostnaden gäller platser till dem som inte hade önskat. Den delen är alltid lika stor.`,
    en: (cost: string) =>
      `${cost} of the cost is for seats of those who had not ranked. That part is always the same.`,
  },
  pairs: {
    sv: (agreed: number, together: number) =>
      `${together} av ${agreed} par som valt tillsammans har samma seminarier i alla pass.`,
    en: (agreed: number, together: number) =>
      `${together} of ${agreed} pairs who chose together have the same seminars in every slot.`,
  },
  heldByHand: {
    sv: (seats: number) =>
      seats === 1
        ? '1 plats hålls för hand och ligger fast.'
        : `${seats} platser hålls för hand och ligger fast.`,
    en: (seats: number) =>
      seats === 1
        ? '1 seat is held by hand and stays.'
        : `${seats} seats are held by hand and stay.`,
  },
  everyone: { sv: 'Alla har en plats.', en: 'Everyone has a seat.' },
  without: {
    sv: (count: number) => (count === 1 ? '1 plats saknas.' : `${count} platser saknas.`),
    en: (count: number) => (count === 1 ? '1 seat is missing.' : `${count} seats are missing.`),
  },
  busy: {
    sv: (count: number) =>
      count === 1
        ? '1 plats ges inte: personen är upptagen då.'
        : `${count} platser ges inte: personerna är upptagna då.`,
    en: (count: number) =>
      count === 1
        ? '1 seat is not given: the person is busy then.'
        : `${count} seats are not given: the people are busy then.`,
  },
  cost: { sv: 'Sammanlagd kostnad', en: 'Total cost' },
  proven: {
    sv: (bound: string) => `bevisat bästa möjliga: ${bound}`,
    en: (bound: string) => `proven best possible: ${bound}`,
  },
  provenFair: {
    sv: 'bevisat: ingen fördelning är jämnare',
    en: 'proven: no allocation is fairer',
  },
  notProven: {
    sv: (bound: string) => `ingen kan bli bättre än ${bound}`,
    en: (bound: string) => `none can be better than ${bound}`,
  },
  firstComeCost: { sv: 'Först till kvarn', en: 'First come' },
  firstComeNote: {
    sv: 'samma önskemål i en lottad kö',
    en: 'the same wishes in a queue drawn by lot',
  },
  profileTitle: { sv: 'Hur många fick vad', en: 'How many got what' },
  profileCaption: {
    sv: 'Antal per val, jämfört med först till kvarn',
    en: 'Number per choice, compared with first come',
  },
  choice: { sv: 'Val', en: 'Choice' },
  rank: { sv: (rank: number) => `Val ${rank}`, en: (rank: number) => `Choice ${rank}` },
  unranked: { sv: 'Något annat än de önskat', en: 'Something else than they ranked' },
  unaskedRow: { sv: 'Hade inte önskat', en: 'Had not ranked' },
  noSeat: { sv: 'Ingen plats', en: 'No seat' },
  here: { sv: 'Fördelningen', en: 'Allocation' },
  queue: { sv: 'Först till kvarn', en: 'First come' },
  sessionsTitle: { sv: 'Seminarierna', en: 'The seminars' },
  seminar: { sv: 'Seminarium', en: 'Seminar' },
  slot: { sv: 'Pass', en: 'Slot' },
  room: { sv: 'Sal', en: 'Room' },
  filled: { sv: 'Fyllda platser', en: 'Seats filled' },
  filledOf: {
    sv: (filled: number, capacity: number) => `${filled} av ${capacity}`,
    en: (filled: number, capacity: number) => `${filled} of ${capacity}`,
  },
  full: { sv: 'Full', en: 'Full' },
  dropped: { sv: 'Inställt', en: 'Cancelled' },
  closed: { sv: 'Ställs in: för få', en: 'Closed: too few' },
  firstWishes: { sv: 'Ville helst', en: 'Wanted most' },
  unplacedTitle: { sv: 'Utan plats', en: 'Without a seat' },
  name: { sv: 'Namn', en: 'Name' },
  unit: { sv: 'Enhet', en: 'Unit' },
  reason: { sv: 'Varför', en: 'Why' },
  protectedPerson: { sv: 'Skyddad person', en: 'Protected person' },
  'no-capacity': { sv: 'Platserna räckte inte', en: 'Not enough seats' },
  unavailable: { sv: 'Kan inte det passet', en: 'Not available in the slot' },
  'nothing-acceptable': { sv: 'Inget kvar som går', en: 'Nothing possible left' },
  howMade: { sv: 'Så är det gjort', en: 'How it was made' },
  madeAt: { sv: 'Gjord', en: 'Made' },
  seed: { sv: 'Lottens frö', en: 'Seed of the lottery' },
  hash: { sv: 'Underlagets kontrollsumma (SHA-256)', en: 'Checksum of the input (SHA-256)' },
  took: { sv: 'Tog', en: 'Took' },
  seconds: { sv: (value: string) => `${value} s`, en: (value: string) => `${value} s` },
  outdated: {
    sv: 'Önskemål, svar eller platser har ändrats sedan fördelningen gjordes.',
    en: 'Wishes, replies or seats have changed since the allocation was made.',
  },
  publish: { sv: 'Publicera …', en: 'Publish …' },
  publishTitle: { sv: 'Publicera platserna?', en: 'Publish the seats?' },
  publishText: {
    sv: (letters: number) =>
      letters === 1
        ? '1 person får ett brev om sina platser.'
        : `${letters} personer får ett brev om sina platser.`,
    en: (letters: number) =>
      letters === 1
        ? '1 person gets a letter about their seats.'
        : `${letters} people get a letter about their seats.`,
  },
  publishCloses: {
    sv: 'Valet stängs för blocket. Deltagarna ser sina platser på en gång.',
    en: 'Choosing closes for the block. The participants see their seats at once.',
  },
  publishUndo: {
    sv: 'Du kan ta tillbaka publiceringen tills dagen börjar, men brev som har gått iväg går inte att hämta hem.',
    en: 'You can take the publication back until the day begins, but letters that have left cannot be fetched home.',
  },
  publishConfirm: {
    sv: (letters: number) => (letters === 0 ? 'Publicera' : `Publicera och skriv till ${letters}`),
    en: (letters: number) => (letters === 0 ? 'Publish' : `Publish and write to ${letters}`),
  },
  publishedToast: {
    sv: (seats: number) => `${seats} platser är publicerade.`,
    en: (seats: number) => `${seats} seats have been published.`,
  },
  takeBack: { sv: 'Ta tillbaka publiceringen', en: 'Take the publication back' },
  takenBack: {
    sv: (withdrawn: number, sent: number) =>
      sent === 0
        ? `Publiceringen är tillbakatagen. ${withdrawn} brev skickas inte.`
        : `Publiceringen är tillbakatagen. ${withdrawn} brev skickas inte, ${sent} hade redan gått iväg.`,
    en: (withdrawn: number, sent: number) =>
      sent === 0
        ? `The publication has been taken back. ${withdrawn} letters will not be sent.`
        : `The publication has been taken back. ${withdrawn} letters will not be sent, ${sent} had already left.`,
  },
  discard: { sv: 'Lägg undan', en: 'Put aside' },
  discarded: { sv: 'Förslaget är undanlagt.', en: 'The proposal has been put aside.' },
  restore: { sv: 'Ta fram igen', en: 'Take up again' },
  earlier: { sv: 'Alla fördelningar', en: 'All allocations' },
  state: { sv: 'Läge', en: 'State' },
  firsts: { sv: 'Förstahandsval', en: 'First choices' },
  show: { sv: 'Visa', en: 'Show' },
  RUNNING: { sv: 'Pågår', en: 'Running' },
  FAILED: { sv: 'Avbruten', en: 'Stopped' },
  PROPOSED: { sv: 'Förslag', en: 'Proposal' },
  PUBLISHED: { sv: 'Publicerad', en: 'Published' },
  DISCARDED: { sv: 'Undanlagd', en: 'Put aside' },
});
