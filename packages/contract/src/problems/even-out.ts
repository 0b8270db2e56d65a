import { problemTable } from '../problem.ts';

export const evenOutProblems = problemTable({
  'even-out-changed': {
    status: 409,
    title: {
      sv: 'Någon har kommit, gått eller bytt bord sedan du tittade. Inget är ändrat.',
      en: 'Somebody has come, left or changed tables since you looked. Nothing has been changed.',
    },
    remedy: {
      sv: 'Titta på förslaget igen och godkänn det.',
      en: 'Look at the plan again and accept it.',
    },
  },
  'nobody-here': {
    status: 409,
    title: { sv: 'Ingen är på plats än.', en: 'Nobody is here yet.' },
    remedy: {
      sv: 'Checka in dem som kommer, eller jämna ut för alla som har tackat ja.',
      en: 'Check in those who come, or even out for everybody who has said yes.',
    },
  },
});
