import { defineMessages } from '../../lib/messages.ts';

/** What a room has and content needs; in a sentence with a small first letter. */
export const featureMessages = defineMessages({
  screen: { sv: 'Storbild', en: 'Big screen' },
  sound: { sv: 'Ljudanläggning', en: 'Sound system' },
  microphone: { sv: 'Handmikrofon', en: 'Hand microphone' },
  headset: { sv: 'Headset', en: 'Headset' },
  stage: { sv: 'Scen', en: 'Stage' },
  'stage-light': { sv: 'Scenljus', en: 'Stage light' },
  piano: { sv: 'Piano', en: 'Piano' },
  camera: { sv: 'Kamera för sändning', en: 'Camera for streaming' },
  whiteboard: { sv: 'Whiteboard', en: 'Whiteboard' },
  'round-tables': { sv: 'Runda bord', en: 'Round tables' },
  wheelchair: { sv: 'Tillgänglighet för rullstol', en: 'Wheelchair access' },
  'hearing-loop': { sv: 'Hörslinga', en: 'Hearing loop' },
  'quiet-room': { sv: 'Tyst rum att vila i', en: 'Quiet room to rest in' },
});
