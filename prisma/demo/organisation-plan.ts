/** The fictional municipality: what it consists of and how many managers each part has. */
export interface BranchPlan {
  readonly name: string;
  readonly kind: 'FORVALTNING' | 'BOLAG';
  readonly managers: number;
  readonly head: string;
  /** Title of those who lead an enhet. */
  readonly unitTitle: string;
  readonly areas: readonly { readonly name: string; readonly units: string }[];
}

export const branches: readonly BranchPlan[] = [
  {
    name: 'Barn- och utbildningsförvaltningen',
    kind: 'FORVALTNING',
    managers: 128,
    head: 'Utbildningsdirektör',
    unitTitle: 'Rektor',
    areas: [
      { name: 'Förskola', units: 'Förskolan' },
      { name: 'Grundskola', units: 'Skolan' },
      { name: 'Gymnasium och vuxenutbildning', units: 'Programområde' },
      { name: 'Elevhälsa', units: 'Elevhälsoteam' },
      { name: 'Måltid', units: 'Köket' },
    ],
  },
  {
    name: 'Vård- och omsorgsförvaltningen',
    kind: 'FORVALTNING',
    managers: 112,
    head: 'Vård- och omsorgsdirektör',
    unitTitle: 'Enhetschef',
    areas: [
      { name: 'Särskilt boende', units: 'Vårdboendet' },
      { name: 'Hemtjänst', units: 'Hemtjänsten' },
      { name: 'Hälso- och sjukvård', units: 'Sjuksköterskeenheten' },
      { name: 'Funktionsstöd', units: 'Gruppbostaden' },
    ],
  },
  {
    name: 'Socialförvaltningen',
    kind: 'FORVALTNING',
    managers: 48,
    head: 'Socialdirektör',
    unitTitle: 'Enhetschef',
    areas: [
      { name: 'Barn och familj', units: 'Mottagningen' },
      { name: 'Vuxen och missbruk', units: 'Stödenheten' },
      { name: 'Ekonomiskt bistånd', units: 'Biståndsenheten' },
    ],
  },
  {
    name: 'Samhällsbyggnadsförvaltningen',
    kind: 'FORVALTNING',
    managers: 34,
    head: 'Samhällsbyggnadsdirektör',
    unitTitle: 'Enhetschef',
    areas: [
      { name: 'Bygglov', units: 'Bygglovsenheten' },
      { name: 'Stadsplanering', units: 'Planenheten' },
      { name: 'Mark och exploatering', units: 'Exploateringsenheten' },
    ],
  },
  {
    name: 'Kultur- och fritidsförvaltningen',
    kind: 'FORVALTNING',
    managers: 26,
    head: 'Kultur- och fritidschef',
    unitTitle: 'Enhetschef',
    areas: [
      { name: 'Bibliotek', units: 'Biblioteket' },
      { name: 'Fritid och idrott', units: 'Anläggningen' },
      { name: 'Kulturskola', units: 'Kulturskolan' },
    ],
  },
  {
    name: 'Tekniska förvaltningen',
    kind: 'FORVALTNING',
    managers: 36,
    head: 'Teknisk chef',
    unitTitle: 'Driftchef',
    areas: [
      { name: 'Gata och park', units: 'Driftområde' },
      { name: 'Fastighet', units: 'Förvaltarområde' },
      { name: 'Lokalvård', units: 'Städområde' },
    ],
  },
  {
    name: 'Miljöförvaltningen',
    kind: 'FORVALTNING',
    managers: 12,
    head: 'Miljöchef',
    unitTitle: 'Enhetschef',
    areas: [{ name: 'Tillsyn', units: 'Tillsynsenheten' }],
  },
  {
    name: 'Arbetsmarknadsförvaltningen',
    kind: 'FORVALTNING',
    managers: 16,
    head: 'Arbetsmarknadschef',
    unitTitle: 'Enhetschef',
    areas: [
      { name: 'Jobbcenter', units: 'Jobbcenter' },
      { name: 'Integration', units: 'Etableringsenheten' },
    ],
  },
  {
    name: 'Kommunledningsförvaltningen',
    kind: 'FORVALTNING',
    managers: 20,
    head: 'Kommundirektör',
    unitTitle: 'Enhetschef',
    areas: [
      { name: 'HR-avdelningen', units: 'HR-enheten' },
      { name: 'Ekonomiavdelningen', units: 'Ekonomienheten' },
      { name: 'Kommunikationsavdelningen', units: 'Kommunikationsenheten' },
      { name: 'It-avdelningen', units: 'It-enheten' },
    ],
  },
  {
    name: 'Storåkra Bostäder AB',
    kind: 'BOLAG',
    managers: 10,
    head: 'Vd',
    unitTitle: 'Områdeschef',
    areas: [{ name: 'Förvaltning', units: 'Bostadsområde' }],
  },
  {
    name: 'Storåkra Energi AB',
    kind: 'BOLAG',
    managers: 9,
    head: 'Vd',
    unitTitle: 'Gruppchef',
    areas: [{ name: 'Elnät och fjärrvärme', units: 'Driftgrupp' }],
  },
  {
    name: 'Storåkra Vatten AB',
    kind: 'BOLAG',
    managers: 6,
    head: 'Vd',
    unitTitle: 'Gruppchef',
    areas: [{ name: 'Vattenproduktion', units: 'Vattenverket' }],
  },
  {
    name: 'Storåkra Näringslokaler AB',
    kind: 'BOLAG',
    managers: 3,
    head: 'Vd',
    unitTitle: 'Förvaltare',
    areas: [{ name: 'Lokaler', units: 'Lokalgrupp' }],
  },
];

/** What places are called after, joined to a unit's first word: "Förskolan Blåklockan". */
export const placeNames =
  `Blåklockan Ekbacken Solgläntan Lindhaga Norrgården Söderskogen Åkervinden Bäckaslöv Granliden Humlan Källbacka
Lillgården Mossebo Näckrosen Prästgården Ringblomman Sjöstugan Tallåsen Ulvaklev Vattentorget Västervång Älgstigen Ängslyckan Örnäset
Björkhaga Dalängen Fyrklövern Gullvivan Hagalund Isberga Jupitern Kvarnby Lyckan Mariedal Nyponet Orrebacken Pilängen Rosenlund Skattkistan
Torpet`.split(/\s+/);

/** How an area's head is called. */
export const areaTitle = 'Verksamhetschef';
/** Heads of the staff areas have names of their own. */
export const staffTitles: Readonly<Record<string, string>> = {
  'HR-avdelningen': 'HR-chef',
  Ekonomiavdelningen: 'Ekonomichef',
  Kommunikationsavdelningen: 'Kommunikationschef',
  'It-avdelningen': 'It-chef',
};
