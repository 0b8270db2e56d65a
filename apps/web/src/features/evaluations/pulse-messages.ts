import { defineMessages } from '../../lib/messages.ts';

type Verdict = 'higher' | 'lower';

export const pulseMessages = defineMessages({
  title: { sv: 'Vad som har blivit bestående', en: 'What has lasted' },
  noneMoved: {
    sv: 'Inget har ändrats sedan första gången mer än slumpen kan förklara.',
    en: 'Nothing has changed since the first time by more than chance can explain.',
  },
  moved: {
    sv: (question: string, when: string, verdict: Verdict) =>
      `${question} ${when} var svaren ${verdict === 'higher' ? 'högre' : 'lägre'} än första gången frågan ställdes.`,
    en: (question: string, when: string, verdict: Verdict) =>
      `${question} ${when}, the answers were ${verdict === 'higher' ? 'higher' : 'lower'} than the first time it was asked.`,
  },
  how: {
    sv: 'Det lodräta strecket visar var medelvärdet ligger med 95 procents säkerhet. Olika många svarar varje gång, och ingen följs över tid.',
    en: 'The upright line shows where the mean lies with 95 per cent certainty. Different people answer each time, and nobody is followed over time.',
  },
  days: {
    sv: (days: number) => (days === 0 ? 'Dagen' : `${days} dagar`),
    en: (days: number) => (days === 0 ? 'The day' : `${days} days`),
  },
  sinceFirst: { sv: 'Sedan första gången', en: 'Since the first time' },
  higher: { sv: 'högre', en: 'higher' },
  lower: { sv: 'lägre', en: 'lower' },
});
