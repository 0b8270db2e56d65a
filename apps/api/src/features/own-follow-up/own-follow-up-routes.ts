import type { FastifyInstance } from 'fastify';
import type { SignedIn } from '../../access/who.ts';
import { implement } from '../../implement.ts';
import * as commitments from './commitments-service.ts';
import { readFollowUpCounts } from './follow-up-service.ts';
import { type Own, readMyAfter } from './my-after-service.ts';
import * as texts from './own-texts-service.ts';

/** Every text goes in and out by the person who is signed in; no route takes whose it is. */
export async function ownFollowUpRoutes(app: FastifyInstance): Promise<void> {
  const { vault } = app;
  const ownOf = ({ who, params }: { who: SignedIn; params: { eventId: string } }): Own => ({
    personId: who.personId,
    eventId: params.eventId,
  });
  const commitmentOf = (call: {
    who: SignedIn;
    params: { eventId: string; commitmentId: string };
  }) => ({ ...ownOf(call), id: call.params.commitmentId });

  implement(app, 'getMyAfter', (call) => readMyAfter(call.tx, vault, ownOf(call)));

  implement(app, 'saveReflection', (call) => {
    const own = { ...ownOf(call), id: call.params.reflectionId };
    return texts.saveReflection(call.tx, vault, own, call.body, call.now);
  });
  implement(app, 'deleteReflection', (call) =>
    texts.deleteReflection(call.tx, { ...ownOf(call), id: call.params.reflectionId }),
  );

  implement(app, 'saveCommitment', (call) =>
    commitments.saveCommitment(call.tx, vault, commitmentOf(call), call.body, call.now),
  );
  implement(app, 'deleteCommitment', (call) =>
    commitments.deleteCommitment(call.tx, commitmentOf(call)),
  );
  implement(app, 'markCommitment', (call) =>
    commitments.markCommitment(call.tx, vault, commitmentOf(call), call.body, call.now),
  );
  implement(app, 'shareCommitment', (call) =>
    commitments.shareCommitment(call.tx, commitmentOf(call), call.body),
  );
  implement(app, 'endSharing', (call) =>
    commitments.endSharing(call.tx, commitmentOf(call), call.params.way),
  );
  implement(app, 'findShareColleagues', (call) =>
    commitments.findColleagues(call.tx, ownOf(call), call.query.search),
  );

  implement(app, 'choosePractice', (call) => texts.choosePractice(call.tx, ownOf(call), call.body));
  implement(app, 'endPractice', (call) => texts.endPractice(call.tx, ownOf(call)));
  implement(app, 'logMeeting', (call) => {
    const own = { ...ownOf(call), id: call.params.meetingId };
    return texts.logMeeting(call.tx, vault, own, call.body);
  });
  implement(app, 'deleteMeeting', (call) =>
    texts.deleteMeeting(call.tx, { ...ownOf(call), id: call.params.meetingId }),
  );

  implement(app, 'getFollowUpCounts', ({ tx, params }) => readFollowUpCounts(tx, params.eventId));
}
