import type { Words } from '../definition.ts';

/** Why a workbook cannot become a form, or what of it is left out. `{{…}}` is filled from the fault's values. */
export const importReasons: Readonly<Record<string, Words>> = {
  'import-sheet-missing': {
    sq: 'Libri i punës nuk ka fletën “{{sheet}}”.',
    en: 'The workbook has no sheet “{{sheet}}”.',
    el: 'Το βιβλίο εργασίας δεν έχει φύλλο «{{sheet}}».',
  },
  'import-sheet-left-out': {
    sq: 'Fleta “{{sheet}}” u la jashtë: asgjë që pyetet këtu nuk qëndron në të.',
    en: 'The sheet “{{sheet}}” was left out: nothing that is asked here stands in it.',
    el: 'Το φύλλο «{{sheet}}» παραλείφθηκε: δεν περιέχει τίποτα από όσα ρωτώνται εδώ.',
  },
  'import-too-long': {
    sq: 'Fleta “{{sheet}}” ka më shumë se {{most}} rreshta.',
    en: 'The sheet “{{sheet}}” has more than {{most}} rows.',
    el: 'Το φύλλο «{{sheet}}» έχει περισσότερες από {{most}} γραμμές.',
  },
  'import-nothing-asked': {
    sq: 'Formulari nuk ka asnjë pyetje.',
    en: 'The form has no questions.',
    el: 'Το έντυπο δεν έχει καμία ερώτηση.',
  },
  'import-column-missing': {
    sq: 'Mungon kolona “{{column}}”.',
    en: 'The column “{{column}}” is missing.',
    el: 'Λείπει η στήλη «{{column}}».',
  },
  'import-column-twice': {
    sq: 'Kolona “{{column}}” është dy herë.',
    en: 'The column “{{column}}” stands twice.',
    el: 'Η στήλη «{{column}}» υπάρχει δύο φορές.',
  },
  'import-column-outside': {
    sq: 'Kolona “{{column}}” është jashtë fjalorit tonë; pa të pyetja nuk do të ishte e njëjta.',
    en: 'The column “{{column}}” is outside our vocabulary; without it the question would not be the same.',
    el: 'Η στήλη «{{column}}» είναι εκτός του λεξιλογίου μας· χωρίς αυτήν η ερώτηση δεν θα ήταν η ίδια.',
  },
  'import-column-left-out': {
    sq: 'Kolona “{{column}}” u la jashtë: nuk ndryshon atë që pyetet.',
    en: 'The column “{{column}}” was left out: it does not change what is asked.',
    el: 'Η στήλη «{{column}}» παραλείφθηκε: δεν αλλάζει αυτό που ρωτάται.',
  },
  'import-language-left-out': {
    sq: 'Fjalët në gjuhën “{{language}}” u lanë jashtë: këtu përdoren shqipja, anglishtja dhe greqishtja.',
    en: 'The words in “{{language}}” were left out: Albanian, English and Greek are used here.',
    el: 'Οι λέξεις στη γλώσσα «{{language}}» παραλείφθηκαν: εδώ χρησιμοποιούνται αλβανικά, αγγλικά και ελληνικά.',
  },
  'import-setting-left-out': {
    sq: 'Rregullimi “{{column}}” u la jashtë: u drejtohet mjeteve të tjera.',
    en: 'The setting “{{column}}” was left out: it is meant for other tools.',
    el: 'Η ρύθμιση «{{column}}» παραλείφθηκε: απευθύνεται σε άλλα εργαλεία.',
  },
  'import-type-missing': {
    sq: 'Rreshti nuk thotë ç’lloj pyetjeje është.',
    en: 'The row does not say of which type the question is.',
    el: 'Η γραμμή δεν λέει τι τύπου είναι η ερώτηση.',
  },
  'import-type-outside': {
    sq: 'Lloji “{{type}}” njihet nga mjete të tjera, por është jashtë fjalorit tonë.',
    en: 'The type “{{type}}” is known to other tools and is outside our vocabulary.',
    el: 'Ο τύπος «{{type}}» είναι γνωστός σε άλλα εργαλεία, αλλά είναι εκτός του λεξιλογίου μας.',
  },
  'import-choices-from-rows': {
    sq: 'Zgjedhjet e “{{type}}” vijnë nga përgjigje të tjera; këtu ato qëndrojnë në një listë.',
    en: 'The choices of “{{type}}” come from other answers; here they stand in a list.',
    el: 'Οι επιλογές του «{{type}}» προέρχονται από άλλες απαντήσεις· εδώ βρίσκονται σε λίστα.',
  },
  'import-search': {
    sq: 'Zgjedhjet që kërkohen me search() në një skedar tjetër janë jashtë fjalorit tonë.',
    en: 'Choices that are searched in another file with search() are outside our vocabulary.',
    el: 'Επιλογές που αναζητούνται σε άλλο αρχείο με search() είναι εκτός του λεξιλογίου μας.',
  },
  'import-or-other-filter': {
    sq: '“or_other” nuk mund të qëndrojë bashkë me një filtër zgjedhjesh.',
    en: '“or_other” cannot stand together with a choice filter.',
    el: 'Το «or_other» δεν μπορεί να συνυπάρχει με φίλτρο επιλογών.',
  },
  'import-name-missing': {
    sq: 'Rreshti nuk ka emër.',
    en: 'The row has no name.',
    el: 'Η γραμμή δεν έχει όνομα.',
  },
  'import-end-unopened': {
    sq: 'Këtu mbyllet “{{type}}”, por asgjë nuk është e hapur.',
    en: 'A {{type}} ends here, but none is open.',
    el: 'Εδώ κλείνει «{{type}}», αλλά τίποτα δεν είναι ανοιχτό.',
  },
  'import-end-other': {
    sq: 'Këtu mbyllet “{{type}}”, por e hapur është “{{name}}”.',
    en: 'A {{type}} ends here, but “{{name}}” is the one that is open.',
    el: 'Εδώ κλείνει «{{type}}», αλλά ανοιχτό είναι το «{{name}}».',
  },
  'import-end-missing': {
    sq: '“{{name}}” hapet dhe nuk mbyllet.',
    en: '“{{name}}” begins and never ends.',
    el: 'Το «{{name}}» ανοίγει και δεν κλείνει.',
  },
  'import-deep': {
    sq: 'Më shumë se {{most}} grupe qëndrojnë njëri brenda tjetrit.',
    en: 'More than {{most}} groups stand inside each other.',
    el: 'Περισσότερες από {{most}} ομάδες βρίσκονται η μία μέσα στην άλλη.',
  },
  'import-choice-list': {
    sq: 'Zgjedhja nuk thotë së cilës liste i përket.',
    en: 'The choice does not say to which list it belongs.',
    el: 'Η επιλογή δεν λέει σε ποια λίστα ανήκει.',
  },
  'import-choice-name': {
    sq: 'Zgjedhja nuk ka emër.',
    en: 'The choice has no name.',
    el: 'Η επιλογή δεν έχει όνομα.',
  },
  'import-choice-label': {
    sq: 'Zgjedhja “{{name}}” nuk ka etiketë.',
    en: 'The choice “{{name}}” has no label.',
    el: 'Η επιλογή «{{name}}» δεν έχει ετικέτα.',
  },
  'import-choice-quotes': {
    sq: 'Etiketa e zgjedhjes “{{name}}” citon një përgjigje; kjo është jashtë fjalorit tonë.',
    en: 'The label of the choice “{{name}}” quotes an answer; that is outside our vocabulary.',
    el: 'Η ετικέτα της επιλογής «{{name}}» παραθέτει μια απάντηση· αυτό είναι εκτός του λεξιλογίου μας.',
  },
};
