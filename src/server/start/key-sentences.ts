import type { Refusal } from '../../core/refusal.ts';
import type { CannotStart } from './stopping.ts';

/** Why the master key did not open the installation, and what to do about it. */
export const keySentence = ({ refused, where = '' }: Refusal): CannotStart['sentences'] => {
  switch (refused) {
    case 'master-key-lost':
      return {
        sq: `Mungon çelësi kryesor (${where}) i të dhënave që janë tashmë këtu; vendosni kopjen e tij. Nuk u krijua çelës i ri.`,
        en: `The master key (${where}) of the data that is already here is missing; put your copy of it back. No new key was made.`,
      };
    case 'master-key-wrong':
      return {
        sq: `Çelësi kryesor në ${where} nuk i hap të dhënat që janë këtu; vendosni çelësin e duhur.`,
        en: `The master key in ${where} does not open the data that is here; put the right key there.`,
      };
    case 'master-key-unwritable':
      return {
        sq: `Çelësi kryesor nuk u ruajt dot në ${where}; jepni të drejtat ose zgjidhni RRJET_KEY_FILE tjetër.`,
        en: `The master key could not be kept in ${where}; grant the rights, or choose another RRJET_KEY_FILE.`,
      };
    case 'key-exchange-unfinished':
      return {
        sq: 'Ndërrimi i çelësit kryesor nuk ka mbaruar; niseni përsëri npm run exchange-key, që vazhdon aty ku mbeti.',
        en: 'The exchange of the master key has not ended; run npm run exchange-key again, which goes on where it stopped.',
      };
    case 'key-exchange-other':
      return {
        sq: 'Ndërrimi i nisur i çelësit kryesor kërkon çelësin e ri me të cilin nisi; vendoseni atë.',
        en: 'The exchange of the master key that was begun needs the new key with which it began; put that one there.',
      };
    case 'master-key-unset':
      return {
        sq: `Ndryshorja ${where} është bosh; vendosni një çelës prej 32 bajtësh në base64.`,
        en: `The variable ${where} is empty; set a key of 32 bytes in base64.`,
      };
    default:
      return {
        sq: `Çelësi kryesor në ${where} nuk lexohet ose nuk është çelës prej 32 bajtësh në base64.`,
        en: `The master key in ${where} cannot be read, or is not a key of 32 bytes in base64.`,
      };
  }
};
