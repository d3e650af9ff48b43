import { z } from 'zod';
import { languages } from '../../../core/forms/vocabulary.ts';
import type { Id } from '../../../core/id.ts';
import type { Mail } from '../../../server/mail/mail.ts';
import type { Tx } from '../../../server/store/context.ts';
import type { Store } from '../../../server/store/store.ts';
import { settled } from '../../../server/told/deliver.ts';
import { faultOf } from '../../../server/told/fault.ts';
import { queueNotices } from '../../../server/told/queue.ts';
import { type Post, within } from '../../../server/told/ways-out.ts';
import { linkLetter } from './letter.ts';
import { type ClaimedLetter, claimLetter, dropLetter, interruptedLetters, tryLetterAgain } from './store.ts';

const Content = z.object({ token: z.string(), email: z.string(), language: z.enum(languages) });
type Content = z.infer<typeof Content>;

const about = (municipality: Id, id: Id): string => `link-letter/${municipality}/${id}`;

/** To whom a letter goes, and the address in it: sealed as long as it waits. */
export const sealLetter = (
  { keys }: Pick<Store, 'keys'>,
  municipality: Id,
  id: Id,
  content: Content,
): Buffer => keys.sealSetting(JSON.stringify(content), about(municipality, id));

/** Nobody is waited for as long as this. */
const surelyOver = 15 * 60_000;

const tellUnsent = (
  tx: Tx,
  { id, referral_id, member }: Pick<ClaimedLetter, 'id' | 'referral_id' | 'member'>,
) =>
  queueNotices(
    tx,
    [
      {
        ...{ to: [{ member }], message: 'referral.link-unsent', path: `/referrals/${referral_id}` },
        ...{ urgency: 'at-once', key: `link-unsent/${id}` },
      },
    ],
    { kind: 'referral', id: referral_id },
  );

type Ground = Pick<Store, 'system' | 'now' | 'keys'>;

const sendOne = async (
  store: Ground,
  { mail, url }: { mail: Mail; url: string },
  municipality: Id,
  letter: ClaimedLetter,
): Promise<void> => {
  const opened = store.keys.openSetting(letter.content, about(municipality, letter.id));
  const content = opened === null ? null : Content.parse(JSON.parse(opened));
  if (!content || !letter.live) return within(store, municipality, (tx) => dropLetter(tx, letter.id));
  const { token, email, language } = content;
  const address = new URL(`/partner#${token}`, url).href;
  const outcome = await mail(linkLetter(letter.id, email, language, address)).then(() => null, faultOf);
  await within(store, municipality, async (tx) => {
    const { state, dueAt } = settled(outcome, letter.attempts, store.now());
    if (state === 'waiting' && dueAt) return tryLetterAgain(tx, letter.id, dueAt);
    await dropLetter(tx, letter.id);
    if (state === 'failed') tellUnsent(tx, letter);
  });
};

/**
 * Sends the letters with links that are due. Each is marked before the mail server is asked, so that none leaves twice,
 * and forgotten once it is taken; who asked for one that could not be sent is told.
 */
export const sendLinkLetters = async (
  store: Ground,
  { mail, url }: Pick<Post, 'mail' | 'url'>,
  municipality: Id,
): Promise<void> => {
  if (!mail) return;
  await within(store, municipality, async (tx) => {
    const before = new Date(Date.parse(store.now()) - surelyOver).toISOString();
    for (const letter of await interruptedLetters(tx, before)) tellUnsent(tx, letter);
  });
  for (;;) {
    const letter = await within(store, municipality, (tx) => claimLetter(tx, store.now()));
    if (!letter) return;
    await sendOne(store, { mail, url }, municipality, letter);
  }
};
