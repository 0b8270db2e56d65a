import type { ScheduleProposal } from '@ledarforum/contract/proposals';
import type { Tx } from '@ledarforum/database/client';
import type { RoomFeature } from '@ledarforum/domain/room-features';
import type { ClashingDemand } from '@ledarforum/scheduling';
import type { z } from 'zod';
import { found, Problem } from '../../problem.ts';
import { problemOf } from './proposal-problem.ts';
import { findProposalInput } from './proposals-repository.ts';
import { runProposal } from './run-proposal.ts';

type ProposalAnswer = z.input<typeof ScheduleProposal>;

const mostSlots = 12;
const mostSlotsAndSeminars = 31;

/**
 * Proposes a schedule for a block. Nothing is stored: what is accepted is an edit of the programme.
 * @throws Problem `proposal-too-large` beyond 12 slots, or 31 slots and seminars
 */
export async function proposeSchedule(tx: Tx, blockId: string): Promise<ProposalAnswer> {
  const { document, facts } = found(await findProposalInput(tx, blockId));
  const { problem, basis, choices, names } = problemOf(document, blockId, facts);
  const slots = problem.slots.length;
  if (slots > mostSlots || slots + problem.seminars.length > mostSlotsAndSeminars) {
    throw new Problem('proposal-too-large');
  }
  const { proposal, today } = await runProposal(problem);
  const { people, wishes } = proposal;
  return {
    basis,
    choices,
    people,
    wishes,
    today: { value: today.value, whole: today.whole, broken: today.broken },
    proposal: proposal.feasible
      ? {
          sessions: [...proposal.sessions],
          value: proposal.value,
          whole: proposal.whole,
          bound: proposal.bound,
        }
      : null,
    clash: proposal.feasible ? [] : proposal.clash.map((demand) => demandAnswer(demand, names)),
    places: proposal.places,
    elapsedMs: Math.round(proposal.elapsedMs),
  };
}

function demandAnswer(
  demand: ClashingDemand,
  names: ReadonlyMap<string, string>,
): ProposalAnswer['clash'][number] {
  switch (demand.kind) {
    case 'repeats':
      return demand;
    case 'away':
      return { ...demand, slotIds: [...demand.slotIds] };
    case 'need':
      return { ...demand, feature: demand.feature as RoomFeature };
    case 'person':
      return {
        ...demand,
        person: names.get(demand.person) ?? demand.person,
        seminarIds: [...demand.seminarIds],
      };
  }
}
