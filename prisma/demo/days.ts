import type { EventSketch } from './event-rows.ts';

const reachable = ['screen', 'wheelchair', 'hearing-loop'] as const;
const rooms = [
  {
    name: 'Stora salen',
    floor: 'Plan 1',
    capacity: 480,
    directions: 'Rakt fram från entrén.',
    features: [...reachable, 'sound', 'headset', 'stage', 'stage-light', 'round-tables'],
  },
  {
    name: 'Helge',
    floor: 'Plan 2',
    capacity: 110,
    directions: 'Ta trappan eller hissen till vänster.',
    features: reachable,
  },
  {
    name: 'Bolmen',
    floor: 'Plan 1',
    capacity: 110,
    directions: 'Till höger om entrén.',
    features: reachable,
  },
  {
    name: 'Åsnen',
    floor: 'Plan 2',
    capacity: 100,
    directions: 'Ta trappan eller hissen och gå till vänster.',
    features: reachable,
  },
  {
    name: 'Möckeln',
    floor: 'Plan 3',
    capacity: 120,
    directions: 'Ta hissen till plan 3.',
    features: reachable,
  },
  {
    name: 'Matsalen',
    floor: 'Plan 1',
    capacity: 480,
    directions: 'Bakom Stora salen.',
    features: ['wheelchair'],
  },
] as const;

/** A values day that has been held and evaluated (modelled on day B of the real days). */
export function pastDay(day: string, closesAt: Date): EventSketch {
  return {
    key: 'event past',
    day,
    event: {
      name: 'Ledarforum: tillit i vardagen',
      place: 'Storåkra kongress',
      theme: 'Våra värdeord i vardagen',
      valueWords: ['engagemang', 'tillit', 'tillsammans'],
      description: 'Första dagen på plats efter en lång tid på skärm.',
      phase: 'CLOSED',
      template: 'values-day',
    },
    rooms: [...rooms],
    items: [
      {
        kind: 'MINGLE',
        title: 'Mingel i små grupper',
        from: '08:30',
        to: '09:00',
        responsible: 'HR',
      },
      {
        kind: 'PLENARY',
        title: 'Välkommen',
        from: '09:00',
        to: '09:20',
        room: 'Stora salen',
        responsible: 'Kommundirektören',
      },
      {
        kind: 'PLENARY',
        title: 'Tillit som arbetssätt',
        from: '09:20',
        to: '10:05',
        room: 'Stora salen',
        description: 'Föreläsning och frågor.',
        technicalNeeds: 'Egen dator till storbildsskärmen, headset',
        needs: ['screen', 'headset'],
      },
      { kind: 'BREAK', title: 'Kaffe', from: '10:05', to: '10:30', room: 'Matsalen' },
      { kind: 'MEAL', title: 'Lunch', from: '12:00', to: '13:00', room: 'Matsalen' },
      { kind: 'BREAK', title: 'Kaffe', from: '14:15', to: '14:30', room: 'Matsalen' },
      {
        kind: 'WORKSHOP',
        title: 'Vad betyder värdeorden hos oss?',
        from: '14:30',
        to: '15:30',
        room: 'Stora salen',
      },
      {
        kind: 'PLENARY',
        title: 'Avslutning med musik',
        from: '15:30',
        to: '16:00',
        room: 'Stora salen',
      },
    ],
    block: {
      name: 'Seminarier',
      mode: 'RANK',
      closesAt,
      slots: [
        ['10:30', '12:00'],
        ['13:00', '14:15'],
      ],
      seminars: [
        {
          letter: 'A',
          title: 'Chefens ansvar i vardagen',
          description: 'Ett spel med situationer som alla känner igen.',
          host: 'HR-chefen',
          room: 'Helge',
          capacity: 110,
        },
        {
          letter: 'B',
          title: 'Värdet vi skapar tillsammans',
          description: 'Vad väntar sig invånare, företag och besökare av oss?',
          host: 'Kommunikationschefen',
          room: 'Bolmen',
          capacity: 110,
        },
        {
          letter: 'C',
          title: 'Att leda vid förändring',
          description: 'Styra i en gemensam riktning när mycket är osäkert.',
          host: 'En konsult utifrån',
          room: 'Åsnen',
          capacity: 100,
        },
        {
          letter: 'D',
          title: 'Vår utvecklingsresa',
          description: 'Mot ett bättre imorgon, med kommundirektören.',
          host: 'Kommundirektören',
          room: 'Möckeln',
          capacity: 120,
        },
      ],
    },
  };
}

