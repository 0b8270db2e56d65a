import type { EventTemplate } from './template.ts';

const processLeaders = { sv: 'Två processledare', en: 'Two process leaders' };

/** 460 managers at round tables in one hall: try, reflect, learn from each other. */
export const dialogueDay: EventTemplate = {
  key: 'dialogue-day',
  name: { sv: 'Dialogdag', en: 'Dialogue day' },
  description: {
    sv: 'En dag vid runda bord. Vi prövar en metod för dialog, reflekterar och lär av varandra. Du kan fråga ledningen direkt.',
    en: 'A day at round tables. We try a method for dialogue, reflect and learn from each other. You can ask the leadership directly.',
  },
  theme: { sv: 'Möten som leder någonstans', en: 'Meetings that lead somewhere' },
  valueWords: [],
  rooms: [
    {
      key: 'hall',
      name: { sv: 'Kongresshallen', en: 'Congress hall' },
      floor: { sv: 'Plan 1', en: 'Floor 1' },
      directions: {
        sv: '46 runda bord med tio platser. Bordsnumret står på en skylt.',
        en: '46 round tables with ten seats. The table’s number is on a sign.',
      },
      capacity: 460,
    },
    {
      key: 'foyer',
      name: { sv: 'Foajén', en: 'Foyer' },
      floor: { sv: 'Plan 1', en: 'Floor 1' },
      directions: { sv: 'Innanför entrén.', en: 'Inside the entrance.' },
      capacity: 500,
    },
    {
      key: 'restaurant',
      name: { sv: 'Restaurangen', en: 'Restaurant' },
      floor: { sv: 'Plan 2', en: 'Floor 2' },
      directions: { sv: 'Rulltrappan från foajén.', en: 'The escalator from the foyer.' },
      capacity: 480,
    },
  ],
  items: [
    {
      kind: 'MINGLE',
      from: '08:15',
      to: '09:00',
      title: { sv: 'Kaffe och hitta ditt bord', en: 'Coffee, and find your table' },
      room: 'foyer',
    },
    {
      kind: 'PLENARY',
      from: '09:00',
      to: '09:40',
      title: {
        sv: 'Öppning och en ny metod för dialog',
        en: 'Opening, and a new method for dialogue',
      },
      responsible: { sv: 'Stadsdirektören', en: 'The chief executive' },
      technicalNeeds: { sv: 'Headset, storbild, klocka i sal.', en: 'Headset, big screen, clock.' },
      room: 'hall',
    },
    {
      kind: 'WORKSHOP',
      from: '09:40',
      to: '10:40',
      title: { sv: 'Bordssamtal 1: pröva', en: 'Table talk 1: try' },
      description: {
        sv: 'Pröva metoden på en riktig fråga från någon vid bordet.',
        en: 'Try the method on a real question from somebody at the table.',
      },
      responsible: processLeaders,
      room: 'hall',
    },
    {
      kind: 'BREAK',
      from: '10:40',
      to: '11:10',
      title: { sv: 'Kaffe', en: 'Coffee' },
      room: 'foyer',
    },
    {
      kind: 'WORKSHOP',
      from: '11:10',
      to: '12:15',
      title: { sv: 'Bordssamtal 2: reflektera', en: 'Table talk 2: reflect' },
      description: {
        sv: 'Vad hände i samtalet? Vad gjorde skillnad?',
        en: 'What happened in the conversation? What made a difference?',
      },
      responsible: processLeaders,
      room: 'hall',
    },
    {
      kind: 'MEAL',
      from: '12:15',
      to: '13:15',
      title: { sv: 'Lunch', en: 'Lunch' },
      room: 'restaurant',
    },
    {
      kind: 'WORKSHOP',
      from: '13:15',
      to: '14:30',
      title: { sv: 'Bordssamtal 3: lär av varandra', en: 'Table talk 3: learn from each other' },
      description: {
        sv: 'Nya bord. Vad provar du själv, och vem vid bordet följer upp?',
        en: 'New tables. What will you try, and who at the table follows up?',
      },
      responsible: processLeaders,
      room: 'hall',
    },
    {
      kind: 'BREAK',
      from: '14:30',
      to: '14:50',
      title: { sv: 'Kaffe', en: 'Coffee' },
      room: 'foyer',
    },
    {
      kind: 'PLENARY',
      from: '14:50',
      to: '15:40',
      title: { sv: 'Fråga ledningen direkt', en: 'Ask the leadership directly' },
      responsible: { sv: 'Koncernledningen', en: 'The group management' },
      technicalNeeds: {
        sv: 'Fyra handmikrofoner i salen.',
        en: 'Four hand microphones in the hall.',
      },
      room: 'hall',
    },
    {
      kind: 'PLENARY',
      from: '15:40',
      to: '16:00',
      title: { sv: 'Vad håller i sig?', en: 'What lasts?' },
      responsible: processLeaders,
      room: 'hall',
    },
  ],
  blocks: [],
  questions: {
    before: [
      {
        sv: 'Vilken fråga vill du ställa till ledningen?',
        en: 'What question do you want to ask the leadership?',
      },
    ],
    takeHome: [
      { sv: 'Vad provar jag inom två veckor?', en: 'What will I try within two weeks?' },
      { sv: 'Vem håller jag kontakt med?', en: 'Whom will I keep in touch with?' },
    ],
  },
};
