import { createTransport } from 'nodemailer';

/** A letter ready to be handed over. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly date: Date;
}

export interface MailTransport {
  /** @throws MailRefusal when the receiving side did not take it. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** The receiving side did not take a letter. */
export class MailRefusal extends Error {
  override readonly name = 'MailRefusal';
  /** True when it said no for good. */
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean) {
    super(message);
    this.permanent = permanent;
  }
}

/** Hands letters to the SMTP server at an address such as `smtps://user:password@mail.kommun.se`, two at a time. */
export function createMailTransport(smtpUrl: string, from: string): MailTransport {
  const transporter = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await transporter.sendMail({
          ...mail,
          to: { name: '', address: mail.to },
          from,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw refusalOf(error);
      }
    },
    close: () => transporter.close(),
  };
}

function refusalOf(error: unknown): MailRefusal {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  const answer = responseCode === undefined ? (code ?? 'no answer') : `SMTP ${responseCode}`;
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  return new MailRefusal(answer, aboutTheLetter && (responseCode ?? 0) >= 500);
}
