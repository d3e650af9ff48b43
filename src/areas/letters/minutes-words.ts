import type { Words } from '../../core/pack/words.ts';

/** What stands on the paper of a meeting's minutes beside what was written. */
export const minutesWords = {
  title: {
    sq: 'Procesverbal i mbledhjes së grupit',
    en: 'Minutes of the team meeting',
    el: 'Πρακτικά συνεδρίασης ομάδας',
  },
  present: { sq: 'Të pranishëm', en: 'Present', el: 'Παρόντες' },
  attendance: { sq: 'Pjesëmarrja', en: 'Attendance', el: 'Παρουσίες' },
  room: { sq: 'në sallë', en: 'in the room', el: 'στην αίθουσα' },
  remote: { sq: 'nga larg', en: 'from afar', el: 'από απόσταση' },
  substitute: { sq: 'me zëvendësues', en: 'through a substitute', el: 'με αναπληρωτή' },
  apologies: { sq: 'mungon me arsye', en: 'absent with a reason', el: 'απών με αιτιολογία' },
  absent: { sq: 'mungon', en: 'absent', el: 'απών' },
  notNoted: { sq: 'pa shënuar', en: 'not noted', el: 'δεν σημειώθηκε' },
  case: { sq: 'Rasti', en: 'Case', el: 'Υπόθεση' },
  closedCase: {
    sq: 'Rast që nuk ju hapet',
    en: 'A case that is not open to you',
    el: 'Υπόθεση που δεν σας ανοίγεται',
  },
  closedText: {
    sq: 'Nuk jeni në rrethin e këtij rasti.',
    en: 'You are not in the circle of this case.',
    el: 'Δεν είστε στον κύκλο αυτής της υπόθεσης.',
  },
  postponed: {
    sq: 'U shty për mbledhjen tjetër.',
    en: 'Postponed to the next meeting.',
    el: 'Αναβλήθηκε για την επόμενη συνεδρίαση.',
  },
  situation: { sq: 'Gjendja', en: 'Situation', el: 'Κατάσταση' },
  shared: { sq: 'Çfarë u nda', en: 'What was shared', el: 'Τι μοιράστηκε' },
  disagreement: { sq: 'Mosmarrëveshje', en: 'Disagreement', el: 'Διαφωνία' },
  contribution: { sq: 'Kontributi', en: 'Contribution', el: 'Συνεισφορά' },
  decision: { sq: 'Vendimi', en: 'Decision', el: 'Απόφαση' },
  agreed: { sq: 'Dakord', en: 'Agreed', el: 'Συμφωνούν' },
  dissented: { sq: 'Jo dakord', en: 'Did not agree', el: 'Διαφωνεί' },
  action: { sq: 'Veprim', en: 'Action', el: 'Ενέργεια' },
  added: { sq: 'Shtesë', en: 'Addendum', el: 'Προσθήκη' },
  signatures: { sq: 'Nënshkrimet', en: 'Signatures', el: 'Υπογραφές' },
  unsigned: { sq: 'pritet', en: 'awaited', el: 'αναμένεται' },
  ownCopy: {
    sq: 'Kjo kopje mban vetëm atë që i hapet lexuesit të saj.',
    en: 'This copy holds only what is open to its reader.',
    el: 'Το αντίγραφο αυτό περιέχει μόνο όσα ανοίγονται στον αναγνώστη του.',
  },
} as const satisfies Record<string, Words>;
