import { bounds } from '../dates/bounds.ts';
import { isRefusal } from '../refusal.ts';
import { type PersonalNumberDoubt, readPersonalNumber } from './personal-number.ts';

/** What is known of the person from elsewhere; null where it is not. */
export interface KnownOfPerson {
  /** EDTF. */
  birth: string | null;
  sex: string | null;
}

/**
 * What to doubt when a personal number stands beside a birth date and a sex: they are warnings for the reader,
 * never a refusal. A birth date that is only a year, or about, agrees with every day it can mean.
 */
export const doubtsAboutPersonalNumber = (
  text: string,
  known: KnownOfPerson,
): readonly (PersonalNumberDoubt | 'shape')[] => {
  const read = readPersonalNumber(text);
  if (isRefusal(read)) return ['shape'];
  const doubts: (PersonalNumberDoubt | 'shape')[] = [...read.doubts];
  if (known.birth && read.birth) {
    const { earliest, latest } = bounds(known.birth);
    if ((earliest && read.birth < earliest.toString()) || (latest && read.birth > latest.toString()))
      doubts.push('other-birth-date');
  }
  if ((known.sex === 'female' || known.sex === 'male') && known.sex !== read.sex) doubts.push('other-sex');
  return doubts;
};
