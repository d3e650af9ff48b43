import { isCalendarDate } from '../dates/edtf.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { normaliseIdentifier, personalNumberShape, plainIdentifier } from './identifier.ts';

/** What a reader should check on the paper; each code has its words under `personal-number.doubt.<code>`. */
export const personalNumberDoubts = [
  'check-letter',
  'no-such-date',
  'other-birth-date',
  'other-sex',
  'letter-for-figure',
] as const;
export type PersonalNumberDoubt = (typeof personalNumberDoubts)[number];

export interface PersonalNumber {
  /** Ten characters, capitals. */
  number: string;
  /** ISO day of birth; null when the figures name no day of the calendar. */
  birth: string | null;
  sex: 'female' | 'male';
  /** Given to a foreigner who lives in Albania. */
  foreign: boolean;
  doubts: readonly PersonalNumberDoubt[];
}

/** Figure 0–9 for the 1800s, letter A for 1900–1909 and on to T for 2090–2099. */
const decadeOf = (sign: string): number =>
  /\d/u.test(sign) ? 1800 + Number(sign) * 10 : 1900 + (sign.charCodeAt(0) - 65) * 10;

const checkAlphabet = 'WABCDEFGHIJKLMNOPQRSTUV';
const checkWeights = [1, 1, 2, 3, 4, 5, 6, 7, 8] as const;

/**
 * The check letter of the first nine characters: each character's value (a letter its place in W A … V, a figure
 * itself) times its weight, summed, remainder by 23. Found in independent libraries, not in an official text.
 */
export const checkLetter = (nine: string): string => {
  const sum = checkWeights.reduce((total, weight, index) => {
    const sign = nine[index] ?? '0';
    return total + weight * (/\d/u.test(sign) ? Number(sign) : checkAlphabet.indexOf(sign));
  }, 0);
  return checkAlphabet[sum % checkAlphabet.length] ?? '';
};

const groups = [
  { least: 81, plus: 80, sex: 'female', foreign: true },
  { least: 51, plus: 50, sex: 'female', foreign: false },
  { least: 31, plus: 30, sex: 'male', foreign: true },
  { least: 0, plus: 0, sex: 'male', foreign: false },
] as const;

/**
 * Reads an Albanian personal number (NID): decade letter, figure of the year, month (women +50, foreigners +30,
 * foreign women +80), day, serial of three, check letter. Refuses only what has not that shape; a wrong check
 * letter or an impossible day is a doubt, since papers contradict each other and the number is still the number.
 */
export const readPersonalNumber = (text: string): PersonalNumber | Refusal => {
  const number = normaliseIdentifier(text);
  if (!personalNumberShape.test(number)) return refuse('personal-number-shape', { values: { text } });
  const doubts: PersonalNumberDoubt[] = number === plainIdentifier(text) ? [] : ['letter-for-figure'];
  const year = decadeOf(number.slice(0, 1)) + Number(number.slice(1, 2));
  const written = Number(number.slice(2, 4));
  const day = Number(number.slice(4, 6));
  const group = groups.find(({ least }) => written >= least) ?? groups[3];
  const month = written - group.plus;
  const exists = isCalendarDate(year, month, day);
  if (!exists) doubts.push('no-such-date');
  if (checkLetter(number) !== number.slice(9)) doubts.push('check-letter');
  const birth = exists ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
  return { number, birth, sex: group.sex, foreign: group.foreign, doubts };
};
