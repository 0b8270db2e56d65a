/** What participants might have written: fictional, in everyday Swedish. */
export const takeWithMe: readonly string[] = [
  'Att våga fråga om hjälp tidigare.',
  'Spelet om vardagens situationer ska vi pröva i min ledningsgrupp.',
  'Samtalen vid bordet. Jag fick höra hur andra löser samma sak.',
  'En kontakt på tekniska som jag redan har bokat lunch med.',
  'Tillit är något jag gör, inte något jag säger.',
  'Att sluta ha möten utan syfte.',
  'Värdeorden blev konkreta för första gången.',
  'Att vi har samma svårigheter i skolan och i omsorgen.',
  'Kortare möten och fler besök i verksamheten.',
  'Frågan: vad kan jag släppa?',
  'Metoden för svåra samtal.',
  'Jag är inte ensam som ny chef.',
];

export const doDifferently: readonly string[] = [
  'Mer tid att prata klart. Vi kom precis igång när vi skulle vidare.',
  'Längre seminarier och färre.',
  'Mer tid för samtal mellan passen.',
  'Bättre ljud i stora salen.',
  'Skicka materialet före dagen.',
  'Låt oss sitta med nya människor även på eftermiddagen.',
  'Längre lunch så att man hinner mötas.',
  'Färre föreläsningar och mer dialog.',
  'Det var trångt i trapporna mellan passen.',
  'Mer tid, helt enkelt.',
  'Bra som det var!',
  'Välj en lokal med dagsljus.',
];

export const toTheHost: readonly string[] = [
  'Tack, väldigt konkret.',
  'Jag hade velat öva mer.',
  'Bra exempel från vardagen.',
  'För mycket bilder och för lite samtal.',
  'Det här borde alla nya chefer få vara med om.',
  'Tiden räckte inte till frågorna.',
];

/** How likely each step from 1 to 5 is, by the question's key. */
export const scaleWeights: Readonly<Record<string, readonly number[]>> = {
  helhet: [2, 5, 15, 45, 33],
  'nya-kontakter': [3, 8, 19, 40, 30],
  nytta: [2, 7, 24, 42, 25],
  tid: [10, 26, 30, 24, 10],
  anvanda: [3, 9, 25, 40, 23],
  'seminariet A': [3, 7, 15, 41, 34],
  'seminariet B': [4, 12, 24, 38, 22],
  'seminariet C': [2, 5, 11, 39, 43],
  'seminariet D': [4, 9, 22, 40, 25],
};
