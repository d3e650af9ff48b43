import type { Words } from '../pack/words.ts';

/**
 * Everything that the program tells a person by itself. One sentence for the inbox, the e-mail, the telephone: it
 * names no child, no place, no diagnosis and no institution, for it is read on locked screens and by other eyes.
 */
export const messages = {
  'absence.case-uncovered': {
    sq: 'Një rast i një kolegu që mungon nuk ka kush ta ndjekë. Vendosni ju.',
    en: 'A case of a colleague who is away has nobody who follows it. Please decide.',
    el: 'Υπόθεση συναδέλφου που απουσιάζει δεν έχει ποιον να την παρακολουθεί. Αποφασίστε εσείς.',
  },
  'absence.over': {
    sq: 'Nuk e zëvendësoni më një koleg.',
    en: 'You no longer stand in for a colleague.',
    el: 'Δεν αναπληρώνετε πλέον συνάδελφο.',
  },
  'absence.stands-in': {
    sq: 'Ju do të zëvendësoni një koleg që mungon.',
    en: 'You stand in for a colleague who is away.',
    el: 'Αναπληρώνετε συνάδελφο που απουσιάζει.',
  },
  'absence.uncovered': {
    sq: 'Një koleg mungon dhe askush nuk e zëvendëson.',
    en: 'A colleague is away and nobody stands in.',
    el: 'Συνάδελφος απουσιάζει και κανείς δεν τον αναπληρώνει.',
  },
  'access.emergency': {
    sq: 'Dikush hyri me akses emergjent në një rast.',
    en: 'Somebody has taken emergency access to a case.',
    el: 'Κάποιος απέκτησε έκτακτη πρόσβαση σε μια υπόθεση.',
  },
  'access.own-renewed': {
    sq: 'Administratori hapi një adresë për të rinovuar hyrjen tuaj në program. Nëse nuk e keni kërkuar ju, njoftoni menjëherë drejtuesin.',
    en: 'The administrator has opened a link that renews your way into the program. If you did not ask for it, tell your supervisor at once.',
    el: 'Ο διαχειριστής άνοιξε σύνδεσμο που ανανεώνει την είσοδό σας στο πρόγραμμα. Αν δεν το ζητήσατε, ενημερώστε αμέσως τον επικεφαλής.',
  },
  'access.renewed': {
    sq: 'Administratori hapi një adresë për të rinovuar hyrjen e një kolegu. Sigurohuni që e ka kërkuar vetë kolegu.',
    en: 'The administrator has opened a link that renews a colleague’s way into the program. Make sure that the colleague asked for it.',
    el: 'Ο διαχειριστής άνοιξε σύνδεσμο που ανανεώνει την είσοδο συναδέλφου. Βεβαιωθείτε ότι το ζήτησε ο ίδιος ο συνάδελφος.',
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
  'conference.cancelled': {
    sq: 'Një mbledhje e grupit u anulua.',
    en: 'A meeting of the team has been cancelled.',
    el: 'Μια συνεδρίαση της ομάδας ακυρώθηκε.',
  },
  'conference.invited': {
    sq: 'Ju kanë thirrur në një mbledhje të grupit.',
    en: 'You are called to a meeting of the team.',
    el: 'Καλείστε σε συνεδρίαση της ομάδας.',
  },
  'conference.moved': {
    sq: 'Një mbledhje e grupit ndryshoi kohë ose vend.',
    en: 'A meeting of the team has another time or place.',
    el: 'Μια συνεδρίαση της ομάδας άλλαξε ώρα ή τόπο.',
  },
  'conference.to-sign': {
    sq: 'Procesverbali i një mbledhjeje pret nënshkrimin tuaj.',
    en: 'The minutes of a meeting wait for your signature.',
    el: 'Τα πρακτικά μιας συνεδρίασης περιμένουν την υπογραφή σας.',
  },
  'deadline.over': {
    sq: 'Një afat ligjor për të cilin përgjigjeni ka kaluar.',
    en: 'A legal deadline that you answer for has passed.',
    el: 'Πέρασε μια νόμιμη προθεσμία για την οποία είστε υπεύθυνοι.',
  },
  'deadline.over-in-unit': {
    sq: 'Një afat ligjor në njësinë tuaj ka kaluar prej një dite.',
    en: 'A legal deadline in your unit passed a day ago.',
    el: 'Μια νόμιμη προθεσμία στη μονάδα σας πέρασε εδώ και μία ημέρα.',
  },
  'deadline.soon': {
    sq: 'Një afat ligjor për të cilin përgjigjeni mbaron brenda dy ditësh.',
    en: 'A legal deadline that you answer for ends within two days.',
    el: 'Μια νόμιμη προθεσμία για την οποία είστε υπεύθυνοι λήγει μέσα σε δύο ημέρες.',
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
  'referral.accepted': {
    sq: 'Një referim u pranua.',
    en: 'A referral has been accepted.',
    el: 'Μια παραπομπή έγινε δεκτή.',
  },
  'referral.clarified': {
    sq: 'Sqarimi që kërkuat për një referim u dha.',
    en: 'The clarification that you asked for in a referral has been given.',
    el: 'Δόθηκε η διευκρίνιση που ζητήσατε για μια παραπομπή.',
  },
  'referral.declined': {
    sq: 'Një referim u refuzua. Duhet zgjidhje tjetër.',
    en: 'A referral has been declined. Another way is needed.',
    el: 'Μια παραπομπή απορρίφθηκε. Χρειάζεται άλλη λύση.',
  },
  'referral.ended': {
    sq: 'Shërbimi i kërkuar me një referim përfundoi ose nuk u shfrytëzua.',
    en: 'The service asked for in a referral has ended or was not taken up.',
    el: 'Η υπηρεσία που ζητήθηκε με μια παραπομπή ολοκληρώθηκε ή δεν αξιοποιήθηκε.',
  },
  'referral.expired': {
    sq: 'Një referim skadoi pa përgjigje. Duhet zgjidhje tjetër.',
    en: 'A referral has expired without an answer. Another way is needed.',
    el: 'Μια παραπομπή έληξε χωρίς απάντηση. Χρειάζεται άλλη λύση.',
  },
  'referral.over': {
    sq: 'Afati i një referimi për të cilin përgjigjeni ka kaluar.',
    en: 'The time limit of a referral that you answer for has passed.',
    el: 'Πέρασε η προθεσμία μιας παραπομπής για την οποία είστε υπεύθυνοι.',
  },
  'referral.over-in-team': {
    sq: 'Një referim nuk ka ecur përpara, edhe pse drejtuesi u njoftua.',
    en: 'A referral has not moved on, though the head was told.',
    el: 'Μια παραπομπή δεν προχώρησε, αν και ενημερώθηκε ο επικεφαλής.',
  },
  'referral.over-there': {
    sq: 'Një referim në institucionin tuaj ka mbetur pa përgjigje në afat.',
    en: 'A referral at your institution was not answered in time.',
    el: 'Μια παραπομπή στον φορέα σας έμεινε χωρίς απάντηση στην προθεσμία.',
  },
  'referral.question': {
    sq: 'Një institucion kërkon sqarim për një referim tuajin.',
    en: 'An institution asks for clarification of a referral of yours.',
    el: 'Ένας φορέας ζητά διευκρίνιση για μια παραπομπή σας.',
  },
  'referral.received': {
    sq: 'Një referim pret përgjigjen tuaj.',
    en: 'A referral waits for your answer.',
    el: 'Μια παραπομπή περιμένει την απάντησή σας.',
  },
  'referral.link-locked': {
    sq: 'Një lidhje që krijuat për një referim u bllokua: kodi u shkrua gabim shumë herë.',
    en: 'A link that you made for a referral is locked: the code was wrong too many times.',
    el: 'Ένας σύνδεσμος που δημιουργήσατε για μια παραπομπή κλειδώθηκε: ο κωδικός δόθηκε λάθος πολλές φορές.',
  },
  'referral.link-unsent': {
    sq: 'Mesazhi me lidhjen e një referimi nuk u dërgua dot.',
    en: 'The message with the link to a referral could not be sent.',
    el: 'Το μήνυμα με τον σύνδεσμο μιας παραπομπής δεν μπόρεσε να σταλεί.',
  },
  'referral.went-on': {
    sq: 'Ka lajme për shërbimin e kërkuar me një referim.',
    en: 'There is news of the service asked for in a referral.',
    el: 'Υπάρχουν νέα για την υπηρεσία που ζητήθηκε με μια παραπομπή.',
  },
  'referral.withdrawn': {
    sq: 'Një referim që ju ishte dërguar u tërhoq.',
    en: 'A referral that was sent to you has been withdrawn.',
    el: 'Μια παραπομπή που σας είχε σταλεί ανακλήθηκε.',
  },
  'task.given': {
    sq: 'Ju është dhënë një detyrë.',
    en: 'You have been given a task.',
    el: 'Σας ανατέθηκε μια εργασία.',
  },
  'transfer.accepted': {
    sq: 'Një bashki tjetër e pranoi rastin që i ofruat.',
    en: 'Another municipality has accepted a case that you offered.',
    el: 'Άλλος δήμος δέχτηκε μια υπόθεση που προσφέρατε.',
  },
  'transfer.declined': {
    sq: 'Një bashki tjetër nuk e pranoi rastin që i ofruat.',
    en: 'Another municipality has declined a case that you offered.',
    el: 'Άλλος δήμος δεν δέχτηκε μια υπόθεση που προσφέρατε.',
  },
  'transfer.offered': {
    sq: 'Një bashki tjetër i ofron njësisë suaj një rast.',
    en: 'Another municipality offers a case to your unit.',
    el: 'Άλλος δήμος προσφέρει μια υπόθεση στη μονάδα σας.',
  },
} as const satisfies Record<string, Words>;

export type MessageCode = keyof typeof messages;

export const isMessageCode = (text: string): text is MessageCode => Object.hasOwn(messages, text);
