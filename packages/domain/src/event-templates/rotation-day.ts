import type { EventTemplate } from './template.ts';

const chiefExecutive = { sv: 'Kommundirektören', en: 'The chief executive' };
const ground = { sv: 'Plan 1', en: 'Floor 1' };
const upstairs = { sv: 'Plan 2', en: 'Floor 2' };

/** Some 400 managers: a conversation on stage, then four groups that each visit all four seminars. */
export const rotationDay: EventTemplate = {
  key: 'rotation-day',
  name: { sv: 'Rotationsdag', en: 'Rotation day' },
  description: {
    sv: 'Alla chefer samlas först i storsal. Sedan delas vi i fyra grupper, och varje grupp går på alla fyra seminarierna.',
    en: 'All managers first meet in the main hall. Then we divide into four groups, and each group visits all four seminars.',
  },
  theme: { sv: 'Chefskap som egen profession', en: 'Leadership as a profession of its own' },
  valueWords: [],
  rooms: [
    {
      key: 'hall',
      name: { sv: 'Stora salen', en: 'Main hall' },
      floor: ground,
      directions: { sv: 'Rakt fram från entrén.', en: 'Straight ahead from the entrance.' },
      capacity: 440,
    },
    {
      key: 'helge',
      name: { sv: 'Helge', en: 'Helge' },
      floor: upstairs,
      directions: { sv: 'Ta trappan till vänster.', en: 'Take the stairs to the left.' },
      capacity: 110,
    },
    {
      key: 'bolmen',
      name: { sv: 'Bolmen', en: 'Bolmen' },
      floor: ground,
      directions: { sv: 'Till höger om receptionen.', en: 'To the right of the reception.' },
      capacity: 110,
    },
    {
      key: 'asnen',
      name: { sv: 'Åsnen', en: 'Åsnen' },
      floor: upstairs,
      directions: { sv: 'Ta trappan till höger.', en: 'Take the stairs to the right.' },
      capacity: 110,
    },
    {
      key: 'mockeln',
      name: { sv: 'Möckeln', en: 'Möckeln' },
      floor: ground,
      directions: { sv: 'Genom matsalen.', en: 'Through the dining room.' },
      capacity: 110,
    },
    {
      key: 'dining',
      name: { sv: 'Matsalen', en: 'Dining room' },
      floor: ground,
      directions: { sv: 'Till vänster om entrén.', en: 'To the left of the entrance.' },
      capacity: 440,
    },
  ],
  items: [
    {
      kind: 'MINGLE',
      from: '08:00',
      to: '08:30',
      title: { sv: 'Kaffe och mingel', en: 'Coffee and mingle' },
      room: 'dining',
    },
    {
      kind: 'PLENARY',
      from: '08:30',
      to: '08:40',
      title: { sv: 'Musik: gitarrsolo av en chef', en: 'Music: guitar solo by a manager' },
      technicalNeeds: {
        sv: 'Gitarrförstärkare, en mikrofon, scenljus.',
        en: 'Guitar amplifier, one microphone, stage light.',
      },
      room: 'hall',
    },
    {
      kind: 'PLENARY',
      from: '08:40',
      to: '09:30',
      title: {
        sv: 'Samtal på scen: chefskap som egen profession',
        en: 'Conversation on stage: leadership as a profession',
      },
      description: {
        sv: 'Att leda i ekonomiskt svåra tider, om mod, om hur ledarskapet i politiken och i förvaltningen skiljer sig, om värdegrunden och om hur våra ledningsgrupper hänger ihop.',
        en: 'Leading in hard economic times, courage, how leadership in politics and in administration differ, our values, and how our leadership groups nest.',
      },
      responsible: {
        sv: 'Kommundirektören och kommunstyrelsens ordförande',
        en: 'The chief executive and the chair of the executive board',
      },
      technicalNeeds: { sv: 'Två headset, två fåtöljer.', en: 'Two headsets, two armchairs.' },
      room: 'hall',
    },
    {
      kind: 'MEAL',
      from: '12:00',
      to: '13:00',
      title: { sv: 'Lunch', en: 'Lunch' },
      room: 'dining',
    },
    {
      kind: 'BREAK',
      from: '15:15',
      to: '15:35',
      title: { sv: 'Kaffe', en: 'Coffee' },
      room: 'dining',
    },
    {
      kind: 'PLENARY',
      from: '15:35',
      to: '16:00',
      title: { sv: 'Vad tar vi med oss?', en: 'What do we take with us?' },
      responsible: chiefExecutive,
      room: 'hall',
    },
  ],
  blocks: [
    {
      name: { sv: 'Fyra seminarier', en: 'Four seminars' },
      mode: 'ROTATION',
      slots: [
        { from: '09:45', to: '10:45' },
        { from: '11:00', to: '12:00' },
        { from: '13:00', to: '14:00' },
        { from: '14:15', to: '15:15' },
      ],
      seminars: [
        {
          title: {
            sv: 'Chefens ansvar i vardagen – taktik, samarbete och problemlösning',
            en: 'The manager’s everyday responsibility – tactics, co-operation, problem solving',
          },
          description: {
            sv: 'Ett eget spel med konkreta situationer. Ni löser dem i lag.',
            en: 'A game of our own with concrete situations. You solve them as a team.',
          },
          host: { sv: 'HR-chefen', en: 'The HR manager' },
          room: 'helge',
          capacity: 110,
        },
        {
          title: { sv: 'Värdet vi skapar tillsammans', en: 'The value we create together' },
          description: {
            sv: 'Vad väntar sig invånare, företag och besökare av kommunen som helhet? En workshop.',
            en: 'What do residents, companies and visitors expect of the municipality as a whole? A workshop.',
          },
          host: { sv: 'Kommunikationschefen', en: 'The communications manager' },
          room: 'bolmen',
          capacity: 110,
        },
        {
          title: {
            sv: 'Att styra och leda i en gemensam riktning vid förändring och komplexitet',
            en: 'Steering and leading in one direction through change and complexity',
          },
          description: {
            sv: 'Kunskap om förändring varvas med samtal om er egen vardag.',
            en: 'Knowledge about change, mixed with conversations about your own everyday work.',
          },
          host: { sv: 'Extern konsult', en: 'An external consultant' },
          technicalNeeds: { sv: 'Dator till storbild.', en: 'Computer to the big screen.' },
          room: 'asnen',
          capacity: 110,
        },
        {
          title: {
            sv: 'Vår utvecklingsresa – mot ett bättre imorgon',
            en: 'Our journey of development – towards a better tomorrow',
          },
          description: {
            sv: 'Vart är vi på väg, och vad betyder det för din verksamhet?',
            en: 'Where are we going, and what does it mean where you work?',
          },
          host: chiefExecutive,
          room: 'mockeln',
          capacity: 110,
        },
      ],
    },
  ],
  questions: {
    before: [],
    takeHome: [
      { sv: 'Vad tar jag med mig från dagen?', en: 'What do I take with me from the day?' },
      {
        sv: 'Vad innebär det för mig i vardagen som chef?',
        en: 'What does it mean for me in my everyday work as a manager?',
      },
      {
        sv: 'Vilka frågor har väckts under dagen?',
        en: 'What questions has the day raised?',
      },
      {
        sv: 'Vad vill jag skicka med inför nästa dag?',
        en: 'What do I want to pass on for the next day?',
      },
    ],
  },
};
