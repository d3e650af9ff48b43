import type { Language, Words } from '../../core/pack/words.ts';
import type { Phase } from '../case/rules.ts';

/** The few words that stand on every paper and come from neither the pack nor the file. */
export const paperWords = {
  confidential: { sq: 'Konfidenciale', en: 'Confidential', el: 'Εμπιστευτικό' },
  number: { sq: 'Nr. prot.', en: 'Registry no.', el: 'Αρ. πρωτ.' },
  date: { sq: 'Data', en: 'Date', el: 'Ημερομηνία' },
  to: { sq: 'Drejtuar', en: 'To', el: 'Προς' },
  signature: { sq: 'Nënshkrimi', en: 'Signature', el: 'Υπογραφή' },
  basis: { sq: 'Baza ligjore', en: 'Legal basis', el: 'Νομική βάση' },
  case: { sq: 'Rasti', en: 'Case', el: 'Υπόθεση' },
  noRows: { sq: 'Asnjë shënim deri tani', en: 'Nothing recorded so far', el: 'Καμία καταγραφή ως τώρα' },
  required: {
    sq: 'Pyetjet me * plotësohen gjithmonë.',
    en: 'Questions marked * are always answered.',
    el: 'Οι ερωτήσεις με * απαντώνται πάντα.',
  },
  filledBy: { sq: 'Plotësoi', en: 'Filled in by', el: 'Συμπληρώθηκε από' },
  several: {
    sq: 'shënoni të gjitha që vlejnë',
    en: 'mark all that apply',
    el: 'σημειώστε όλα όσα ισχύουν',
  },
  whenIs: { sq: 'Kur', en: 'When', el: 'Όταν' },
  isNot: { sq: 'nuk është', en: 'is not', el: 'δεν είναι' },
  and: { sq: 'dhe', en: 'and', el: 'και' },
  or: { sq: 'ose', en: 'or', el: 'ή' },
} as const satisfies Record<string, Words>;

/** “Page 2 of 3”. */
export const pageOf: Record<Language, (page: number, pages: number) => string> = {
  sq: (page, pages) => `Faqja ${page} nga ${pages}`,
  en: (page, pages) => `Page ${page} of ${pages}`,
  el: (page, pages) => `Σελίδα ${page} από ${pages}`,
};

export const phaseWords: Record<Phase, Words> = {
  'initial-assessment': { sq: 'Vlerësim fillestar', en: 'Initial assessment', el: 'Αρχική αξιολόγηση' },
  'comprehensive-assessment': {
    sq: 'Vlerësim i plotë',
    en: 'Comprehensive assessment',
    el: 'Ολοκληρωμένη αξιολόγηση',
  },
  planning: { sq: 'Planifikim', en: 'Planning', el: 'Σχεδιασμός' },
  'follow-up': { sq: 'Ndjekje', en: 'Follow-up', el: 'Παρακολούθηση' },
  closing: { sq: 'Kërkuar mbyllja', en: 'Closure requested', el: 'Ζητήθηκε κλείσιμο' },
  closed: { sq: 'I mbyllur', en: 'Closed', el: 'Κλειστή' },
};
