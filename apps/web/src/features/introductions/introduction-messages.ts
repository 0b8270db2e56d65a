import { defineMessages } from '../../lib/messages.ts';

export const introductionMessages = defineMessages({
  title: { sv: 'Vid bordet', en: 'At the table' },
  lead: {
    sv: 'De som sitter vid ditt bord ser ditt namn. Resten bestämmer du.',
    en: 'Those who sit at your table see your name. The rest is up to you.',
  },
  protectedLead: {
    sv: 'Du har skyddade personuppgifter. De som sitter vid ditt bord ser inget om dig, inte heller ditt namn.',
    en: 'Your personal data is protected. Those who sit at your table see nothing about you, not even your name.',
  },
  showsWork: { sv: 'Visa min titel och enhet', en: 'Show my title and unit' },
  showsFace: { sv: 'Visa min bild', en: 'Show my picture' },
  showsFaceHint: {
    sv: 'Bara de som sitter vid ditt bord ser den. Arrangören gör det inte.',
    en: 'Only those who sit at your table see it. The organiser does not.',
  },
  showsFaceMissing: { sv: 'Lägg till en bild först.', en: 'Add a picture first.' },
  showsEmail: { sv: 'Dela min e-postadress efteråt', en: 'Share my e-mail address afterwards' },
  showsEmailHint: {
    sv: 'De du har suttit med kan skriva till dig.',
    en: 'Those you have sat with can write to you.',
  },
  portrait: { sv: 'Din bild', en: 'Your picture' },
  portraitHint: {
    sv: 'Välj ett foto eller ta ett nytt. Det skärs till en kvadrat. Plats och tid tas bort.',
    en: 'Choose a photo or take a new one. It is cut to a square. Place and time are removed.',
  },
  uploading: { sv: 'Sparar bilden …', en: 'Saving the picture …' },
  uploaded: { sv: 'Bilden är sparad', en: 'The picture is saved' },
  remove: { sv: 'Ta bort bilden', en: 'Remove the picture' },
  removed: { sv: 'Bilden är borttagen', en: 'The picture is removed' },
  saved: { sv: 'Sparat', en: 'Saved' },
});
