import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that was accepted. */
export interface SunkMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  /** The first header of that name (any case), unfolded; null when it has none. */
  header(name: string): string | null;
}

/** A mail server that delivers nothing: it keeps what it was given. */
export interface SmtpSink {
  readonly url: string;
  readonly mails: readonly SunkMail[];
  /** Resolves when that many mails in all have come. */
  arrived(count: number): Promise<readonly SunkMail[]>;
  /** The next mails are refused with this answer (451 = try later, 550 = never); null accepts again. */
  refuse(code: number | null): void;
  close(): Promise<void>;
}

const mailOf = (from: string, to: string[], raw: string): SunkMail => {
  const head = raw.split(/\r?\n\r?\n/, 1)[0]!.replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { from, to, raw, header: (name) => headers.get(name.toLowerCase()) ?? null };
};

/** `delayMs`: how long it takes over each mail after it has it, before it says so. */
export async function smtpSink({ delayMs = 0 } = {}): Promise<SmtpSink> {
  const mails: SunkMail[] = [];
  const waiting: Array<{ count: number; resolve: () => void }> = [];
  let refusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.once('end', () => {
        if (refusal !== null) return done(Object.assign(new Error('refused'), { responseCode: refusal }));
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map((one) => one.address);
        mails.push(mailOf(mailFrom ? mailFrom.address : '', to, Buffer.concat(parts).toString('utf8')));
        if (delayMs > 0) setTimeout(done, delayMs);
        else done();
        for (const one of waiting) if (mails.length >= one.count) one.resolve();
      });
    },
  });
  // A worker that is killed while it hands a mail over breaks its line: that is what some tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    arrived: async (count) => {
      if (mails.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
      return mails;
    },
    refuse: (code) => {
      refusal = code;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
