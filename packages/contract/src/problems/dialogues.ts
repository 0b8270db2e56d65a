import { problemTable } from '../problem.ts';

export const dialogueProblems = problemTable({
  'dialogue-not-now': {
    status: 409,
    title: {
      sv: 'Det går inte just nu: samtalet är i ett annat läge.',
      en: 'That cannot be done now: the dialogue is in another state.',
    },
    remedy: { sv: 'Se var samtalet är och välj igen.', en: 'See where it is and choose again.' },
  },
  'dialogue-without-steps': {
    status: 409,
    title: { sv: 'Samtalet har inga steg än.', en: 'The dialogue has no steps yet.' },
    remedy: { sv: 'Skriv stegen först.', en: 'Write the steps first.' },
  },
  'dialogue-led-by-another': {
    status: 409,
    title: {
      sv: 'Någon annan hann före och ändrade samtalet.',
      en: 'Somebody else was first and changed the dialogue.',
    },
    remedy: { sv: 'Se var samtalet är och välj igen.', en: 'See where it is and choose again.' },
  },
  'dialogue-step-answered': {
    status: 409,
    title: {
      sv: 'Ett steg som bord har svarat på kan inte tas bort.',
      en: 'A step that tables have answered cannot be removed.',
    },
    remedy: {
      sv: 'Låt steget stå kvar, eller flytta det sist.',
      en: 'Leave the step, or move it last.',
    },
  },
  'dialogue-step-elsewhere': {
    status: 409,
    title: { sv: 'Steget hör till ett annat samtal.', en: 'The step belongs to another dialogue.' },
    remedy: { sv: 'Ladda om sidan och skriv steget igen.', en: 'Reload and write the step again.' },
  },
});