/** A day whose seminars are being chosen right now. */
export function choosingDay(day: string, closesAt: Date): EventSketch {
  return {
    key: 'event choosing',
    day,
    event: {
      name: 'Ledarforum: leda tillsammans',
      place: 'Storåkra kongress',
      theme: 'Att mötas över gränserna',
      valueWords: ['engagemang', 'tillit', 'tillsammans'],
      description: 'En hel dag med seminarier, samtal vid bord och tid att lära känna någon ny.',
      phase: 'CHOOSING',
      replyBy: closesAt,
      template: 'values-day',
    },
    rooms: [
      ...rooms,
      {
        name: 'Salen',
        floor: 'Plan 3',
        capacity: 90,
        directions: 'Ta hissen till plan 3.',
        features: reachable,
      },
      {
        name: 'Vidöstern',
        floor: 'Plan 2',
        capacity: 90,
        directions: 'Ta trappan eller hissen till höger.',
        features: reachable,
      },
      {
        name: 'Vilrummet',
        floor: 'Plan 2',
        capacity: 4,
        directions: 'Mittemot hissen.',
        features: ['wheelchair', 'quiet-room'],
      },
    ],
    items: [
      { kind: 'MINGLE', title: 'Mingel och fika', from: '08:30', to: '09:00', room: 'Matsalen' },
      {
        kind: 'PLENARY',
        title: 'Välkommen',
        from: '09:00',
        to: '09:15',
        room: 'Stora salen',
        responsible: 'Kommundirektören',
      },
      {
        kind: 'PLENARY',
        title: 'Chefskap som egen profession',
        from: '09:15',
        to: '10:00',
        room: 'Stora salen',
        description: 'Samtal på scen om mod, värderingar och svåra tider.',
        responsible: 'Kommundirektören',
        crew: ['Ljudteknikern', 'Scenvärden'],
        technicalNeeds: 'Headset ×2',
        needs: ['headset'],
      },
      { kind: 'BREAK', title: 'Förflyttning och kaffe', from: '10:00', to: '10:30' },
      { kind: 'MEAL', title: 'Lunch', from: '11:45', to: '12:45', room: 'Matsalen' },
      { kind: 'BREAK', title: 'Kaffe', from: '14:00', to: '14:20', room: 'Matsalen' },
      {
        kind: 'WORKSHOP',
        title: 'Samtal vid bord',
        crew: ['Processledarna'],
        from: '14:20',
        to: '15:30',
        room: 'Stora salen',
      },
      {
        kind: 'PLENARY',
        title: 'Vad tar vi med oss?',
        from: '15:30',
        to: '16:00',
        room: 'Stora salen',
      },
    ],
    block: {
      name: 'Seminarier',
      mode: 'RANK',
      closesAt,
      slots: [
        ['10:30', '11:45'],
        ['12:45', '14:00'],
      ],
      seminars: [
        {
          letter: 'A',
          title: 'Svåra samtal som för framåt',
          description: 'Öva på samtal du helst skjuter upp. Du får en metod och provar den i par.',
          host: 'HR-enheten',
          crew: ['Rumsvärden i Helge'],
          room: 'Helge',
          capacity: 80,
        },
        {
          letter: 'B',
          title: 'Arbetsmiljö och belastning hos chefer',
          description: 'Hur mycket ryms i ett uppdrag? Om prioritering, stöd och att säga nej.',
          host: 'Företagshälsan',
          room: 'Bolmen',
          capacity: 80,
        },
        {
          letter: 'C',
          title: 'Digitalisering som gör skillnad',
          description: 'Tre enheter berättar vad som blev lättare och vad som inte blev det.',
          host: 'It-avdelningen',
          crew: ['Rumsvärden i Åsnen'],
          technicalNeeds: 'Storbild, ljud från dator',
          room: 'Åsnen',
          capacity: 80,
        },
        {
          letter: 'D',
          title: 'Ekonomi i kärva tider',
          description: 'Läget, valen framför oss och vad du själv kan påverka.',
          host: 'Ekonomichefen',
          room: 'Möckeln',
          capacity: 90,
        },
        {
          letter: 'E',
          title: 'Bästa möjliga möte',
          description:
            'Mötet mellan medarbetare och invånare skapas av båda. Hur gör vi det bättre?',
          host: 'Kommunikationschefen',
          room: 'Salen',
          capacity: 70,
        },
        {
          letter: 'F',
          title: 'Kompetensförsörjning till 2035',
          description: 'Vi blir färre i arbete och fler som behöver oss. Så planerar vi.',
          host: 'HR-chefen',
          room: 'Vidöstern',
          capacity: 70,
        },
      ],
    },
  };
}

/** A day that has just been begun. */
export function draftDay(day: string): EventSketch {
  return {
    key: 'event draft',
    day,
    event: {
      name: 'Chefsdag i dialog',
      place: 'Folkets hus',
      theme: 'Från samtal till handling',
      valueWords: ['engagemang', 'tillit', 'tillsammans'],
      phase: 'DRAFT',
      template: 'dialogue-day',
    },
    rooms: [{ name: 'Stora salen', floor: 'Plan 1', capacity: 500 }],
    items: [
      { kind: 'MINGLE', title: 'Kaffe och inregistrering', from: '08:15', to: '09:00' },
      {
        kind: 'PLENARY',
        title: 'Kommundirektören öppnar',
        from: '09:00',
        to: '09:30',
        room: 'Stora salen',
      },
      {
        kind: 'WORKSHOP',
        title: 'Dialog vid runda bord: pröva',
        from: '09:30',
        to: '10:30',
        room: 'Stora salen',
      },
    ],
  };
}
