import { type EventPhase, phaseReached } from './event-phase.ts';
import type { ChoiceMode } from './programme-kinds.ts';

/** A block of seminars as the organiser's home page looks at it. */
export interface ForumBlock {
  readonly id: string;
  readonly mode: ChoiceMode;
  readonly sessions: number;
  /** Have ranked the block, and may but have not. */
  readonly wished: number;
  readonly unwished: number;
  /** Wishes can no longer be changed: the deadline has passed. */
  readonly closed: boolean;
  /** An outcome waits for a decision. */
  readonly proposed: boolean;
  readonly published: boolean;
  /** Come to the day and have no seat in the block. */
  readonly unseated: number;
}

/** The state of an event, in numbers. */
export interface ForumFacts {
  readonly phase: EventPhase;
  /** Calendar days until the event's day: 0 on it, below 0 afterwards. */
  readonly daysLeft: number;
  /** Leadership groups and units that are invited. */
  readonly audienceParts: number;
  readonly toInvite: number;
  readonly invited: number;
  readonly unanswered: number;
  readonly coming: number;
  readonly digital: number;
  readonly rooms: number;
  readonly items: number;
  /** Faults found in the programme. */
  readonly findings: number;
  readonly blocks: readonly ForumBlock[];
  /** Workshop items of the programme without a round of groups. */
  readonly workshopsWithoutGroups: number;
  readonly proposedRounds: number;
  readonly forms: number;
  readonly evaluated: number;
}

export const todoCodes = [
  'choose-audience',
  'add-rooms',
  'build-programme',
  'add-sessions',
  'fix-programme',
  'send-invitations',
  'invite-newcomers',
  'await-replies',
  'open-choosing',
  'await-wishes',
  'allocate-block',
  'publish-allocation',
  'confirm-allocated',
  'assign-cohorts',
  'make-groups',
  'publish-groups',
  'write-questions',
  'begin-day',
  'open-evaluation',
  'await-answers',
  'close-event',
] as const;

/** Where the organiser goes to do it. */
export const todoTargets = [
  'settings',
  'rooms',
  'programme',
  'block-programme',
  'people',
  'block-wishes',
  'groups',
  'evaluation',
  'phase',
] as const;

export interface Todo {
  readonly code: (typeof todoCodes)[number];
  readonly target: (typeof todoTargets)[number];
  /** The block it is about, or null. */
  readonly blockId: string | null;
  /** How many are left, and of how many; null where nothing is counted. */
  readonly count: number | null;
  readonly of: number | null;
  /** True when others are to act: the organiser waits, or reminds. */
  readonly waiting: boolean;
}

/** What is left to do, in the order it is best done; what is for others to do comes last. */
export function todosFor(facts: ForumFacts): readonly Todo[] {
  const todos = [
    ...buildTodos(facts),
    ...invitationTodos(facts),
    ...facts.blocks.flatMap((block) => blockTodos(facts, block)),
    ...choosingTodos(facts),
    ...groupTodos(facts),
    ...dayTodos(facts),
  ];
  return [...todos.filter(({ waiting }) => !waiting), ...todos.filter(({ waiting }) => waiting)];
}

type Parts = Partial<Omit<Todo, 'code' | 'target'>>;

function todo(code: Todo['code'], target: Todo['target'], parts: Parts = {}): Todo {
  return { code, target, blockId: null, count: null, of: null, waiting: false, ...parts };
}

function when(condition: boolean, ...todos: readonly Todo[]): readonly Todo[] {
  return condition ? todos : [];
}

function buildTodos({ phase, ...facts }: ForumFacts): readonly Todo[] {
  const before = !phaseReached(phase, 'LIVE');
  const empty = facts.items === 0 && facts.blocks.length === 0;
  return [
    ...when(before && facts.audienceParts === 0, todo('choose-audience', 'settings')),
    ...when(before && facts.rooms === 0, todo('add-rooms', 'rooms')),
    ...when(before && empty, todo('build-programme', 'programme')),
    ...when(
      !phaseReached(phase, 'EVALUATING') && facts.findings > 0,
      todo('fix-programme', 'programme', { count: facts.findings }),
    ),
  ];
}

