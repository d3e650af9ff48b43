// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import { buildForm } from '../../core/forms/build.ts';
import { formSource } from '../../core/forms/definition.ts';
import type { Form } from '../../core/forms/index.ts';

const say = (sq: string, en: string, el: string) => ({ sq, en, el });

const choice = (name: string, sq: string, en: string, el: string) => ({ name, label: say(sq, en, el) });

const relationships = [
  choice('mother', 'Nëna', 'Mother', 'Μητέρα'),
  choice('father', 'Babai', 'Father', 'Πατέρας'),
  choice('grandmother', 'Gjyshja', 'Grandmother', 'Γιαγιά'),
  choice('grandfather', 'Gjyshi', 'Grandfather', 'Παππούς'),
  choice('sister', 'Motra', 'Sister', 'Αδελφή'),
  choice('brother', 'Vëllai', 'Brother', 'Αδελφός'),
  choice('aunt', 'Tezja ose halla', 'Aunt', 'Θεία'),
  choice('uncle', 'Daja ose xhaxhai', 'Uncle', 'Θείος'),
  choice('guardian', 'Kujdestari ligjor', 'Legal guardian', 'Επίτροπος'),
  choice('neighbour', 'Fqinji', 'Neighbour', 'Γείτονας'),
];

const howOften = [
  choice('never', 'Kurrë', 'Never', 'Ποτέ'),
  choice('rarely', 'Rrallë', 'Rarely', 'Σπάνια'),
  choice('sometimes', 'Ndonjëherë', 'Sometimes', 'Μερικές φορές'),
  choice('often', 'Shpesh', 'Often', 'Συχνά'),
  choice('always', 'Gjithmonë', 'Always', 'Πάντα'),
];

const visit = {
  type: 'group',
  name: 'visit',
  label: say('Vizita', 'The visit', 'Η επίσκεψη'),
  children: [
    {
      type: 'note',
      name: 'before',
      label: say(
        'Flisni me fëmijën vetëm, në një vend ku ndihet i qetë.',
        'Speak with the child alone, where the child feels at ease.',
        'Μιλήστε με το παιδί μόνο του, σε χώρο όπου νιώθει ήρεμα.',
      ),
    },
    {
      type: 'date',
      name: 'visited_on',
      required: true,
      constraint: '. <= today()',
      constraint_message: say(
        'Data nuk mund të jetë në të ardhmen.',
        'The date cannot be in the future.',
        'Η ημερομηνία δεν μπορεί να είναι στο μέλλον.',
      ),
      label: say('Data e vizitës', 'Date of the visit', 'Ημερομηνία επίσκεψης'),
    },
    { type: 'time', name: 'arrived_at', label: say('Ora e mbërritjes', 'Time of arrival', 'Ώρα άφιξης') },
    {
      type: 'select_one',
      name: 'visit_kind',
      required: true,
      label: say('Lloji i vizitës', 'Kind of visit', 'Είδος επίσκεψης'),
      choices: [
        choice('planned', 'E planifikuar', 'Planned', 'Προγραμματισμένη'),
        choice('unannounced', 'E paparalajmëruar', 'Unannounced', 'Απροειδοποίητη'),
        choice('emergency', 'Emergjente', 'Emergency', 'Επείγουσα'),
      ],
    },
    {
      type: 'text',
      name: 'emergency_reason',
      appearance: 'multiline',
      relevant: "${visit_kind} = 'emergency'",
      required: true,
      label: say('Pse ishte emergjente', 'Why it was an emergency', 'Γιατί ήταν επείγουσα'),
    },
    {
      type: 'text',
      name: 'where',
      appearance: 'place',
      label: say('Vendi', 'Place', 'Τόπος'),
      hint: say(
        'Shkruani disa shkronja të fshatit ose qytetit.',
        'Type a few letters of the village or town.',
        'Γράψτε μερικά γράμματα του χωριού ή της πόλης.',
      ),
    },
    {
      type: 'text',
      name: 'with_agency',
      appearance: 'agency',
      label: say('Institucioni që shoqëroi', 'Institution that came along', 'Φορέας που συνόδευσε'),
    },
    {
      type: 'datetime',
      name: 'reported_at',
      label: say('Kur u njoftua policia', 'When the police was told', 'Πότε ενημερώθηκε η αστυνομία'),
    },
  ],
};

