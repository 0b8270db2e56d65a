import type { Step } from './dialogue-queries.ts';

/** Listen, ask, gather: a way of talking in which everybody is heard before anything is written down. */
export function listenAskGather(): Step[] {
  return [
    {
      id: crypto.randomUUID(),
      textSv:
        'Gå laget runt. Var och en berättar om en situation ur sin vardag. De andra lyssnar utan att avbryta.',
      textEn:
        'Go round the table. Each tells of a situation from everyday work. The others listen without interrupting.',
      minutes: 12,
      questionSv: '',
      questionEn: '',
    },
    {
      id: crypto.randomUUID(),
      textSv: 'Ställ frågor till varandra. Fråga för att förstå, inte för att ge råd.',
      textEn: 'Ask each other questions. Ask in order to understand, not to give advice.',
      minutes: 10,
      questionSv: '',
      questionEn: '',
    },
    {
      id: crypto.randomUUID(),
      textSv: 'Samla det som var gemensamt. En av er skriver.',
      textEn: 'Gather what you had in common. One of you writes.',
      minutes: 8,
      questionSv: 'Vad behöver vi göra tillsammans som ingen av oss kan göra ensam?',
      questionEn: 'What do we need to do together that none of us can do alone?',
    },
  ];
}
