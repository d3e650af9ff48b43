import { normalise } from '../../core/names/index.ts';
import { type FieldId, fieldIds } from './fields.ts';

/**
 * Headings by which columns are known: Albanian, English, Greek; the fields of the Human Trafficking Case Data
 * Standard 2.0 (with the spellings of its spreadsheet and of its form) and of the Febrl lists. Parted by `|`.
 */
const written: Partial<Record<FieldId, string>> = {
  reference: 'rec_id|id|nr rendor|numri rendor|kodi|record id|reference|αύξων αριθμός',
  'full-name':
    'emër mbiemër|emri mbiemri|emri dhe mbiemri|emri i plotë|emri i fëmijës|fëmija|emër atësi mbiemër|emri atësia mbiemri|full name|name|child|child name|name of child|name and surname|ονοματεπώνυμο|όνομα επώνυμο|όνομα και επώνυμο|παιδί',
  'full-name-surname-first':
    'mbiemër emër|mbiemri emri|mbiemri dhe emri|mbiemër atësi emër|surname name|surname and name|last name first name|επώνυμο όνομα|επώνυμο και όνομα|επωνυμία',
  'given-name':
    'emër|emri|emri i parë|first name|given name|forename|fore name|όνομα|όνομα παιδιού|prs_FirstName|prs_First_Name',
  surname:
    'mbiemër|mbiemri|mbiemri i fëmijës|last name|surname|family name|second name|επώνυμο|επίθετο|prs_SecondName|prs_Second_Name|prs_LastName',
  'father-name':
    'atësi|atësia|babai|emri i babait|emri i atit|father|father name|fathers name|name of father|πατρώνυμο|όνομα πατρός|όνομα πατέρα|πατέρας',
  'mother-name':
    'amësi|amësia|nëna|emri i nënës|mother|mother name|mothers name|name of mother|μητρώνυμο|όνομα μητρός|όνομα μητέρας|μητέρα',
  alias:
    'nofka|pseudonimi|i njohur si|emri i përdorur|nickname|alias|known as|other names|παρατσούκλι|ψευδώνυμο|προσωνύμιο',
  'greek-name':
    'emri greqisht|emri në greqisht|emri në dokumentet greke|greek name|name in greek papers|όνομα στα ελληνικά',
  sex: 'gjinia|gjini|seksi|sex|gender|φύλο|prs_Gender',
  'birth-date':
    'datëlindja|datlindja|datelindje|data e lindjes|ditëlindja|viti i lindjes|vitlindja|lindur më|dob|date of birth|date_of_birth|birth date|birthdate|birthday|born|year of birth|birth year|ημερομηνία γέννησης|ημ γέννησης|ημνια γέννησης|έτος γέννησης|γέννηση|prs_Birthdate|prs_Birth_Date',
  age: 'mosha|moshë|vjeç|vjec|age|ηλικία',
  'personal-number':
    'numri personal|nr personal|nr id|numri i identitetit|numri i identifikimit|nid|personal number|personal id|national id|national identification number|αριθμός ταυτότητας|προσωπικός αριθμός',
  'document-number':
    'soc_sec_id|numri i dokumentit|nr dokumentit|nr pasaportës|pasaporta|numri i pasaportës|nr certifikatës|document number|passport|passport number|id number|αριθμός διαβατηρίου|διαβατήριο|αμκα|αρ εγγράφου',
  phone:
    'telefon|telefoni|nr tel|nr telefoni|numri i telefonit|tel|cel|celular|kontakt|kontakti|kontakte|phone|phone number|telephone|mobile|mobile phone|home phone|contact|τηλέφωνο|τηλ|κινητό|prs_HomePhone|prs_MobilePhone|prs_Home_Phone|prs_Mobile_Phone',
  place:
    'vendbanimi|vendbanim|fshati|qyteti|lagjja|bashkia|njësia administrative|nj administrative|komuna|vendi|place|place of residence|residence|town|city|village|suburb|municipality|mailing city|πόλη|χωριό|δήμος|τόπος κατοικίας|οικισμός|prs_MailingCity|prs_Mailing_City',
  address:
    'adresa|adresë|rruga|banesa|address|street|street_number|address_1|address_2|postcode|postal code|zip|state|mailing street|mailing state province|mailing zip postal code|mailing country|διεύθυνση|οδός|τκ|prs_MailingStreet|prs_MailingState|prs_MailingPostalCode|prs_MailingCountry|prs_Mailing_Street|prs_Mailing_State|prs_Mailing_Postal_Code|prs_Mailing_Country',
  citizenship:
    'shtetësia|shtetësi|kombësia|citizenship|nationality|ιθαγένεια|υπηκοότητα|εθνικότητα|prs_Citizenship',
  school: 'shkolla|shkollë|kopshti|institucioni arsimor|klasa|school|class|grade|σχολείο|τάξη',
  'case-number':
    'nr rasti|nr rastit|numri i rastit|nr dosjes|nr i dosjes|numri i dosjes|kodi i rastit|case number|case no|case id|file number|αριθμός υπόθεσης|αρ υπόθεσης|αρ φακέλου|cas_CaseNumber|cas_Case_Number',
  'opened-on':
    'data e hapjes|data e hapjes së rastit|data e regjistrimit|data e raportimit|data e identifikimit|data e referimit|hapur më|date opened|opened|opened on|registration date|date of registration|date of referral|incoming referral date|ημερομηνία ανοίγματος|ημερομηνία καταγραφής|ημερομηνία αναφοράς|cas_IncomingReferralDate|cas_Incoming_Referral_Date',
  'closed-on': 'data e mbylljes|mbyllur më|date closed|closed|closed on|closure date|ημερομηνία κλεισίματος',
  status:
    'statusi|statusi i rastit|gjendja|gjendja e rastit|status|case status|state of case|κατάσταση|cas_Status',
  harm: 'lloji i dhunës|forma e dhunës|lloji i abuzimit|forma e abuzimit|lloji i rastit|problemi|problematika|shkelja|harm|type of harm|abuse|type of abuse|type of violence|type of exploitation|μορφή βίας|είδος κακοποίησης|μορφή κακοποίησης|πρόβλημα|vic_TypeOfExploitation|vic_Type_Of_Exploitation',
  situation: 'situata|kategoria|gjendja sociale|situation|category|κατηγορία',
  risk: 'niveli i rrezikut|rreziku|niveli rrezikut|risk|risk level|level of risk|επίπεδο κινδύνου|κίνδυνος',
  source:
    'burimi|burimi i informacionit|referuar nga|raportuar nga|kush e raportoi|source|referred by|reported by|referring organisation|referring organization|πηγή|παραπομπή από|cas_ReferringOrganisation|cas_Referring_Organisation',
  manager:
    'menaxheri|menaxheri i rastit|menaxher rasti|punonjësi|punonjësi i rastit|punonjësi social|pmf|pmb|përgjegjësi|case manager|case worker|case owner|social worker|υπεύθυνος|υπεύθυνος υπόθεσης|κοινωνικός λειτουργός|cas_CaseOwner|cas_Case_Owner',
  notes:
    'shënime|shënim|përshkrimi|përshkrimi i rastit|komente|vërejtje|ndërhyrja|ndërhyrjet|notes|note|description|comments|remarks|σημειώσεις|παρατηρήσεις|περιγραφή|σχόλια|incoming referral details|outgoing referral details|reason for case closure|trafficking status|cas_IncomingReferralDetails|cas_OutgoingReferralDetails|cas_ReasonForCaseClosure|vic_TraffickingStatus',
};

/** A heading as it is compared: normalised, words run together where a standard writes them so. */
export const plainHeading = (heading: string): string =>
  normalise(heading.replace(/([a-z])([A-Z])/gu, '$1 $2').replaceAll('_', ' '));

const byHeading = new Map<string, FieldId>(
  fieldIds.flatMap((field) =>
    (written[field] ?? '')
      .split('|')
      .filter((heading) => heading !== '')
      .map((heading): [string, FieldId] => [plainHeading(heading), field]),
  ),
);

/** Every known heading with its field, as it is compared. */
export const knownHeadings: readonly (readonly [string, FieldId])[] = [...byHeading];

/** The field of a heading that is known word for word. */
export const fieldOfHeading = (heading: string): FieldId | null =>
  byHeading.get(plainHeading(heading)) ?? null;
