import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { EventParams, Id, named } from './shapes.ts';

/** What I let those at the same table see besides my name. */
export const MyIntroduction = named(
  'MyIntroduction',
  z.object({
    portraitId: Id.nullable(),
    /** Title and unit. */
    showsWork: z.boolean(),
    showsFace: z.boolean(),
    /** To those I have sat with, afterwards. */
    showsEmail: z.boolean(),
    /** A protected person is never shown and can agree to nothing. */
    protectedIdentity: z.boolean(),
  }),
);

const tag = 'My day';
const picture = { mediaType: 'image/webp' };

export const introductionEndpoints = {
  getMyIntroduction: endpoint({
    method: 'GET',
    path: '/me/introduction',
    summary: 'What I let those at the same table see',
    tag,
    status: 200,
    response: MyIntroduction,
    problems: [],
  }),
  updateMyIntroduction: endpoint({
    method: 'PATCH',
    path: '/me/introduction',
    summary: 'Agree to what those at the same table see, or take it back',
    tag,
    body: z.object({
      showsWork: z.boolean().optional(),
      showsFace: z.boolean().optional(),
      showsEmail: z.boolean().optional(),
    }),
    status: 200,
    response: MyIntroduction,
    problems: ['portrait-missing', 'identity-protected'],
  }),
  getMyPortrait: endpoint({
    method: 'GET',
    path: '/me/portrait',
    summary: 'My own portrait',
    tag,
    status: 200,
    response: picture,
    problems: ['not-found'],
  }),
  setMyPortrait: endpoint({
    method: 'PUT',
    path: '/me/portrait',
    summary: 'Keep a portrait of me, cut to a square. It is shown to nobody until I agree',
    tag,
    body: 'file',
    status: 200,
    response: MyIntroduction,
    problems: ['picture-unreadable', 'picture-too-large', 'identity-protected'],
  }),
  removeMyPortrait: endpoint({
    method: 'DELETE',
    path: '/me/portrait',
    summary: 'Forget my portrait',
    tag,
    status: 200,
    response: MyIntroduction,
    problems: [],
  }),
  getFace: endpoint({
    method: 'GET',
    path: '/events/{eventId}/faces/{portraitId}',
    summary: 'The face of somebody I sit with in a published round, who has agreed to it',
    tag,
    params: EventParams.extend({ portraitId: Id }),
    status: 200,
    response: picture,
    problems: ['not-found'],
  }),
};
