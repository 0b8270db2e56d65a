import { expect, it, vi } from 'vitest';
import { offlineProblem } from '../../lib/problem-error.ts';
import { type Sending, type Upload, UploadQueue } from './upload-queue.ts';

interface Call {
  readonly upload: Upload<string>;
  readonly sending: Sending;
  readonly arrive: () => void;
  readonly refuse: (error: unknown) => void;
}

function scene() {
  const calls: Call[] = [];
  const done: string[] = [];
  const queue = new UploadQueue<string>({
    send: (upload, sending) =>
      new Promise<void>((arrive, refuse) => {
        sending.signal.addEventListener('abort', () => refuse(sending.signal.reason));
        calls.push({ upload, sending, arrive, refuse });
      }),
    onDone: ({ file }) => done.push(file.name),
    onChange: () => undefined,
  });
  const add = (...names: string[]) =>
    queue.add(
      'day',
      names.map((name) => new File(['abc'], name)),
      'INVITED',
      ({ name }) => (name === 'large' ? offlineProblem() : undefined),
    );
  const shown = () => queue.uploads.map(({ file, state, sent }) => [file.name, state, sent]);
  return { queue, calls, done, add, shown };
}

it('sends one after the other and tells how far each has come', async () => {
  const { queue, calls, done, add, shown } = scene();
  add('a', 'b');
  calls[0]?.sending.onProgress(2);
  expect(shown()).toEqual([
    ['a', 'SENDING', 2],
    ['b', 'WAITING', 0],
  ]);
  expect(calls).toHaveLength(1);
  calls[0]?.arrive();
  await vi.waitFor(() => expect(shown()).toEqual([['b', 'SENDING', 0]]));
  expect(queue.busy).toBe(true);
  calls[1]?.arrive();
  await vi.waitFor(() => expect(queue.busy).toBe(false));
  expect(done).toEqual(['a', 'b']);
});

it('keeps what was refused, goes on with the rest, and sends again when asked', async () => {
  const { queue, calls, done, add, shown } = scene();
  add('a', 'b');
  calls[0]?.refuse(offlineProblem());
  await vi.waitFor(() =>
    expect(shown()).toEqual([
      ['a', 'REFUSED', 0],
      ['b', 'SENDING', 0],
    ]),
  );
  expect(queue.uploads[0]?.problem?.code).toBe('offline');
  queue.retry(queue.uploads[0]?.id ?? 0);
  calls[1]?.arrive();
  await vi.waitFor(() => expect(shown()).toEqual([['a', 'SENDING', 0]]));
  calls[2]?.arrive();
  await vi.waitFor(() => expect(done).toEqual(['b', 'a']));
});

it('never sends what is known to be refused, and ends what is taken away', async () => {
  const { queue, calls, done, add, shown } = scene();
  add('large', 'a', 'b');
  expect(calls.map(({ upload }) => upload.file.name)).toEqual(['a']);
  queue.drop(queue.uploads[1]?.id ?? 0);
  expect(calls[0]?.sending.signal.aborted).toBe(true);
  await vi.waitFor(() =>
    expect(shown()).toEqual([
      ['large', 'REFUSED', 0],
      ['b', 'SENDING', 0],
    ]),
  );
  queue.drop(queue.uploads[0]?.id ?? 0);
  calls[1]?.arrive();
  await vi.waitFor(() => expect(queue.uploads).toEqual([]));
  expect(done).toEqual(['b']);
});
