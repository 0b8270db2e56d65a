import type { Prose } from './prose-messages.ts';

const reportAddress = 'https://www.digg.se/tdosanmalan';

/** The parts that DIGG's regulation MDFFS 2019:2 asks of a statement. */
export const accessibilityText: Prose = {
  sv: ({ organisation, email }) => [
    {
      heading: 'Vem som ansvarar',
      paragraphs: [
        `${organisation} står bakom den här webbplatsen. Vi vill att alla ska kunna använda den.`,
        'Här beskriver vi hur Ledarforum uppfyller lagen om tillgänglighet till digital offentlig service, kända brister och hur du rapporterar hinder.',
      ],
    },
    {
      heading: 'Hur tillgänglig webbplatsen är',
      paragraphs: [
        'Ledarforum är byggt för att följa WCAG 2.1 på nivå AA och standarden EN 301 549. Vi siktar också på WCAG 2.2 AA.',
        'Vi känner inte till några brister i dag. Ingen utomstående har granskat webbplatsen än.',
      ],
      points: [
        'Allt går att göra med enbart tangentbord.',
        'Sidorna fungerar på 320 bildpunkters bredd och med 200 procents förstoring.',
        'Ljust och mörkt utseende väljs längst ner på sidan.',
        'Rörelser stängs av om du har bett din enhet om det.',
      ],
    },
    {
      heading: 'Om du inte kan använda en del',
      paragraphs: [
        `Skriv till ${email}. Du kan få programmet, din dag och enkäten på annat sätt, till exempel i ett brev, på papper eller uppläst. Vi svarar så snart vi kan, senast inom en vecka.`,
      ],
    },
    {
      heading: 'Rapportera brister',
      paragraphs: [
        `Hittar du ett hinder som inte står här? Eller tycker du att vi inte uppfyller lagens krav? Skriv till ${email}, så att vi kan rätta till det.`,
      ],
    },
    {
      heading: 'Tillsyn',
      paragraphs: [
        'Myndigheten för digital förvaltning (DIGG) har tillsyn över lagen om tillgänglighet till digital offentlig service. Är du inte nöjd med hur vi tar hand om dina synpunkter kan du anmäla det till DIGG.',
      ],
      link: { href: reportAddress, text: 'Anmäl bristande tillgänglighet till DIGG' },
    },
    {
      heading: 'Teknisk information',
      paragraphs: [
        'Webbplatsen är, enligt vår egen bedömning, helt förenlig med lagen om tillgänglighet till digital offentlig service. Vi har inte åberopat undantag för oskäligt betungande anpassning.',
      ],
    },
    {
      heading: 'Hur vi har testat',
      paragraphs: [
        'Vi har själva testat webbplatsen. Verktyget axe granskar sidorna på svenska och engelska, i ljust och mörkt utseende, på bred och smal skärm, varje gång koden ändras.',
        'Hela förlopp, som att önska seminarier, görs dessutom med enbart tangentbord i de automatiska testerna.',
        'Bedömningen gjordes den 22 november 2026. Redogörelsen uppdaterades senast samma dag.',
      ],
    },
  ],
  en: ({ organisation, email }) => [
    {
      heading: 'Who is responsible',
      paragraphs: [
        `${organisation} is behind this website. We want everyone to be able to use it.`,
        'This page says how Ledarforum meets the Swedish act on the accessibility of digital public services, what shortcomings we know of, and how you report obstacles.',
      ],
    },
    {
      heading: 'How accessible the website is',
      paragraphs: [
        'Ledarforum is built to follow WCAG 2.1 at level AA and the standard EN 301 549. We also aim at WCAG 2.2 AA.',
        'We know of no shortcomings today. Nobody from outside has reviewed the website yet.',
      ],
      points: [
        'Everything can be done with the keyboard alone.',
        'The pages work at a width of 320 pixels and at 200 per cent zoom.',
        'Light and dark appearance are chosen at the bottom of the page.',
        'Motion is turned off if you asked your device for less.',
      ],
    },
    {
      heading: 'If you cannot use a part',
      paragraphs: [
        `Write to ${email}. You can get the programme, your day and the evaluation in another way, for example in a letter, on paper or read aloud. We answer as soon as we can, within a week at the latest.`,
      ],
    },
    {
      heading: 'Report shortcomings',
      paragraphs: [
        `Did you find an obstacle that is not mentioned here? Or do you think we do not meet the act? Write to ${email}, so that we can put it right.`,
      ],
    },
    {
      heading: 'Supervision',
      paragraphs: [
        'The Agency for Digital Government (DIGG) supervises the act on the accessibility of digital public services. If you are not satisfied with how we handle your comments, you can report it to DIGG.',
      ],
      link: { href: reportAddress, text: 'Report lacking accessibility to DIGG (in Swedish)' },
    },
    {
      heading: 'Technical information',
      paragraphs: [
        'By our own assessment, the website complies fully with the act on the accessibility of digital public services. We have not invoked the exception for a disproportionate burden.',
      ],
    },
    {
      heading: 'How we have tested',
      paragraphs: [
        'We have tested the website ourselves. The tool axe checks the pages in Swedish and English, in light and dark appearance, on wide and narrow screens, every time the code changes.',
        'Whole journeys, such as wishing for seminars, are also made with the keyboard alone in the automatic tests.',
        'The assessment was made on 22 November 2026. The statement was last updated the same day.',
      ],
    },
  ],
};