const child = {
  type: 'group',
  name: 'child',
  label: say('Fëmija', 'The child', 'Το παιδί'),
  children: [
    {
      type: 'text',
      name: 'born',
      appearance: 'edtf',
      label: say('Datëlindja', 'Date of birth', 'Ημερομηνία γέννησης'),
      hint: say('Shkruani aq sa dihet.', 'Write as much as is known.', 'Γράψτε όσα είναι γνωστά.'),
    },
    {
      type: 'text',
      name: 'who_cares',
      appearance: 'person',
      label: say('Kush kujdeset tani', 'Who cares now', 'Ποιος φροντίζει τώρα'),
    },
    {
      type: 'select_one',
      name: 'feels',
      appearance: 'faces',
      label: say('Si ndihesh sot?', 'How do you feel today?', 'Πώς νιώθεις σήμερα;'),
      choices: [
        choice('very-happy', 'Shumë mirë', 'Very good', 'Πολύ καλά'),
        choice('happy', 'Mirë', 'Good', 'Καλά'),
        choice('calm', 'As mirë, as keq', 'So-so', 'Έτσι κι έτσι'),
        choice('sad', 'I trishtuar', 'Sad', 'Λυπημένο'),
        choice('afraid', 'Me frikë', 'Afraid', 'Φοβισμένο'),
        choice('angry', 'I zemëruar', 'Angry', 'Θυμωμένο'),
      ],
    },
    {
      type: 'select_one how-often',
      name: 'heard',
      appearance: 'likert',
      label: say(
        'Të rriturit më dëgjojnë kur flas.',
        'Adults listen when I speak.',
        'Οι μεγάλοι με ακούν όταν μιλάω.',
      ),
    },
    {
      type: 'select_one how-often',
      name: 'sleeps',
      appearance: 'likert',
      label: say('Fle mirë natën.', 'I sleep well at night.', 'Κοιμάμαι καλά τη νύχτα.'),
    },
    {
      type: 'select_one how-often',
      name: 'friends',
      appearance: 'likert',
      label: say('Kam me kë të luaj.', 'I have someone to play with.', 'Έχω με ποιον να παίξω.'),
    },
    {
      type: 'text',
      name: 'own_words',
      appearance: 'quote',
      label: say(
        'Fjalët e fëmijës, ashtu siç i tha',
        "The child's words, as they were said",
        'Τα λόγια του παιδιού, όπως τα είπε',
      ),
    },
    {
      type: 'integer',
      name: 'children_at_home',
      constraint: '. >= 0 and . <= 20',
      label: say('Sa fëmijë jetojnë në shtëpi', 'How many children live there', 'Πόσα παιδιά ζουν εκεί'),
    },
    {
      type: 'calculate',
      name: 'many',
      calculation: '${children_at_home} > 4',
    },
  ],
};

const family = {
  type: 'repeat',
  name: 'present',
  label: say('I pranishëm', 'Person present', 'Παρών πρόσωπο'),
  hint: say(
    'Secili që ishte aty gjatë vizitës.',
    'Everyone who was there during the visit.',
    'Όποιος ήταν εκεί κατά την επίσκεψη.',
  ),
  children: [
    {
      type: 'text',
      name: 'present_name',
      required: true,
      label: say('Si quhet', 'What they are called', 'Πώς ονομάζεται'),
    },
    {
      type: 'select_one relationship',
      name: 'present_relationship',
      label: say('Kush është për fëmijën', 'Who this is to the child', 'Τι σχέση έχει με το παιδί'),
    },
    {
      type: 'text',
      name: 'present_note',
      appearance: 'multiline',
      label: say('Çfarë u vu re', 'What was noticed', 'Τι παρατηρήθηκε'),
    },
  ],
};

const people = {
  type: 'group',
  name: 'people',
  label: say('Kush ishte aty', 'Who was there', 'Ποιοι ήταν εκεί'),
  children: [family],
};

