import { problemTable } from '../problem.ts';

export const allocationProblems = problemTable({
  'allocation-running': {
    status: 409,
    title: { sv: 'En fördelning pågår redan.', en: 'An allocation is already running.' },
    remedy: {
      sv: 'Vänta tills den är klar eller avbryt den.',
      en: 'Wait until it is done or cancel it.',
    },
  },
  'allocation-not-running': {
    status: 409,
    title: { sv: 'Fördelningen pågår inte längre.', en: 'The allocation is no longer running.' },
    remedy: { sv: 'Se resultatet på sidan.', en: 'See the result on the page.' },
  },
  'allocation-too-late': {
    status: 409,
    title: {
      sv: 'Dagen har börjat, så platserna ligger fast.',
      en: 'The day has begun, so the seats are settled.',
    },
    remedy: {
      sv: 'Backa fasen om det var ett misstag.',
      en: 'Move the phase back if that was a mistake.',
    },
  },
  'allocation-too-early': {
    status: 409,
    title: {
      sv: 'Valet har inte öppnat, så inget kan publiceras än.',
      en: 'Choosing has not opened, so nothing can be published yet.',
    },
    remedy: {
      sv: 'Öppna valet först. Förslaget finns kvar.',
      en: 'Open choosing first. The proposal stays.',
    },
  },
  'allocation-without-sessions': {
    status: 409,
    title: {
      sv: 'Blocket har inga seminarier i något pass.',
      en: 'The block has no seminars in any slot.',
    },
    remedy: {
      sv: 'Lägg seminarierna i pass och salar först.',
      en: 'Put the seminars in slots and rooms first.',
    },
  },
  'allocation-without-people': {
    status: 409,
    title: { sv: 'Ingen har tackat ja eller önskat.', en: 'Nobody is coming or has ranked.' },
    remedy: {
      sv: 'Vänta på svar eller läs in önskemål från en fil.',
      en: 'Wait for replies or import wishes from a file.',
    },
  },
  'allocation-not-proposed': {
    status: 409,
    title: {
      sv: 'Den här fördelningen är inte ett förslag längre.',
      en: 'This allocation is no longer a proposal.',
    },
    remedy: { sv: 'Gör en ny fördelning.', en: 'Make a new allocation.' },
  },
  'allocation-not-published': {
    status: 409,
    title: {
      sv: 'Den här fördelningen är inte publicerad.',
      en: 'This allocation is not published.',
    },
    remedy: { sv: 'Ladda om sidan och se vad som gäller.', en: 'Reload and see what counts.' },
  },
  'allocation-by-claim': {
    status: 409,
    title: {
      sv: 'Här tar deltagarna sina platser själva, så de fördelas inte.',
      en: 'Participants take their seats themselves here, so nothing is allocated.',
    },
    remedy: {
      sv: 'Fyll på dem som inte valt när valet har stängt.',
      en: 'Fill in those who have not chosen once choosing has closed.',
    },
  },
  'fill-not-here': {
    status: 409,
    title: {
      sv: 'Här får de som inte önskat plats i den vanliga fördelningen.',
      en: 'Here those who have not ranked get a seat in the ordinary allocation.',
    },
    remedy: { sv: 'Fördela i stället.', en: 'Allocate instead.' },
  },
  'fill-too-early': {
    status: 409,
    title: { sv: 'Deltagarna kan fortfarande välja själva.', en: 'Participants can still choose.' },
    remedy: {
      sv: 'Vänta tills valet har stängt, eller sätt en tidigare sista tid.',
      en: 'Wait until choosing has closed, or set an earlier deadline.',
    },
  },
  'allocation-outdated': {
    status: 409,
    title: {
      sv: 'Önskemål, svar eller platser har ändrats sedan fördelningen gjordes.',
      en: 'Wishes, replies or seats have changed since the allocation was made.',
    },
    remedy: {
      sv: 'Fördela igen, eller publicera ändå.',
      en: 'Allocate again, or publish anyway.',
    },
  },
  'allocation-impossible': {
    status: 409,
    title: {
      sv: 'Platserna räcker inte längre till förslaget.',
      en: 'There are no longer seats enough for the proposal.',
    },
    remedy: { sv: 'Fördela igen.', en: 'Allocate again.' },
  },
  'seats-changed-since': {
    status: 409,
    title: {
      sv: 'De tidigare platserna finns inte kvar.',
      en: 'The earlier seats no longer exist.',
    },
    remedy: {
      sv: 'Fördela igen och publicera i stället.',
      en: 'Allocate again and publish instead.',
    },
  },
});
