import type { EventTemplate } from './template.ts';

const ground = { sv: 'Entréplan', en: 'Ground floor' };
const upstairs = { sv: 'Plan 2', en: 'Floor 2' };

/** Every manager of a smaller municipality in one building, around the values. */
export const valuesDay: EventTemplate = {
  key: 'values-day',
  name: { sv: 'Värdegrundsdag', en: 'Values day' },
  description: {
    sv: 'En dag tillsammans kring våra värdeord: mingel i små grupper, en föreläsare som inspirerar och samtal om hur orden märks i vardagen.',
    en: 'A day together around our value words: mingling in small groups, an inspiring speaker, and conversations about how the words show in everyday work.',
  },
  theme: { sv: 'Våra värdeord i vardagen', en: 'Our value words in everyday work' },
  valueWords: [
    { sv: 'engagemang', en: 'commitment' },
    { sv: 'tillit', en: 'trust' },
    { sv: 'tillsammans', en: 'together' },
  ],
  rooms: [
    {
      key: 'foyer',
      name: { sv: 'Entrén', en: 'Entrance hall' },
      floor: ground,
      directions: { sv: 'Innanför huvudingången.', en: 'Inside the main entrance.' },
      capacity: 220,
    },
    {
      key: 'stage',
      name: { sv: 'Scenen', en: 'Stage' },
      floor: ground,
      directions: { sv: 'Dubbeldörrarna från entrén.', en: 'The double doors from the entrance.' },
      capacity: 220,
    },
    {
      key: 'library',
      name: { sv: 'Biblioteket', en: 'Library' },
      floor: upstairs,
      directions: { sv: 'Upp för trappan, till vänster.', en: 'Up the stairs, to the left.' },
      capacity: 75,
    },
    {
      key: 'studio',
      name: { sv: 'Ateljén', en: 'Studio' },
      floor: upstairs,
      directions: { sv: 'Upp för trappan, till höger.', en: 'Up the stairs, to the right.' },
      capacity: 75,
    },
    {
      key: 'garden',
      name: { sv: 'Vinterträdgården', en: 'Winter garden' },
      floor: ground,
      directions: { sv: 'Förbi kafét.', en: 'Past the café.' },
      capacity: 75,
    },
    {
      key: 'cafe',
      name: { sv: 'Kafét', en: 'Café' },
      floor: ground,
      directions: { sv: 'Till höger i entrén.', en: 'To the right in the entrance hall.' },
      capacity: 220,
    },
  ],
  items: [
    {
      kind: 'MINGLE',
      from: '08:30',
      to: '09:00',
      title: { sv: 'Mingel i fyror', en: 'Mingling in fours' },
      description: {
        sv: 'Du möter tre andra från helt andra delar av organisationen.',
        en: 'You meet three others from quite different parts of the organisation.',
      },
      room: 'foyer',
    },
    {
      kind: 'PLENARY',
      from: '09:00',
      to: '09:20',
      title: { sv: 'Välkommen, med musik på scen', en: 'Welcome, with music on stage' },
      responsible: { sv: 'Kommunchefen', en: 'The chief executive' },
      technicalNeeds: { sv: 'Två sångmikrofoner, piano.', en: 'Two vocal microphones, piano.' },
      room: 'stage',
    },
    {
      kind: 'PLENARY',
      from: '09:20',
      to: '10:20',
      title: { sv: 'Föreläsning', en: 'Lecture' },
      responsible: { sv: 'Inbjuden föreläsare', en: 'Invited speaker' },
      technicalNeeds: {
        sv: 'Hjälp att koppla datorn till storbild. Headset.',
        en: 'Help to connect the computer to the big screen. Headset.',
      },
      room: 'stage',
    },
    {
      kind: 'BREAK',
      from: '10:20',
      to: '10:45',
      title: { sv: 'Kaffe', en: 'Coffee' },
      room: 'cafe',
    },
    {
      kind: 'WORKSHOP',
      from: '10:45',
      to: '12:00',
      title: { sv: 'Värdeorden hos oss', en: 'The value words where we work' },
      description: {
        sv: 'I blandade grupper: när märktes orden senast, och vad hindrar dem?',
        en: 'In mixed groups: when did the words last show, and what stands in their way?',
      },
      room: 'stage',
    },
    {
      kind: 'MEAL',
      from: '12:00',
      to: '13:00',
      title: { sv: 'Lunch', en: 'Lunch' },
      room: 'cafe',
    },
    {
      kind: 'BREAK',
      from: '15:15',
      to: '15:35',
      title: { sv: 'Kaffe', en: 'Coffee' },
      room: 'cafe',
    },
    {
      kind: 'PLENARY',
      from: '15:35',
      to: '16:00',
      title: { sv: 'Det här gör vi nu', en: 'This is what we do now' },
      responsible: { sv: 'Kommunchefen', en: 'The chief executive' },
      room: 'stage',
    },
  ],
  blocks: [
    {
      name: { sv: 'Seminarier om värdeorden', en: 'Seminars on the value words' },
      mode: 'RANK',
      slots: [
        { from: '13:00', to: '14:00' },
        { from: '14:15', to: '15:15' },
      ],
      seminars: [
        {
          title: { sv: 'Engagemang som håller', en: 'Commitment that lasts' },
          description: {
            sv: 'Hur orkar du och din grupp vara engagerade hela året?',
            en: 'How do you and your team stay committed all year?',
          },
          host: { sv: 'HR-chefen', en: 'The HR manager' },
          room: 'library',
          capacity: 75,
          minimum: 10,
        },
        {
          title: { sv: 'Tillit i praktiken', en: 'Trust in practice' },
          description: {
            sv: 'Att styra mindre och stödja mer. Exempel från tre verksamheter.',
            en: 'Steering less and supporting more. Examples from three operations.',
          },
          host: { sv: 'En socialchef och en rektor', en: 'A social services head and a principal' },
          room: 'studio',
          capacity: 75,
          minimum: 10,
        },
        {
          title: { sv: 'Tillsammans över gränserna', en: 'Together across borders' },
          description: {
            sv: 'Att vara chef kan vara ensamt. Hitta någon att samarbeta med.',
            en: 'Being a manager can be lonely. Find somebody to work with.',
          },
          host: { sv: 'Kommunikationschefen', en: 'The communications manager' },
          room: 'garden',
          capacity: 75,
          minimum: 10,
        },
      ],
    },
  ],
  questions: {
    before: [
      { sv: 'Vad behöver du av dagen?', en: 'What do you need from the day?' },
      { sv: 'Vad hoppas du på i det långa loppet?', en: 'What do you hope for in the long run?' },
      {
        sv: 'Vad vill du konkret få med dig redan i dag?',
        en: 'What do you want to take away today?',
      },
    ],
    takeHome: [],
  },
};
