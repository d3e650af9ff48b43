import { type Refusal, refuse } from '../refusal.ts';

export interface Phone {
  /** International, digits only after the plus (`+355691234567`), or the digits as written when unsure. */
  number: string;
  country: 'AL' | 'GR' | 'other' | 'unknown';
  mobile: boolean;
}

const albanian = (national: string): Phone | null => {
  const digits = national.replace(/^0/u, '');
  if (/^6[6-9]\d{7}$/u.test(digits)) return { number: `+355${digits}`, country: 'AL', mobile: true };
  if (/^[2-5789]\d{6,7}$/u.test(digits)) return { number: `+355${digits}`, country: 'AL', mobile: false };
  return null;
};

const greek = (national: string): Phone | null =>
  /^(?:69\d{8}|2\d{9})$/u.test(national)
    ? { number: `+30${national}`, country: 'GR', mobile: national.startsWith('69') }
    : null;

const abroad = (digits: string): Phone => {
  const known =
    (digits.startsWith('355') && albanian(digits.slice(3))) ||
    (digits.startsWith('30') && greek(digits.slice(2)));
  return known || { number: `+${digits}`, country: 'other', mobile: false };
};

const home = (digits: string): Phone =>
  (digits.startsWith('0') && albanian(digits)) ||
  greek(digits) ||
  (/^355\d{8,9}$/u.test(digits) && albanian(digits.slice(3))) ||
  (/^30[26]\d{9}$/u.test(digits) && greek(digits.slice(2))) ||
  (/^6[6-9]\d{7}$/u.test(digits) && albanian(digits)) || {
    number: digits,
    country: 'unknown',
    mobile: false,
  };

/**
 * A telephone number as people here write it: +355, 00355, 0 at home, the 0 that a spreadsheet ate, Greek ten
 * digits. Refuses what has fewer than six or more than fifteen digits; keeps what it cannot place.
 */
export const readPhone = (text: string): Phone | Refusal => {
  const written = text.normalize('NFKC').trim().replace(/\(0\)/gu, '');
  const digits = written.replace(/\D/gu, '');
  if (digits.length < 6 || digits.length > 15) return refuse('phone-unreadable', { values: { text } });
  if (/^[^\d]*\+/u.test(written)) return abroad(digits);
  return digits.startsWith('00') ? abroad(digits.slice(2)) : home(digits);
};

/** The numbers in a cell that holds several, parted by a comma, slash, semicolon, line or word. */
export const phonesIn = (text: string): string[] =>
  text
    .split(/[,;/|\n]+|\s+(?:ose|dhe|or|and|και|ή)\s+/u)
    .map((part) => part.trim())
    .filter((part) => part.replace(/\D/gu, '').length >= 6);

/** What two writings of one number share: its last six digits. */
export const phoneEnding = (text: string): string => text.replace(/\D/gu, '').slice(-6);
