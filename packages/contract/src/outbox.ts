import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant, named, page, pageQuery } from './shapes.ts';

export const MessageState = named('MessageState', z.enum(['HELD', 'PENDING', 'SENT', 'FAILED']));
export const MessageKind = named(
  'MessageKind',
  z.enum([
    'SIGN_IN',
    'INVITATION',
    'REMINDER',
    'CHOICE_OPEN',
    'ALLOCATION',
    'PROGRAMME',
    'EVALUATION',
    'FOLLOW_UP',
    'PRIVATE',
  ]),
);

const message = {
  messageId: Id,
  kind: MessageKind,
  state: MessageState,
  /** Null for people with protected identity, who are named in the register only. */
  recipient: z.object({ name: z.string(), address: z.string() }).nullable(),
  event: z.object({ id: Id, name: z.string() }).nullable(),
  subject: z.string(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
  attempts: z.int().min(0),
  /** When it is tried next; null when it is sent or given up. */
  nextAttemptAt: Instant.nullable(),
  /** `SMTP 550`, the code of a network error, or `link-expired`. */
  lastError: z.string().nullable(),
};

export const Message = named('Message', z.object(message));

export const MessageDetail = named(
  'MessageDetail',
  /** The text as the recipient gets it, but with the personal links left out. */
  z.object({ ...message, text: z.string() }),
);

const MessageCounts = named(
  'MessageCounts',
  z.object({
    pending: z.int().min(0),
    sent: z.int().min(0),
    failed: z.int().min(0),
    /** Of the failed, those that are worth trying again: not the ones with a dead magic link. */
    retriable: z.int().min(0),
  }),
);

export const DemoLetter = named(
  'DemoLetter',
  z.object({
    messageId: Id,
    kind: MessageKind,
    name: z.string(),
    address: z.string(),
    subject: z.string(),
    text: z.string(),
    createdAt: Instant,
  }),
);

const MessageParams = z.object({ messageId: Id });
const tag = 'Mail';

export const outboxEndpoints = {
  listMessages: endpoint({
    method: 'GET',
    path: '/messages',
    summary: 'The outbox, newest first',
    tag,
    query: z.object({
      ...pageQuery,
      search: z.string().trim().max(100).default(''),
      state: MessageState.optional(),
      kind: MessageKind.optional(),
      eventId: Id.optional(),
    }),
    status: 200,
    response: named(
      'MessagePage',
      page(Message).extend({
        /** Of the event, or of all. */
        counts: MessageCounts,
        /** Where letters go: to an SMTP server, to the demo's mailbox, or nowhere until one is configured. */
        delivery: z.enum(['smtp', 'demo', 'none']),
      }),
    ),
    problems: [],
  }),
  getMessage: endpoint({
    method: 'GET',
    path: '/messages/{messageId}',
    summary: 'One letter, without the links that only its recipient may use',
    tag,
    params: MessageParams,
    status: 200,
    response: MessageDetail,
    problems: ['not-found'],
  }),
  retryMessage: endpoint({
    method: 'POST',
    path: '/messages/{messageId}/retries',
    summary: 'Try a letter again that was given up',
    tag,
    params: MessageParams,
    status: 201,
    response: Message,
    problems: ['not-found', 'message-not-failed', 'message-link-expired'],
  }),
  retryFailedMessages: endpoint({
    method: 'POST',
    path: '/messages/retries',
    summary: 'Try all letters again that were given up, of one event or of all',
    tag,
    body: z.object({ eventId: Id.optional() }),
    status: 201,
    response: named('MessagesRetried', z.object({ letters: z.int().min(0) })),
    problems: [],
  }),
  listDemoMail: endpoint({
    method: 'GET',
    path: '/demo/mailbox',
    summary: 'In the demo municipality: all letters with working links, newest first',
    tag,
    query: z.object({ ...pageQuery, search: z.string().trim().max(100).default('') }),
    status: 200,
    response: named('DemoMailbox', page(DemoLetter)),
    problems: ['demo-only'],
  }),
};
