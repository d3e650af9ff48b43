import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  url: string;
  letters: { to: string; subject: string; text: string }[];
  /** From now on every letter is turned away for the moment, as by a mailbox that is full. */
  turnAway: (isFull: boolean) => void;
  close: () => Promise<void>;
}

/** The words of a letter as its reader sees them: the transport writes them in quoted-printable or base64. */
const words = (raw: string): string => {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const plain = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1').toString('utf8');
};

/** The subject as its reader sees it: letters outside ASCII travel in encoded words (RFC 2047). */
const subjectOf = (raw: string): string => {
  const said = raw.match(/^subject: (.*(?:\r\n[ \t].*)*)/im)?.[1] ?? '';
  return said
    .replace(/\r\n[ \t]/g, ' ')
    .replace(/(=\?utf-8\?[bq]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, coded: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(coded, 'base64').toString('utf8')
        : Buffer.from(
            coded
              .replace(/_/g, ' ')
              .replace(/=([0-9A-F]{2})/gi, (__, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString('utf8'),
    );
};

/** A mail server that takes every letter and keeps it. */
export const openMailbox = async (): Promise<Mailbox> => {
  const letters: Mailbox['letters'] = [];
  let full = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => {
      done(full ? Object.assign(new Error('Mailbox full'), { responseCode: 452 }) : null);
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        for (const { address } of session.envelope.rcptTo)
          letters.push({ to: address, subject: subjectOf(raw), text: words(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const at = server.server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    turnAway: (isFull) => {
      full = isFull;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
