import type { Language } from '../../../core/pack/words.ts';
import type { Letter } from '../../../server/mail/mail.ts';

const subject: Record<Language, string> = {
  sq: 'Një kërkesë pret përgjigjen tuaj',
  en: 'A request waits for your answer',
  el: 'Ένα αίτημα περιμένει την απάντησή σας',
};

const text: Record<Language, (address: string) => string> = {
  sq: (address) => `Një kërkesë pret përgjigjen tuaj. Hapni këtë adresë:

${address}

Për ta hapur ju duhet edhe një kod, që do t'ju thuhet me telefon ose me gojë. Nuk ju duhet llogari.
Ky mesazh nuk përmban të dhëna për askënd; mos iu përgjigjni dhe mos ia kaloni dikujt tjetër. Nëse nuk e prisnit, mos e hapni.
`,
  en: (address) => `A request waits for your answer. Open this address:

${address}

To open it you also need a code, which you are told by telephone or in person. You need no account.
This message holds nothing about anybody; please do not answer it and do not pass it on. If you did not expect it, do not open it.
`,
  el: (address) => `Ένα αίτημα περιμένει την απάντησή σας. Ανοίξτε αυτή τη διεύθυνση:

${address}

Για να ανοίξει χρειάζεστε και έναν κωδικό, που θα σας πουν τηλεφωνικά ή από κοντά. Δεν χρειάζεστε λογαριασμό.
Αυτό το μήνυμα δεν περιέχει τίποτα για κανέναν· μην απαντήσετε και μην το προωθήσετε. Αν δεν το περιμένατε, μην το ανοίξετε.
`,
};

/** The address of a link, and not a word of what it leads to. */
export const linkLetter = (id: string, to: string, language: Language, address: string): Letter => ({
  ...{ id, to, subject: subject[language] },
  text: text[language](address),
});
