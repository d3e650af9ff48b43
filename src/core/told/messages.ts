import type { Words } from '../pack/words.ts';

/**
 * Everything that the program tells a person by itself. One sentence for the inbox, the e-mail, the telephone: it
 * names no child, no place, no diagnosis and no institution, for it is read on locked screens and by other eyes.
 */
export const messages = {
  'access.emergency': {
    sq: 'Dikush hyri me akses emergjent në një rast.',
    en: 'Somebody has taken emergency access to a case.',
    el: 'Κάποιος απέκτησε έκτακτη πρόσβαση σε μια υπόθεση.',
  },
  'circle.joined': {
    sq: 'Ju kanë ftuar në rrethin e një rasti.',
    en: 'You have been taken into the circle of a case.',
    el: 'Μπήκατε στον κύκλο μιας υπόθεσης.',
  },
  'circle.manager': {
    sq: 'Ju jeni tani menaxheri i një rasti.',
    en: 'You are now the case manager of a case.',
    el: 'Είστε πλέον υπεύθυνος μιας υπόθεσης.',
  },
  'closure.approved': {
    sq: 'Kërkesa për mbylljen e një rasti u miratua.',
    en: 'The request to close a case has been approved.',
    el: 'Το αίτημα κλεισίματος μιας υπόθεσης εγκρίθηκε.',
  },
  'closure.requested': {
    sq: 'Një kërkesë për mbyllje rasti pret vendimin tuaj.',
    en: 'A request to close a case waits for your decision.',
    el: 'Ένα αίτημα κλεισίματος υπόθεσης περιμένει την απόφασή σας.',
  },
  'closure.returned': {
    sq: 'Kërkesa për mbylljen e një rasti u kthye.',
    en: 'The request to close a case has been returned.',
    el: 'Το αίτημα κλεισίματος μιας υπόθεσης επιστράφηκε.',
  },
  'concern.added-to': {
    sq: 'Personi që raportoi një shqetësim ka shtuar diçka.',
    en: 'Whoever told a concern has added something to it.',
    el: 'Όποιος έκανε μια αναφορά ανησυχίας πρόσθεσε κάτι.',
  },
  'concern.danger': {
    sq: 'Një shqetësim flet për rrezik të menjëhershëm. Shiheni tani.',
    en: 'A concern tells of immediate danger. Look at it now.',
    el: 'Μια αναφορά ανησυχίας μιλά για άμεσο κίνδυνο. Δείτε την τώρα.',
  },
  'concern.received': {
    sq: 'Një shqetësim i ri pret shqyrtimin e parë.',
    en: 'A new concern waits for its first look.',
    el: 'Μια νέα αναφορά ανησυχίας περιμένει την πρώτη εξέταση.',
  },
  'plan.approved': {
    sq: 'Një plan u miratua.',
    en: 'A plan has been approved.',
    el: 'Ένα σχέδιο εγκρίθηκε.',
  },
  'plan.returned': {
    sq: 'Një plan u kthye për t’u përmirësuar.',
    en: 'A plan has been returned to be improved.',
    el: 'Ένα σχέδιο επιστράφηκε για βελτίωση.',
  },
  'plan.waiting': {
    sq: 'Një plan pret miratimin tuaj.',
    en: 'A plan waits for your approval.',
    el: 'Ένα σχέδιο περιμένει την έγκρισή σας.',
  },
  'task.given': {
    sq: 'Ju është dhënë një detyrë.',
    en: 'You have been given a task.',
    el: 'Σας ανατέθηκε μια εργασία.',
  },
} as const satisfies Record<string, Words>;

export type MessageCode = keyof typeof messages;

export const isMessageCode = (text: string): text is MessageCode => Object.hasOwn(messages, text);
