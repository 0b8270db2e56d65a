import type { Locale } from '@ledarforum/contract/problem';
import { personalLinkTo } from '../outbox/letter-links.ts';

export interface LetterEvent {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
}

type Written = { readonly subject: string; readonly text: string };

/** That wishes are open, and until when. */
export function choiceLetter(
  event: LetterEvent,
  { givenName, locale }: { givenName: string; locale: Locale },
  closesAt: Date | null,
): Written {
  const link = personalLinkTo(`/my/${event.id}/wishes`);
  const until = closesAt && momentIn(closesAt, event.timeZone, locale);
  if (locale === 'en') {
    return letter(`Wish for seminars at ${event.name}`, [
      `Hello ${givenName},`,
      `Now you can wish for seminars at ${event.name}. Put them in the order you want them.`,
      until === null ? 'Wish here:' : `Wish until ${until}:`,
      link,
      'All wishes are allocated at the same time. It does not matter when you answer.',
    ]);
  }
  return letter(`Önska seminarier på ${event.name}`, [
    `Hej ${givenName}!`,
    `Nu kan du önska seminarier på ${event.name}. Lägg dem i den ordning du vill ha dem.`,
    until === null ? 'Önska här:' : `Önska senast ${until}:`,
    link,
    'Alla önskemål fördelas samtidigt. Det spelar ingen roll när du svarar.',
  ]);
}

/** That the day can be evaluated, and what there is to take home from it. */
export function evaluationLetter(
  event: LetterEvent,
  { givenName, locale }: { givenName: string; locale: Locale },
): Written {
  const link = personalLinkTo(`/my/${event.id}/evaluation`);
  const kit = personalLinkTo(`/my/${event.id}/kit`);
  if (locale === 'en') {
    return letter(`How was ${event.name}?`, [
      `Hello ${givenName},`,
      `Thank you for taking part in ${event.name}. Tell us what it was like and what can be better:`,
      link,
      'It takes three minutes. Nobody can see what you answered, not even the organisers.',
      'Your kit from the day is ready too: what your table wrote, questions for your workplace, and an agenda to talk about them there:',
      kit,
    ]);
  }
  return letter(`Hur var ${event.name}?`, [
    `Hej ${givenName}!`,
    `Tack för att du var med på ${event.name}. Berätta hur det var och vad som kan bli bättre:`,
    link,
    'Det tar tre minuter. Ingen kan se vad just du svarade, inte heller arrangören.',
    'Ditt kit från dagen är också klart: det ditt bord skrev, frågor till din arbetsplats och en dagordning för att samtala om dem där:',
    kit,
  ]);
}

function letter(subject: string, paragraphs: readonly string[]): Written {
  return { subject, text: paragraphs.join('\n\n') };
}

function momentIn(moment: Date, timeZone: string, locale: Locale): string {
  const tag = locale === 'en' ? 'en-GB' : 'sv-SE';
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', timeZone });
  return locale === 'en'
    ? `${day.format(moment)} at ${time.format(moment)}`
    : `${day.format(moment)} kl. ${time.format(moment).replace(':', '.')}`;
}
