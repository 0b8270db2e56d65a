import { problemTable } from '../problem.ts';

export const followUpProblems = problemTable({
  'action-reason-missing': {
    status: 422,
    title: {
      sv: 'En åtgärd som ni avstår från behöver ett skäl.',
      en: 'An action that you decline needs a reason.',
    },
    remedy: { sv: 'Skriv varför.', en: 'Write why.' },
  },
  'action-unsaid': {
    status: 422,
    title: {
      sv: 'Det som visas för deltagarna saknar text.',
      en: 'What is shown to participants has no text.',
    },
    remedy: {
      sv: 'Fyll i både ”Ni sa” och ”Vi gör”, eller visa den inte.',
      en: 'Fill in both “You said” and “We do”, or do not show it.',
    },
  },
  'action-quotes': {
    status: 422,
    title: {
      sv: 'Texten till deltagarna citerar det som någon skrev.',
      en: 'The text for participants quotes what somebody wrote.',
    },
    remedy: { sv: 'Skriv det med egna ord.', en: 'Write it in your own words.' },
  },
  'action-names-somebody': {
    status: 422,
    title: {
      sv: 'Texten till deltagarna nämner någon vid namn.',
      en: 'The text for participants names somebody.',
    },
    remedy: { sv: 'Ta bort namnet.', en: 'Take the name away.' },
  },
  'action-owner-unknown': {
    status: 422,
    title: {
      sv: 'Den du valde finns inte i registret, eller har slutat.',
      en: 'The person you chose is not in the register, or has left.',
    },
    remedy: { sv: 'Välj någon annan.', en: 'Choose somebody else.' },
  },
  'action-entry-unknown': {
    status: 404,
    title: {
      sv: 'Ändringen finns inte i åtgärdens historik.',
      en: 'The change is not in the action’s history.',
    },
    remedy: { sv: 'Ladda om sidan.', en: 'Reload the page.' },
  },
  'action-undone-already': {
    status: 409,
    title: { sv: 'Ändringen är redan ångrad.', en: 'The change has been undone already.' },
    remedy: { sv: 'Ladda om sidan.', en: 'Reload the page.' },
  },
  'action-changed-since': {
    status: 409,
    title: {
      sv: 'Det som ändrades har ändrats igen sedan dess.',
      en: 'What was changed has been changed again since.',
    },
    remedy: { sv: 'Ångra den senare ändringen först.', en: 'Undo the later change first.' },
  },
  'planning-taker-unknown': {
    status: 422,
    title: {
      sv: 'Den du valde är inte arrangör.',
      en: 'The person you chose is not an organiser.',
    },
    remedy: { sv: 'Välj någon av arrangörerna.', en: 'Choose one of the organisers.' },
  },
});
