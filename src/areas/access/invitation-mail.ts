import type { Language } from '../../core/pack/words.ts';
import type { Letter } from '../../server/mail/mail.ts';

export interface Invitation {
  name: string;
  email: string;
  municipality: string;
  /** By which a password is set, once. */
  link: string;
  hours: number;
}

const subject: Record<'invited' | 'renewed', Record<Language, string>> = {
  invited: {
    sq: 'Ftesë për në Rrjet',
    en: 'Invitation to Rrjet',
    el: 'Πρόσκληση στο Rrjet',
  },
  renewed: {
    sq: 'Fjalëkalim i ri për Rrjet',
    en: 'A new password for Rrjet',
    el: 'Νέος κωδικός πρόσβασης για το Rrjet',
  },
};

const text: Record<'invited' | 'renewed', Record<Language, (it: Invitation) => string>> = {
  invited: {
    sq: ({ name, municipality, link, hours }) => `Përshëndetje, ${name}!

Jeni ftuar të punoni në Rrjet, programi për mbrojtjen e fëmijëve, në bashkinë ${municipality}.
Vendosni fjalëkalimin tuaj te kjo adresë. Ajo vlen ${hours} orë dhe vetëm një herë:

${link}

Nëse nuk e prisnit këtë ftesë, mos e hapni adresën dhe njoftoni administratorin.`,
    en: ({ name, municipality, link, hours }) => `Dear ${name},

You are invited to work in Rrjet, the child protection program, in the municipality of ${municipality}.
Set your password at this address. It holds for ${hours} hours and only once:

${link}

If you did not expect this invitation, do not open the address, and tell the administrator.`,
    el: ({ name, municipality, link, hours }) => `Αγαπητή/έ ${name},

Σας προσκαλούμε να εργαστείτε στο Rrjet, το πρόγραμμα παιδικής προστασίας, στον Δήμο ${municipality}.
Ορίστε τον κωδικό πρόσβασής σας σε αυτή τη διεύθυνση. Ισχύει για ${hours} ώρες και μόνο μία φορά:

${link}

Αν δεν περιμένατε αυτή την πρόσκληση, μην ανοίξετε τη διεύθυνση και ενημερώστε τον διαχειριστή.`,
  },
  renewed: {
    sq: ({ name, link, hours }) => `Përshëndetje, ${name}!

Administratori ju ka hapur një adresë për të vendosur një fjalëkalim të ri. Ajo vlen ${hours} orë dhe vetëm një herë:

${link}

Nëse nuk e keni kërkuar, mos e hapni adresën dhe njoftoni administratorin: dikush mund të jetë përpjekur në emrin tuaj.`,
    en: ({ name, link, hours }) => `Dear ${name},

The administrator has opened an address at which you set a new password. It holds for ${hours} hours and only once:

${link}

If you did not ask for it, do not open the address, and tell the administrator: someone may be trying in your name.`,
    el: ({ name, link, hours }) => `Αγαπητή/έ ${name},

Ο διαχειριστής άνοιξε μια διεύθυνση για να ορίσετε νέο κωδικό πρόσβασης. Ισχύει για ${hours} ώρες και μόνο μία φορά:

${link}

Αν δεν το ζητήσατε, μην ανοίξετε τη διεύθυνση και ενημερώστε τον διαχειριστή: ίσως κάποιος προσπαθεί στο όνομά σας.`,
  },
};

/** The letter with the link: it says who invites and for how long, and nothing of any case. */
export const invitationLetter = (
  kind: 'invited' | 'renewed',
  language: Language,
  invitation: Invitation,
): Letter => ({
  to: invitation.email,
  subject: subject[kind][language],
  text: text[kind][language](invitation),
});
