import { defineMessages } from '../../lib/messages.ts';

export const apiDocsMessages = defineMessages({
  title: { sv: 'Programgränssnitt', en: 'Programming interface' },
  lead: {
    sv: 'Allt som Ledarforum gör går genom det här gränssnittet. Beskrivningen är gjord av samma källa som servern använder för att kontrollera varje anrop.',
    en: 'Everything Ledarforum does goes through this interface. The description is made from the same source that the server checks every call with.',
  },
  download: { sv: 'Hämta som OpenAPI 3.1', en: 'Get as OpenAPI 3.1' },
  base: {
    sv: (url: string) =>
      `Adresserna börjar med ${url}. Tider är RFC 3339 i UTC. Fel är problem+json med en kod.`,
    en: (url: string) =>
      `Addresses begin with ${url}. Times are RFC 3339 in UTC. Refusals are problem+json with a code.`,
  },
  filter: { sv: 'Sök bland anropen', en: 'Search the calls' },
  none: { sv: 'Inget anrop passar sökningen.', en: 'No call matches the search.' },
  parameters: { sv: 'Parametrar', en: 'Parameters' },
  optional: { sv: 'valfri', en: 'optional' },
  body: { sv: 'Innehåll', en: 'Body' },
  answer: { sv: 'Svar', en: 'Answer' },
  refusals: { sv: 'Kan nekas med', en: 'Can be refused with' },
  shapes: { sv: 'Former', en: 'Shapes' },
});
