import { randomBytes } from 'node:crypto';
import { PassThrough, type Readable } from 'node:stream';
import type { SignedIn } from '../access/who.ts';

/** Somebody who has an event open. */
interface Subscriber {
  readonly eventId: string;
  readonly who: SignedIn;
  readonly stream: PassThrough;
}

const retryMs = 2_000;
/** A client that reads this much slower than we write is let go; its browser connects again and re-reads. */
const mostUnreadBytes = 64 * 1024;
/** More open pages than this of one sign-in: the oldest is let go. */
const mostStreamsPerSignIn = 20;

/** The open event streams of one process. What they carry is which topic changed, never what it became. */
export class LiveHub {
  readonly #subscribers = new Set<Subscriber>();
  readonly #counts = new Map<string, number>();
  #epoch = newEpoch();

  /** Opens a stream. With the id of the last message heard, it begins with `all` when something was missed. */
  open(eventId: string, who: SignedIn, lastHeard: string | undefined): Readable {
    const stream = new PassThrough({ highWaterMark: 2 * mostUnreadBytes });
    const subscriber = { eventId, who, stream };
    this.#makeRoomFor(who);
    this.#subscribers.add(subscriber);
    const remove = () => this.#subscribers.delete(subscriber);
    stream.once('close', remove);
    stream.once('error', remove);
    stream.write(`retry: ${retryMs}\n`);
    const current = this.#idOf(eventId);
    stream.write(
      lastHeard !== undefined && lastHeard !== current
        ? message(current, 'all')
        : `id: ${current}\n: open\n\n`,
    );
    return stream;
  }

  /** Tells everybody who has the event open. */
  tell(eventId: string, topic: string): void {
    this.#counts.set(eventId, (this.#counts.get(eventId) ?? 0) + 1);
    const text = message(this.#idOf(eventId), topic);
    for (const subscriber of this.#subscribers) {
      if (subscriber.eventId === eventId) this.#write(subscriber, text);
    }
  }

  /** Messages may have been missed: everybody should read again. */
  tellAllToReadAgain(): void {
    this.#epoch = newEpoch();
    for (const subscriber of this.#subscribers) {
      this.#write(subscriber, message(this.#idOf(subscriber.eventId), 'all'));
    }
  }

  /** Keeps proxies from closing quiet streams, and finds out which clients are gone. */
  beat(): void {
    for (const subscriber of this.#subscribers) this.#write(subscriber, ': beat\n\n');
  }

  /** Ends the streams that a rule picks; their sign-in is over, say. */
  endWhere(picks: (who: SignedIn) => boolean): void {
    for (const { who, stream } of this.#subscribers) if (picks(who)) stream.end();
  }

  get signIns(): readonly SignedIn[] {
    return [...this.#subscribers].map(({ who }) => who);
  }

  get size(): number {
    return this.#subscribers.size;
  }

  #makeRoomFor(who: SignedIn): void {
    const own = [...this.#subscribers].filter((open) => sameSignIn(open.who, who));
    const tooMany = Math.max(0, own.length + 1 - mostStreamsPerSignIn);
    for (const { stream } of own.slice(0, tooMany)) stream.end();
  }

  #write({ stream }: Subscriber, text: string): void {
    if (stream.writableEnded) return;
    if (stream.writableLength + stream.readableLength > mostUnreadBytes) stream.destroy();
    else stream.write(text);
  }

  #idOf(eventId: string): string {
    return `${this.#epoch}-${this.#counts.get(eventId) ?? 0}`;
  }
}

export function sameSignIn(a: SignedIn, b: SignedIn): boolean {
  return Buffer.compare(a.tokenHash, b.tokenHash) === 0;
}

function message(id: string, topic: string): string {
  return `id: ${id}\nevent: change\ndata: ${topic}\n\n`;
}

function newEpoch(): string {
  return randomBytes(6).toString('base64url');
}
