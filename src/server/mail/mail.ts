import { createTransport } from 'nodemailer';

export interface Letter {
  to: string;
  subject: string;
  text: string;
  /** The same letter keeps its id when it is tried again, by which mailboxes know it. */
  id?: string;
}

/** Sends a letter; throws when the mail server does not take it. */
export type Mail = (letter: Letter) => Promise<void>;

/** The way out for e-mail, or null for an installation that sends none. What is sent names no child. */
export const openMail = ({ smtp, mailFrom }: { smtp: string | null; mailFrom: string }): Mail | null => {
  if (smtp === null) return null;
  const transport = createTransport(smtp);
  const at = mailFrom.match(/@([^>\s]+)/)?.[1] ?? 'localhost';
  return async ({ to, subject, text, id }) => {
    await transport.sendMail({
      ...{ from: mailFrom, to, subject, text },
      ...(id ? { messageId: `<${id}@${at}>` } : {}),
    });
  };
};
