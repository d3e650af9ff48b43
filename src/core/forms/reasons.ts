// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import type { Language, Words } from './definition.ts';
import type { Fault } from './fault.ts';
import { importReasons } from './import/reasons.ts';

/** Why a definition cannot be used, in a sentence for whoever wrote it. `{{…}}` is filled from the fault's values. */
export const reasons: Readonly<Record<string, Words>> = {
  'form-yaml': {
    sq: 'Skedari nuk lexohet: {{message}}',
    en: 'The file cannot be read: {{message}}',
    el: 'Το αρχείο δεν διαβάζεται: {{message}}',
  },
  'form-shape': {
    sq: 'Nuk ka formën e pritur: {{message}}',
    en: 'Not of the expected shape: {{message}}',
    el: 'Δεν έχει την αναμενόμενη μορφή: {{message}}',
  },
  'form-type': {
    sq: 'Lloji i pyetjes “{{type}}” nuk njihet këtu.',
    en: 'The question type “{{type}}” is not one of ours.',
    el: 'Ο τύπος ερώτησης «{{type}}» δεν υποστηρίζεται.',
  },
  'form-list-missing': {
    sq: 'Lloji “{{type}}” duhet të emërtojë një listë zgjedhjesh.',
    en: 'The type “{{type}}” must name a choice list.',
    el: 'Ο τύπος «{{type}}» πρέπει να ονομάζει μια λίστα επιλογών.',
  },
  'form-list-unknown': {
    sq: 'Lista e zgjedhjeve “{{list}}” nuk ekziston.',
    en: 'There is no choice list “{{list}}”.',
    el: 'Δεν υπάρχει λίστα επιλογών «{{list}}».',
  },
  'form-choice-twice': {
    sq: 'Lista “{{list}}” e ka zgjedhjen “{{name}}” dy herë.',
    en: 'The list “{{list}}” has the choice “{{name}}” twice.',
    el: 'Η λίστα «{{list}}» έχει την επιλογή «{{name}}» δύο φορές.',
  },
  'form-choice-space': {
    sq: 'Zgjedhja “{{name}}” e listës “{{list}}” ka hapësirë në emër; me shumë zgjedhje kjo nuk lejohet.',
    en: 'The choice “{{name}}” of the list “{{list}}” has a space in its name, which a select_multiple does not allow.',
    el: 'Η επιλογή «{{name}}» της λίστας «{{list}}» έχει κενό στο όνομά της, κάτι που το select_multiple δεν επιτρέπει.',
  },
  'form-section-in-repeat': {
    sq: 'Një rresht i “{{repeat}}” i përket i tëri një pjese të dosjes; jepja pjesën përsëritjes.',
    en: 'A row of “{{repeat}}” belongs whole to one section; give the section to the repeat.',
    el: 'Μια γραμμή του «{{repeat}}» ανήκει ολόκληρη σε μία ενότητα· ορίστε την ενότητα στην επανάληψη.',
  },
  'form-name': {
    sq: 'Emri “{{name}}” nuk lejohet: përdor shkronja, shifra dhe nënvizim, duke filluar me shkronjë.',
    en: 'The name “{{name}}” is not allowed: use letters, digits and underscores, beginning with a letter.',
    el: 'Το όνομα «{{name}}» δεν επιτρέπεται: χρησιμοποιήστε γράμματα, ψηφία και κάτω παύλα, αρχίζοντας με γράμμα.',
  },
  'form-name-reserved': {
    sq: 'Emri “{{name}}” i përket vetë programit; zgjidh një tjetër.',
    en: 'The name “{{name}}” belongs to the program itself; choose another.',
    el: 'Το όνομα «{{name}}» ανήκει στο ίδιο το πρόγραμμα· επιλέξτε άλλο.',
  },
  'form-name-id': {
    sq: 'Brenda një përsëritjeje emri “id” i përket vetë rreshtit; zgjidh një tjetër.',
    en: 'Inside a repeat the name “id” belongs to the row itself; choose another.',
    el: 'Μέσα σε επανάληψη το όνομα «id» ανήκει στην ίδια τη γραμμή· επιλέξτε άλλο.',
  },
  'form-name-twice': {
    sq: 'Emri “{{name}}” përdoret më shumë se një herë.',
    en: 'The name “{{name}}” is used more than once.',
    el: 'Το όνομα «{{name}}» χρησιμοποιείται περισσότερες από μία φορές.',
  },
  'form-empty': {
    sq: 'Grupi “{{name}}” nuk ka asnjë pyetje.',
    en: 'The group “{{name}}” has no questions.',
    el: 'Η ομάδα «{{name}}» δεν έχει ερωτήσεις.',
  },
  'form-children': {
    sq: 'Vetëm grupet dhe përsëritjet kanë pyetje brenda; “{{type}}” jo.',
    en: 'Only groups and repeats hold questions; “{{type}}” does not.',
    el: 'Μόνο οι ομάδες και οι επαναλήψεις περιέχουν ερωτήσεις· το «{{type}}» όχι.',
  },
  'form-label': {
    sq: 'Pyetja “{{name}}” nuk ka etiketë.',
    en: 'The question “{{name}}” has no label.',
    el: 'Η ερώτηση «{{name}}» δεν έχει ετικέτα.',
  },
  'form-calculation': {
    sq: 'Llogaritja “{{name}}” nuk ka shprehje.',
    en: 'The calculate “{{name}}” has no calculation.',
    el: 'Ο υπολογισμός «{{name}}» δεν έχει έκφραση.',
  },
  'form-choice-filter': {
    sq: '“{{name}}” nuk ka zgjedhje që mund të filtrohen.',
    en: '“{{name}}” has no choices that could be filtered.',
    el: 'Το «{{name}}» δεν έχει επιλογές που να φιλτράρονται.',
  },
  'form-field-unknown': {
    sq: 'Shprehja kërkon ${{{name}}}, por formulari nuk ka një pyetje të tillë.',
    en: 'The expression asks for ${{{name}}}, but the form has no such question.',
    el: 'Η έκφραση ζητά το ${{{name}}}, αλλά το έντυπο δεν έχει τέτοια ερώτηση.',
  },
  'form-last-saved': {
    sq: '“{{name}}” kërkon përgjigjen e një formulari tjetër, të dërguar më parë; kjo është jashtë fjalorit tonë.',
    en: '“{{name}}” asks for the answer of another record, sent before; that is outside our vocabulary.',
    el: 'Το «{{name}}» ζητά την απάντηση μιας άλλης, προηγούμενης εγγραφής· αυτό είναι εκτός του λεξιλογίου μας.',
  },
  'form-words-field': {
    sq: 'Fjalia citon ${{{name}}}, por formulari nuk ka një pyetje të tillë.',
    en: 'The sentence quotes ${{{name}}}, but the form has no such question.',
    el: 'Η πρόταση παραθέτει το ${{{name}}}, αλλά το έντυπο δεν έχει τέτοια ερώτηση.',
  },
  'form-default': {
    sq: '“{{text}}” nuk mund të jetë përgjigje e “{{name}}”, ndaj as vlerë fillestare e saj.',
    en: '“{{text}}” can be no answer to “{{name}}”, and so not its default.',
    el: 'Το «{{text}}» δεν μπορεί να είναι απάντηση στο «{{name}}», άρα ούτε προεπιλογή του.',
  },
  'form-path-unknown': {
    sq: 'Rruga në “{{name}}” nuk të çon te asnjë pyetje.',
    en: 'The path in “{{name}}” leads to no question.',
    el: 'Η διαδρομή στο «{{name}}» δεν οδηγεί σε ερώτηση.',
  },
  'form-field-container': {
    sq: '“{{name}}” është grup dhe nuk ka përgjigje të vetën; kërko një pyetje të tij.',
    en: '“{{name}}” is a group and has no answer of its own; ask for one of its questions.',
    el: 'Το «{{name}}» είναι ομάδα και δεν έχει δική του απάντηση· ζητήστε μία από τις ερωτήσεις του.',
  },
  'form-bare-name': {
    sq: "“{{name}}” qëndron pa kllapa: shkruaj ${{{name}}}, ose '{{name}}' nëse është tekst.",
    en: "“{{name}}” stands alone: write ${{{name}}}, or '{{name}}' if it is text.",
    el: "Το «{{name}}» στέκει μόνο του: γράψτε ${{{name}}} ή '{{name}}' αν είναι κείμενο.",
  },
  'form-column-unknown': {
    sq: 'Asnjë zgjedhje e listës “{{list}}” nuk ka kolonën “{{name}}”.',
    en: 'No choice of the list “{{list}}” has a column “{{name}}”.',
    el: 'Καμία επιλογή της λίστας «{{list}}» δεν έχει στήλη «{{name}}».',
  },
  'form-ring': {
    sq: 'Këto përgjigje presin njëra-tjetrën në rreth: {{names}}.',
    en: 'These answers wait for each other in a ring: {{names}}.',
    el: 'Αυτές οι απαντήσεις περιμένουν κυκλικά η μία την άλλη: {{names}}.',
  },
  'expression-character': {
    sq: 'Shenja “{{text}}” nuk kuptohet (shenja {{character}} e “{{expression}}”).',
    en: 'The sign “{{text}}” is not understood (character {{character}} of “{{expression}}”).',
    el: 'Το σύμβολο «{{text}}» δεν είναι κατανοητό (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-quote-open': {
    sq: 'Një thonjëz hapet dhe nuk mbyllet (shenja {{character}} e “{{expression}}”).',
    en: 'A quote is opened and not closed (character {{character}} of “{{expression}}”).',
    el: 'Ανοίγουν εισαγωγικά που δεν κλείνουν (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-path-outside': {
    sq: 'Rrugët me “{{text}}” janë jashtë fjalorit tonë; kërko pyetjen me ${emër} (shenja {{character}} e “{{expression}}”).',
    en: 'Paths with “{{text}}” are outside our vocabulary; ask for the question as ${name} (character {{character}} of “{{expression}}”).',
    el: 'Διαδρομές με «{{text}}» είναι εκτός του λεξιλογίου μας· ζητήστε την ερώτηση ως ${όνομα} (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-function': {
    sq: 'Funksioni “{{name}}” nuk njihet (shenja {{character}} e “{{expression}}”).',
    en: 'There is no function “{{name}}” (character {{character}} of “{{expression}}”).',
    el: 'Δεν υπάρχει συνάρτηση «{{name}}» (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-function-outside': {
    sq: 'Funksioni “{{name}}” është jashtë fjalorit tonë (shenja {{character}} e “{{expression}}”).',
    en: 'The function “{{name}}” is outside our vocabulary (character {{character}} of “{{expression}}”).',
    el: 'Η συνάρτηση «{{name}}» είναι εκτός του λεξιλογίου μας (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-arguments': {
    sq: 'Funksioni “{{name}}” nuk merr {{given}} argumente (në “{{expression}}”).',
    en: 'The function “{{name}}” does not take {{given}} arguments (in “{{expression}}”).',
    el: 'Η συνάρτηση «{{name}}» δεν δέχεται {{given}} ορίσματα (στο «{{expression}}»).',
  },
  'expression-operand': {
    sq: 'Mungon një vlerë para “{{text}}” (shenja {{character}} e “{{expression}}”).',
    en: 'A value is missing before “{{text}}” (character {{character}} of “{{expression}}”).',
    el: 'Λείπει μια τιμή πριν από το «{{text}}» (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-ends': {
    sq: 'Shprehja mbaron para kohe: “{{expression}}”.',
    en: 'The expression ends too early: “{{expression}}”.',
    el: 'Η έκφραση τελειώνει πρόωρα: «{{expression}}».',
  },
  'expression-rest': {
    sq: 'Nuk kuptohet si vazhdon shprehja (shenja {{character}} e “{{expression}}”).',
    en: 'How the expression goes on is not understood (character {{character}} of “{{expression}}”).',
    el: 'Δεν είναι κατανοητό πώς συνεχίζει η έκφραση (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-bracket': {
    sq: 'Mungon një kllapë mbyllëse (shenja {{character}} e “{{expression}}”).',
    en: 'A closing bracket is missing (character {{character}} of “{{expression}}”).',
    el: 'Λείπει μια παρένθεση κλεισίματος (χαρακτήρας {{character}} του «{{expression}}»).',
  },
  'expression-pattern': {
    sq: 'Modeli “{{pattern}}” nuk është shprehje e rregullt.',
    en: 'The pattern “{{pattern}}” is not a regular expression.',
    el: 'Το μοτίβο «{{pattern}}» δεν είναι κανονική έκφραση.',
  },
  'expression-deep': {
    sq: 'Shprehja ka tepër kllapa brenda njëra-tjetrës: “{{expression}}”.',
    en: 'The expression has too many brackets inside each other: “{{expression}}”.',
    el: 'Η έκφραση έχει υπερβολικά πολλές ένθετες παρενθέσεις: «{{expression}}».',
  },
  ...importReasons,
};

/** The sentence for a fault, filled with its values. */
export const reasonFor = ({ code, values }: Pick<Fault, 'code' | 'values'>, language: Language): string =>
  (reasons[code]?.[language] ?? code).replace(/\{\{(\w+)\}\}/g, (_, key: string) =>
    String(values[key] ?? ''),
  );