function invitationTodos(facts: ForumFacts): readonly Todo[] {
  const { phase, toInvite, invited, unanswered } = facts;
  const open = phaseReached(phase, 'INVITED') && !phaseReached(phase, 'EVALUATING');
  return [
    ...when(
      phase === 'DRAFT' && toInvite > 0,
      todo('send-invitations', 'phase', { count: toInvite }),
    ),
    ...when(open && toInvite > 0, todo('invite-newcomers', 'people', { count: toInvite })),
    ...when(
      open && unanswered > 0 && facts.daysLeft >= 0,
      todo('await-replies', 'people', { count: unanswered, of: invited, waiting: true }),
    ),
  ];
}

function blockTodos({ phase, coming }: ForumFacts, block: ForumBlock): readonly Todo[] {
  const { id: blockId, mode } = block;
  if (phaseReached(phase, 'EVALUATING')) return [];
  if (block.sessions === 0) return [todo('add-sessions', 'block-programme', { blockId })];
  if (mode === 'ROTATION') {
    return when(
      phaseReached(phase, 'INVITED') && block.unseated > 0,
      todo('assign-cohorts', 'block-programme', { blockId, count: block.unseated, of: coming }),
    );
  }
  if (phase !== 'CHOOSING' || block.published) return [];
  const { wished, unwished } = block;
  return [
    ...when(block.proposed, todo('publish-allocation', 'block-wishes', { blockId })),
    ...when(
      block.closed && !block.proposed,
      todo('allocate-block', 'block-wishes', { blockId, count: wished + unwished }),
    ),
    ...when(
      !block.closed && unwished > 0,
      todo('await-wishes', 'block-wishes', {
        blockId,
        count: unwished,
        of: wished + unwished,
        waiting: true,
      }),
    ),
  ];
}

function choosingTodos({ phase, blocks }: ForumFacts): readonly Todo[] {
  const ranked = blocks.filter(({ mode }) => mode === 'RANK');
  const ready = ranked.length > 0 && ranked.every(({ sessions }) => sessions > 0);
  return [
    ...when(phase === 'INVITED' && ready, todo('open-choosing', 'phase')),
    ...when(
      phase === 'CHOOSING' && ready && ranked.every(({ published }) => published),
      todo('confirm-allocated', 'phase'),
    ),
  ];
}

function groupTodos({ phase, ...facts }: ForumFacts): readonly Todo[] {
  const time = phaseReached(phase, 'INVITED') && !phaseReached(phase, 'EVALUATING');
  return [
    ...when(
      time && facts.workshopsWithoutGroups > 0 && facts.coming > 0,
      todo('make-groups', 'groups', { count: facts.workshopsWithoutGroups }),
    ),
    ...when(
      time && facts.proposedRounds > 0,
      todo('publish-groups', 'groups', { count: facts.proposedRounds }),
    ),
  ];
}

function dayTodos({ phase, daysLeft, ...facts }: ForumFacts): readonly Todo[] {
  const attending = facts.coming + facts.digital;
  const unevaluated = attending - facts.evaluated;
  const begins = daysLeft <= 0 && phaseReached(phase, 'INVITED') && !phaseReached(phase, 'LIVE');
  return [
    ...when(
      phaseReached(phase, 'INVITED') && !phaseReached(phase, 'CLOSED') && facts.forms === 0,
      todo('write-questions', 'evaluation'),
    ),
    ...when(begins, todo('begin-day', 'phase')),
    ...when(
      phase === 'LIVE' && daysLeft <= 0,
      todo('open-evaluation', 'phase', { count: attending }),
    ),
    ...when(
      phase === 'EVALUATING' && unevaluated > 0,
      todo('await-answers', 'evaluation', { count: unevaluated, of: attending, waiting: true }),
    ),
    ...when(phase === 'EVALUATING' && daysLeft <= -14, todo('close-event', 'phase')),
  ];
}
