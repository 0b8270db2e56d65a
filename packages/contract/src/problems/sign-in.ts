import { problemTable } from '../problem.ts';

export const signInProblems = problemTable({
  'sign-in-link-invalid': {
    status: 410,
    title: {
      sv: 'Länken gäller inte längre.',
      en: 'The link is no longer valid.',
    },
    remedy: {
      sv: 'En länk fungerar en gång och i tio minuter. Begär en ny.',
      en: 'A link works once and for ten minutes. Ask for a new one.',
    },
  },
  'demo-only': {
    status: 404,
    title: {
      sv: 'Rollbytet finns bara i demokommunen.',
      en: 'The role switch exists only in the demo municipality.',
    },
    remedy: { sv: 'Logga in med länk i stället.', en: 'Sign in with a link instead.' },
  },
});
