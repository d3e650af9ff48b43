import type { Language } from '../../core/pack/words.ts';
import { isMessageCode, messages } from '../../core/told/messages.ts';
import type { Letter } from '../mail/mail.ts';
import type { Claimed } from './store.ts';

const several: Record<Language, (count: number) => string> = {
  sq: (count) => `${count} njoftime ju presin në Rrjet`,
  en: (count) => `${count} notices wait for you in Rrjet`,
  el: (count) => `${count} ειδοποιήσεις σας περιμένουν στο Rrjet`,
};

const foot: Record<Language, string> = {
  sq: 'Hapni adresën dhe hyni me llogarinë tuaj. Ky mesazh nuk përmban të dhëna për askënd; mos iu përgjigjni. Kur dhe si njoftoheni, e zgjidhni te faqja e llogarisë suaj.',
  en: 'Open the address and sign in. This message holds nothing about anybody; please do not answer it. When and how you are told, you choose on your account page.',
  el: 'Ανοίξτε τη διεύθυνση και συνδεθείτε. Αυτό το μήνυμα δεν περιέχει τίποτα για κανέναν· μην απαντήσετε. Πότε και πώς ειδοποιείστε το επιλέγετε στη σελίδα του λογαριασμού σας.',
};

/** What one message says; a message that this version of the program does not know is told as what it is: news. */
export const sentenceOf = (message: string, language: Language): string =>
  isMessageCode(message) ? messages[message][language] : several[language](1);

/** The same sentence once, with how often it was told. */
const lines = (sentences: readonly string[]): readonly string[] =>
  [...Map.groupBy(sentences, (sentence) => sentence)].map(([sentence, same]) =>
    same.length > 1 ? `– ${sentence} (${same.length})` : `– ${sentence}`,
  );

/**
 * One letter for all that is due to a person: sentences that name nobody, and an address that opens nothing without
 * signing in. Immediate danger is never lost among other news: it stands in the subject.
 */
export const noticeLetter = (
  to: string,
  language: Language,
  notices: readonly Pick<Claimed, 'notice' | 'message' | 'path' | 'urgency'>[],
  url: string,
): Letter => {
  const sentences = notices.map(({ message }) => sentenceOf(message, language));
  const [only] = notices.length === 1 ? notices : [];
  const danger = notices.find(({ urgency }) => urgency === 'danger');
  const first = only ?? danger;
  const subject = first ? sentenceOf(first.message, language) : several[language](notices.length);
  const address = new URL(only ? only.path : '/notices', url).href;
  const text = only ? `${subject}\n\n${address}` : `${lines(sentences).join('\n')}\n\n${address}`;
  return { to, subject, text: `${text}\n\n${foot[language]}\n`, id: notices[0]?.notice ?? '' };
};

/** The same as a short message: the most urgent sentence, and the address of the inbox. */
export const noticeText = (
  language: Language,
  notices: readonly Pick<Claimed, 'notice' | 'message' | 'urgency'>[],
  url: string,
): { text: string; id: string } => {
  const first = notices.find(({ urgency }) => urgency === 'danger') ?? notices[0];
  const sentence = first ? sentenceOf(first.message, language) : several[language](notices.length);
  return { text: `Rrjet: ${sentence} ${new URL('/notices', url).href}`, id: notices[0]?.notice ?? '' };
};
