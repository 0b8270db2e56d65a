import { whatIfEndpoints } from './allocation-what-if.ts';
import { allocationEndpoints } from './allocations.ts';
import { arrivalEndpoints } from './arrivals.ts';
import { choiceEndpoints } from './choices.ts';
import { claimEndpoints } from './claims.ts';
import { companionEndpoints } from './companions.ts';
import { dialogueEndpoints } from './dialogues.ts';
import { editorPresenceEndpoints } from './editor-presence.ts';
import { encounterEndpoints } from './encounters.ts';
import type { Endpoint } from './endpoint.ts';
import { evaluationMailingEndpoints } from './evaluation-mailings.ts';
import { evaluationResultEndpoints } from './evaluation-results.ts';
import { evaluationTextEndpoints } from './evaluation-texts.ts';
import { evaluationEndpoints } from './evaluations.ts';
import { evenOutEndpoints } from './even-out.ts';
import { eventTemplateEndpoints } from './event-templates.ts';
import { eventEndpoints } from './events.ts';
import { formResultEndpoints } from './form-results.ts';
import { forumEndpoints } from './forum.ts';
import { improvementActionEndpoints } from './improvement-actions.ts';
import { introductionEndpoints } from './introductions.ts';
import { kitEndpoints } from './kits.ts';
import { lateSeatEndpoints } from './late-seats.ts';
import { leadershipGroupEndpoints } from './leadership-groups.ts';
import { liveEndpoints } from './live.ts';
import { materialEndpoints } from './materials.ts';
import { myDayEndpoints } from './my-day.ts';
import { operationEndpoints } from './operation.ts';
import { organisationEndpoints } from './organisation.ts';
import { outboxEndpoints } from './outbox.ts';
import { ownFollowUpEndpoints } from './own-follow-up.ts';
import { participationEndpoints } from './participations.ts';
import { peopleEndpoints } from './people.ts';
import { planningNoteEndpoints } from './planning-notes.ts';
import { programmeEndpoints } from './programme.ts';
import { programmeEditEndpoints } from './programme-edits.ts';
import { programmeVersionEndpoints } from './programme-versions.ts';
import { proposalEndpoints } from './proposals.ts';
import { registerImportEndpoints } from './register-imports.ts';
import { runningOrderEndpoints } from './running-order.ts';
import { seminarBlockEndpoints } from './seminar-blocks.ts';
import { signInEndpoints } from './sign-ins.ts';
import { unitEndpoints } from './units.ts';
import { wishImportEndpoints } from './wish-imports.ts';
import { workshopEndpoints } from './workshops.ts';

/** Every endpoint of the API by its name, which is also its operationId. */
export const endpoints = {
  ...operationEndpoints,
  ...signInEndpoints,
  ...peopleEndpoints,
  ...unitEndpoints,
  ...leadershipGroupEndpoints,
  ...organisationEndpoints,
  ...registerImportEndpoints,
  ...participationEndpoints,
  ...arrivalEndpoints,
  ...outboxEndpoints,
  ...eventEndpoints,
  ...eventTemplateEndpoints,
  ...programmeEndpoints,
  ...programmeEditEndpoints,
  ...editorPresenceEndpoints,
  ...programmeVersionEndpoints,
  ...proposalEndpoints,
  ...seminarBlockEndpoints,
  ...runningOrderEndpoints,
  ...forumEndpoints,
  ...choiceEndpoints,
  ...claimEndpoints,
  ...companionEndpoints,
  ...wishImportEndpoints,
  ...allocationEndpoints,
  ...whatIfEndpoints,
  ...evaluationEndpoints,
  ...evaluationMailingEndpoints,
  ...evaluationResultEndpoints,
  ...improvementActionEndpoints,
  ...planningNoteEndpoints,
  ...ownFollowUpEndpoints,
  ...formResultEndpoints,
  ...evaluationTextEndpoints,
  ...kitEndpoints,
  ...myDayEndpoints,
  ...introductionEndpoints,
  ...encounterEndpoints,
  ...liveEndpoints,
  ...workshopEndpoints,
  ...dialogueEndpoints,
  ...evenOutEndpoints,
  ...lateSeatEndpoints,
  ...materialEndpoints,
};

export type EndpointName = keyof typeof endpoints;

/** The endpoints as name and definition, without their exact types. */
export const endpointList = Object.entries(endpoints) as [EndpointName, Endpoint][];
