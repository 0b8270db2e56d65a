import type { RoleName } from './api.ts';

/** What addresses in the demo are made of. */
export type Places = {
  /** The event whose seminars are being chosen, and its block. */
  choosing: string;
  choosingBlock: string;
  /** A day that has been and is open for evaluation. */
  evaluating: string;
  /** The form about that day. */
  dayForm: string;
  /** A day that has been evaluated. */
  past: string;
  /** The token of an invitation. */
  invitation: string;
  /** A round of tables with a dialogue, and the table where the demo's participant sits. */
  talk: { workshop: string; round: string; group: string };
  /** Of a register file that has been read but not confirmed. */
  importRun: string;
};

export type PageCheck = {
  /** As in apps/web/src/app/pages.ts and desk-pages.ts. */
  pattern: string;
  address: (places: Places) => string;
  /** What the only h1 says in each language when the page is really there. */
  heading: { sv: string; en: string };
  /** Something from the demo's own data, which shows that the page has it. */
  shows: string;
};

type Area = { name: string; role: RoleName | null; pages: PageCheck[] };

const same = (heading: string) => ({ sv: heading, en: heading });
const forum = 'Ledarforum: leda tillsammans';
const past = 'Ledarforum: tillit i vardagen';

/** Every page of the app with somebody who may see it, grouped by who that is. */
export const areas: Area[] = [
  {
    name: 'an event and its programme, for its organiser',
    role: 'organiser',
    pages: [
      {
        pattern: '/organise/events/:eventId',
        address: ({ choosing }) => `/organise/events/${choosing}`,
        heading: same(forum),
        shows: 'Storåkra kongress',
      },
      {
        pattern: '/organise/events/:eventId/programme',
        address: ({ choosing }) => `/organise/events/${choosing}/programme`,
        heading: { sv: 'Program', en: 'Programme' },
        shows: 'Chefskap som egen profession',
      },
      {
        pattern: '/organise/events/:eventId/programme/running-order',
        address: ({ choosing }) => `/organise/events/${choosing}/programme/running-order`,
        heading: { sv: 'Körschema', en: 'Running order' },
        shows: 'Headset ×2',
      },
      {
        pattern: '/organise/events/:eventId/programme/participants',
        address: ({ choosing }) => `/organise/events/${choosing}/programme/participants`,
        heading: { sv: 'Program för deltagare', en: 'Programme for participants' },
        shows: 'Kompetensförsörjning till 2035',
      },
      {
        pattern: '/organise/events/:eventId/programme/publish',
        address: ({ choosing }) => `/organise/events/${choosing}/programme/publish`,
        heading: { sv: 'Publicera programmet', en: 'Publish the programme' },
        shows: forum,
      },
      {
        pattern: '/organise/events/:eventId/programme/:blockId',
        address: ({ choosing, choosingBlock }) =>
          `/organise/events/${choosing}/programme/${choosingBlock}`,
        heading: same('Seminarier'),
        shows: 'Svåra samtal som för framåt',
      },
      {
        pattern: '/organise/events/:eventId/kit',
        address: ({ evaluating }) => `/organise/events/${evaluating}/kit`,
        heading: same('Kit'),
        shows: 'Chefens dag',
      },
      {
        pattern: '/organise/events/:eventId/materials',
        address: ({ past }) => `/organise/events/${past}/materials`,
        heading: same('Material'),
        shows: 'Rundabordssamtal',
      },
      {
        pattern: '/organise/events/:eventId/rooms',
        address: ({ choosing }) => `/organise/events/${choosing}/rooms`,
        heading: { sv: 'Lokaler', en: 'Rooms' },
        shows: 'Vidöstern',
      },
      {
        pattern: '/organise/events/:eventId/rooms/signs',
        address: ({ choosing }) => `/organise/events/${choosing}/rooms/signs`,
        heading: { sv: 'Lokalskyltar', en: 'Room signs' },
        shows: 'Svåra samtal som för framåt',
      },
      {
        pattern: '/organise/events/:eventId/people',
        address: ({ choosing }) => `/organise/events/${choosing}/people`,
        heading: { sv: 'Inbjudan', en: 'Invitation' },
        shows: 'Barn- och utbildningsförvaltningen',
      },
    ],
  },
  {
    name: 'wishes, groups and evaluation of an event, for its organiser',
    role: 'organiser',
    pages: [
      {
        pattern: '/organise/events/:eventId/blocks',
        address: ({ choosing }) => `/organise/events/${choosing}/blocks`,
        heading: { sv: 'Önskemål', en: 'Wishes' },
        shows: 'Seminarier',
      },
      {
        pattern: '/organise/events/:eventId/blocks/:blockId',
        address: ({ choosing, choosingBlock }) =>
          `/organise/events/${choosing}/blocks/${choosingBlock}`,
        heading: same('Seminarier'),
        shows: 'Kompetensförsörjning till 2035',
      },
      {
        pattern: '/organise/events/:eventId/groups',
        address: (places) => `/organise/events/${places.past}/groups`,
        heading: { sv: 'Grupper', en: 'Groups' },
        shows: 'Bord vid workshopen',
      },
      {
        pattern: '/organise/events/:eventId/groups/:workshopId/:roundId',
        address: ({ choosing, talk }) =>
          `/organise/events/${choosing}/groups/${talk.workshop}/${talk.round}`,
        heading: { sv: 'Samtal vid borden', en: 'Dialogue at the tables' },
        shows: 'Bordsdialog',
      },
      {
        pattern: '/organise/events/:eventId/groups/:workshopId/:roundId/screen',
        address: ({ choosing, talk }) =>
          `/organise/events/${choosing}/groups/${talk.workshop}/${talk.round}/screen`,
        heading: same('Bordsdialog'),
        shows: 'Bordsdialog',
      },
      {
        pattern: '/organise/events/:eventId/desk',
        address: ({ choosing }) => `/organise/events/${choosing}/desk`,
        heading: { sv: 'Incheckning', en: 'Check-in' },
        shows: 'Rektor',
      },
      {
        pattern: '/organise/events/:eventId/evaluation',
        address: ({ evaluating }) => `/organise/events/${evaluating}/evaluation`,
        heading: { sv: 'Utvärdering', en: 'Evaluation' },
        shows: 'Värdet vi skapar tillsammans',
      },
      {
        pattern: '/organise/events/:eventId/evaluation/:formId',
        address: ({ evaluating, dayForm }) =>
          `/organise/events/${evaluating}/evaluation/${dayForm}`,
        heading: { sv: 'Dagen', en: 'The day' },
        shows: 'Vad gör vi annorlunda nästa gång?',
      },
      {
        pattern: '/organise/events/:eventId/evaluation/comments',
        address: ({ past }) => `/organise/events/${past}/evaluation/comments`,
        heading: { sv: 'Kommentarer', en: 'Comments' },
        shows: 'Bjud in politiken till en timme av dagen.',
      },
      {
        pattern: '/organise/events/:eventId/actions',
        address: (places) => `/organise/events/${places.past}/actions`,
        heading: { sv: 'Åtgärder', en: 'Actions' },
        shows: 'Två pass för samtal',
      },
      {
        pattern: '/organise/events/:eventId/settings',
        address: ({ choosing }) => `/organise/events/${choosing}/settings`,
        heading: { sv: 'Inställningar', en: 'Settings' },
        shows: 'Alla chefer',
      },
    ],
  },
  {
    name: 'register and events, for an organiser',
    role: 'organiser',
    pages: [
      {
        pattern: '/organise',
        address: () => '/organise',
        heading: { sv: 'Dagar', en: 'Days' },
        shows: forum,
      },
      {
        pattern: '/organise/register',
        address: () => '/organise/register',
        heading: { sv: 'Register', en: 'Register' },
        shows: 'storakra.example',
      },
      {
        pattern: '/organise/register/import',
        address: ({ importRun }) => `/organise/register/import?run=${importRun}`,
        heading: same('chefer.csv'),
        shows: 'inte-en-adress',
      },
      {
        pattern: '/organise/register/units',
        address: () => '/organise/register/units',
        heading: same('Organisation'),
        shows: 'Storåkra Vatten AB',
      },
      {
        pattern: '/organise/register/groups',
        address: () => '/organise/register/groups',
        heading: { sv: 'Ledningsgrupper', en: 'Leadership groups' },
        shows: 'Utökad koncernledning',
      },
      {
        pattern: '/organise/register/settings',
        address: () => '/organise/register/settings',
        heading: { sv: 'Inställningar', en: 'Settings' },
        shows: '',
      },
      {
        pattern: '/organise/outbox',
        address: () => '/organise/outbox',
        heading: { sv: 'Utskick', en: 'Mailings' },
        shows: 'Inbjudan till Chefens dag',
      },
      {
        pattern: '/organise/events/new',
        address: () => '/organise/events/new',
        heading: { sv: 'Planera en dag', en: 'Plan a day' },
        shows: 'Ledarforum',
      },
    ],
  },
  {
    name: 'a participant',
    role: 'participant',
    pages: [
      {
        pattern: '/my',
        address: () => '/my',
        heading: { sv: 'Mina dagar', en: 'My days' },
        shows: forum,
      },
      {
        pattern: '/my/actions',
        address: () => '/my/actions',
        heading: { sv: 'Mina åtgärder', en: 'My actions' },
        shows: 'Två pass för samtal',
      },
      {
        pattern: '/my/:eventId',
        address: ({ choosing }) => `/my/${choosing}`,
        heading: { sv: 'Min dag', en: 'My day' },
        shows: 'Chefskap som egen profession',
      },
      {
        pattern: '/my/:eventId/wishes',
        address: ({ choosing }) => `/my/${choosing}/wishes`,
        heading: {
          sv: 'Lägg seminarierna i den ordning du vill ha dem',
          en: 'Put the seminars in the order you want them',
        },
        shows: 'Ekonomi i kärva tider',
      },
      {
        pattern: '/my/:eventId/programme',
        address: ({ choosing }) => `/my/${choosing}/programme`,
        heading: { sv: 'Program', en: 'Programme' },
        shows: 'Samtal vid bord',
      },
      {
        pattern: '/my/:eventId/materials',
        address: ({ past }) => `/my/${past}/materials`,
        heading: { sv: 'Material från dagen', en: 'Material from the day' },
        shows: 'Rundabordssamtal',
      },
      {
        pattern: '/my/:eventId/kit',
        address: ({ evaluating }) => `/my/${evaluating}/kit`,
        heading: { sv: 'Ditt kit', en: 'Your kit' },
        shows: 'Chefens dag',
      },
      {
        pattern: '/my/:eventId/reply',
        address: ({ choosing }) => `/my/${choosing}/reply`,
        heading: { sv: 'Kommer du?', en: 'Are you coming?' },
        shows: forum,
      },
      {
        pattern: '/my/:eventId/tables/:groupId',
        address: ({ choosing, talk }) => `/my/${choosing}/tables/${talk.group}`,
        heading: same(''),
        shows: forum,
      },
      {
        pattern: '/my/:eventId/tables',
        address: ({ past }) => `/my/${past}/tables`,
        heading: { sv: 'Ditt bord', en: 'Your table' },
        shows: 'tillit i vardagen',
      },
      {
        pattern: '/my/:eventId/met',
        address: (places) => `/my/${places.past}/met`,
        heading: { sv: 'De du mötte', en: 'Those you met' },
        shows: 'Bord vid workshopen',
      },
      {
        pattern: '/my/:eventId/me',
        address: ({ choosing }) => `/my/${choosing}/me`,
        heading: same(''),
        shows: 'storakra.example',
      },
      {
        pattern: '/my/:eventId/evaluation',
        address: ({ evaluating }) => `/my/${evaluating}/evaluation`,
        heading: { sv: 'Utvärdera dagen', en: 'Evaluate the day' },
        shows: '5',
      },
      {
        pattern: '/my/:eventId/after',
        address: ({ evaluating }) => `/my/${evaluating}/after`,
        heading: { sv: 'Mitt efteråt', en: 'My afterwards' },
        shows: 'Chefens dag',
      },
      {
        pattern: '/my/:eventId/after/reflections',
        address: ({ evaluating }) => `/my/${evaluating}/after/reflections`,
        heading: { sv: 'Mina tankar', en: 'My thoughts' },
        shows: 'Vi pratar för lite med varandra.',
      },
      {
        pattern: '/my/:eventId/after/commitments',
        address: ({ evaluating }) => `/my/${evaluating}/after/commitments`,
        heading: { sv: 'Det här ska jag göra', en: 'This is what I will do' },
        shows: 'Lyssna klart på måndagsmötet.',
      },
      {
        pattern: '/my/:eventId/after/meetings',
        address: ({ evaluating }) => `/my/${evaluating}/after/meetings`,
        heading: { sv: 'Alltid bästa möjliga möte', en: 'Always the best possible meeting' },
        shows: 'Frågade en gång till.',
      },
    ],
  },
  {
    name: 'the leadership',
    role: 'leadership',
    pages: [
      {
        pattern: '/results',
        address: () => '/results',
        heading: { sv: 'Resultat', en: 'Results' },
        shows: past,
      },
      {
        pattern: '/results/:eventId',
        address: (places) => `/results/${places.past}`,
        heading: same(past),
        shows: 'Värdet vi skapar tillsammans',
      },
      {
        pattern: '/results/:eventId/actions',
        address: (places) => `/results/${places.past}/actions`,
        heading: { sv: 'Åtgärder', en: 'Actions' },
        shows: 'Två pass för samtal',
      },
    ],
  },
  {
    name: 'anybody',
    role: null,
    pages: [
      {
        pattern: '/',
        address: () => '/',
        heading: { sv: 'Dagen när alla chefer möts', en: 'The day all managers meet' },
        shows: 'Storåkra kommun',
      },
      {
        pattern: '/sign-in/:token',
        address: () => `/sign-in/${'x'.repeat(43)}`,
        heading: { sv: 'Logga in på Ledarforum', en: 'Sign in to Ledarforum' },
        shows: 'Ledarforum',
      },
      {
        pattern: '/invitation/:token',
        address: ({ invitation }) => `/invitation/${invitation}`,
        heading: { sv: 'Välkommen till Chefens dag', en: 'Welcome to Chefens dag' },
        shows: 'Folkets hus',
      },
      {
        pattern: '/demo/mailbox',
        address: () => '/demo/mailbox',
        heading: { sv: 'Demons brevlåda', en: 'The demo’s mailbox' },
        shows: 'storakra.example',
      },
      {
        pattern: '/privacy',
        address: () => '/privacy',
        heading: { sv: 'Så behandlar vi dina uppgifter', en: 'How we handle your data' },
        shows: 'ledarforum@storakra.example',
      },
      {
        pattern: '/accessibility',
        address: () => '/accessibility',
        heading: { sv: 'Tillgänglighetsredogörelse', en: 'Accessibility statement' },
        shows: 'ledarforum@storakra.example',
      },
      {
        pattern: '/api-docs',
        address: () => '/api-docs',
        heading: { sv: 'Programgränssnitt', en: 'Programming interface' },
        shows: '/api/v1',
      },
    ],
  },
];
