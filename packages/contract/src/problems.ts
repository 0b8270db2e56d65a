import { allocationProblems } from './problems/allocations.ts';
import { choiceProblems } from './problems/choices.ts';
import { claimProblems } from './problems/claims.ts';
import { companionProblems } from './problems/companions.ts';
import { dialogueProblems } from './problems/dialogues.ts';
import { evaluationTextProblems } from './problems/evaluation-texts.ts';
import { evaluationProblems } from './problems/evaluations.ts';
import { evenOutProblems } from './problems/even-out.ts';
import { eventProblems } from './problems/events.ts';
import { everywhereProblems } from './problems/everywhere.ts';
import { fileProblems } from './problems/files.ts';
import { followUpProblems } from './problems/follow-up.ts';
import { introductionProblems } from './problems/introductions.ts';
import { kitProblems } from './problems/kits.ts';
import { materialProblems } from './problems/materials.ts';
import { outboxProblems } from './problems/outbox.ts';
import { ownFollowUpProblems } from './problems/own-follow-up.ts';
import { participationProblems } from './problems/participations.ts';
import { programmeProblems } from './problems/programme.ts';
import { registerProblems } from './problems/register.ts';
import { resultProblems } from './problems/results.ts';
import { signInProblems } from './problems/sign-in.ts';
import { tabularProblems } from './problems/tabular.ts';
import { workshopProblems } from './problems/workshops.ts';

/** The one table of everything the API can refuse: code → status, what happened, what to do. One file per feature. */
export const problems = {
  ...everywhereProblems,
  ...choiceProblems,
  ...claimProblems,
  ...companionProblems,
  ...allocationProblems,
  ...registerProblems,
  ...signInProblems,
  ...participationProblems,
  ...fileProblems,
  ...followUpProblems,
  ...ownFollowUpProblems,
  ...kitProblems,
  ...introductionProblems,
  ...materialProblems,
  ...outboxProblems,
  ...eventProblems,
  ...programmeProblems,
  ...dialogueProblems,
  ...evaluationProblems,
  ...evaluationTextProblems,
  ...resultProblems,
  ...tabularProblems,
  ...workshopProblems,
  ...evenOutProblems,
};

export type ProblemCode = keyof typeof problems;
