import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type Letter = { to: string; subject: string; text: string };

export type MailServer = {
  url: string;
  /** What has arrived, in order. */
  letters: readonly Letter[];
  stop: () => Promise<void>;
};

/** A real SMTP server on the loopback interface: everybody's inbox. */
export async function startMailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const { subject = '', text = '' } = await PostalMime.parse(Buffer.concat(chunks));
        letters.push({ to: session.envelope.rcptTo[0]?.address ?? '', subject, text });
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

/** The address in the latest letter to somebody. */
export function linkIn(letters: readonly Letter[], to: string, part: string): string {
  const letter = letters.findLast((one) => one.to === to && one.text.includes(`/${part}/`));
  const link = letter?.text.match(new RegExp(`http://\\S*/${part}/\\S+`))?.[0];
  if (!link) throw new Error(`No letter to ${to} has a link to ${part}.`);
  return link;
}