const health = {
  type: 'group',
  name: 'health_part',
  section: 'health',
  label: say('Shëndeti', 'Health', 'Υγεία'),
  children: [
    {
      type: 'select_multiple',
      name: 'signs',
      label: say('Shenja që u panë', 'Signs that were seen', 'Σημάδια που παρατηρήθηκαν'),
      constraint: "not(selected(., 'none') and count-selected(.) > 1)",
      constraint_message: say(
        '“Asnjë shenjë” nuk zgjidhet bashkë me të tjera.',
        '“No sign” cannot be chosen with others.',
        'Το «κανένα σημάδι» δεν επιλέγεται μαζί με άλλα.',
      ),
      choices: [
        choice('injury', 'Plagë ose mavijosje', 'Injuries or bruises', 'Τραύματα ή μελανιές'),
        choice('hungry', 'I uritur', 'Hungry', 'Πεινασμένο'),
        choice('tired', 'Shumë i lodhur', 'Very tired', 'Πολύ κουρασμένο'),
        choice('afraid', 'Ka frikë nga dikush', 'Afraid of somebody', 'Φοβάται κάποιον'),
        choice('withdrawn', 'I mbyllur', 'Withdrawn', 'Αποτραβηγμένο'),
        choice('none', 'Asnjë shenjë', 'No sign', 'Κανένα σημάδι'),
      ],
    },
    {
      type: 'decimal',
      name: 'weight',
      constraint: '. > 0 and . < 150',
      label: say('Pesha në kilogramë', 'Weight in kilograms', 'Βάρος σε κιλά'),
    },
    {
      type: 'select_multiple relationship',
      name: 'told_by',
      appearance: 'minimal',
      label: say('Kush tregoi për shëndetin', 'Who spoke of the health', 'Ποιος μίλησε για την υγεία'),
    },
  ],
};

const police = {
  type: 'group',
  name: 'police_part',
  section: 'police',
  label: say('Policia', 'Police', 'Αστυνομία'),
  children: [
    { type: 'text', name: 'officer', label: say('Oficeri', 'Officer', 'Αστυνομικός') },
    {
      type: 'text',
      name: 'protocol_number',
      label: say('Numri i protokollit', 'Protocol number', 'Αρ. πρωτοκόλλου'),
    },
  ],
};

const end = {
  type: 'group',
  name: 'end',
  label: say('Përfundimi', 'Conclusion', 'Συμπέρασμα'),
  children: [
    {
      type: 'text',
      name: 'summary',
      appearance: 'multiline',
      required: true,
      label: say('Përmbledhja', 'Summary', 'Σύνοψη'),
      hint: say(
        "Shkruani ç'u pa dhe ç'u tha.",
        'Write what was seen and what was said.',
        'Γράψτε τι είδατε και τι ειπώθηκε.',
      ),
    },
    {
      type: 'decimal',
      name: 'cost',
      section: 'economic',
      label: say('Shpenzimet në lekë', 'Expenses in lek', 'Έξοδα σε λεκ'),
    },
    { type: 'geopoint', name: 'position', label: say('Vendndodhja', 'Position', 'Θέση') },
    {
      type: 'image',
      name: 'drawing',
      label: say('Vizatimi i fëmijës', "The child's drawing", 'Η ζωγραφιά του παιδιού'),
    },
    {
      type: 'acknowledge',
      name: 'explained',
      required: true,
      label: say(
        'I shpjegova fëmijës çfarë do të ndodhë tani',
        'I explained to the child what happens now',
        'Εξήγησα στο παιδί τι θα γίνει τώρα',
      ),
    },
  ],
};

/** A form with a question of every type and appearance; invented, for looking at and for trying out. */
const build = (): Form => {
  const source = formSource.parse({
    form: 'example',
    version: 1,
    of: 'case',
    section: 'followup',
    title: say('Vizitë në shtëpi', 'Home visit', 'Επίσκεψη στο σπίτι'),
    choices: { relationship: relationships, 'how-often': howOften },
    survey: [visit, child, people, health, police, end],
  });
  const { form, faults } = buildForm(source, {});
  if (faults.length > 0) throw new Error(faults.map(({ code }) => code).join());
  return form;
};

export const exampleForm = build();
