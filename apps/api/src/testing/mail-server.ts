import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: Email;
}

export interface MailServer {
  readonly url: string;
  /** What was accepted, in order. */
  readonly received: readonly ReceivedMail[];
  /** What was handed over but refused. */
  readonly refused: readonly ReceivedMail[];
  /** The SMTP code with which mail to an address is refused after it was handed over; undefined accepts it. */
  refuse: (to: string) => number | undefined;
  stop(): Promise<void>;
}

/** A real SMTP server on the loopback interface. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refused: ReceivedMail[] = [];
  const mailServer = { refuse: (_to: string): number | undefined => undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const letter = { to, raw: raw.toString('latin1'), mail: await PostalMime.parse(raw) };
        const code = mailServer.refuse(to[0] ?? '');
        (code === undefined ? received : refused).push(letter);
        if (code === undefined) return done();
        done(Object.assign(new Error('Not now'), { responseCode: code }));
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refused,
    get refuse() {
      return mailServer.refuse;
    },
    set refuse(decide) {
      mailServer.refuse = decide;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
