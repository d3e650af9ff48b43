import {
  doubtsAboutPersonalNumber,
  normaliseIdentifier,
  phonesIn,
  readPersonalNumber,
  readPhone,
} from '../../core/names/index.ts';
import { isRefusal } from '../../core/refusal.ts';
import { readSex } from './cells.ts';
import type { Reading } from './reading.ts';
import type { RegisterRow } from './row.ts';

type Papers = Pick<RegisterRow, 'personalNumber' | 'documents' | 'birth' | 'sex'>;

const readSexOf = (reading: Reading): string => {
  const written = reading.text('sex');
  const sex = readSex(written);
  if (written !== '' && sex === null) {
    reading.warn('sex-unread', 'sex', { written });
    reading.note(reading.headingOf('sex'), written);
  }
  return sex ?? '';
};

/**
 * The numbers of documents, with the birth date and the sex. A personal number fills in what the list leaves
 * open, and says so; where it contradicts the list, the list stands and the reader is told.
 */
export const readPapers = (reading: Reading, birth: string): Papers => {
  const written = reading.text('personal-number');
  const documents = reading.cells('document-number').map((cell) => cell.trim());
  const sex = readSexOf(reading);
  if (written === '') return { personalNumber: '', documents, birth, sex };
  const read = readPersonalNumber(written);
  if (isRefusal(read)) {
    reading.warn('personal-number-shape', 'personal-number', { written });
    return {
      personalNumber: '',
      documents: [...documents, normaliseIdentifier(written) || written],
      birth,
      sex,
    };
  }
  for (const doubt of doubtsAboutPersonalNumber(written, { birth: birth || null, sex: sex || null }))
    reading.warn(`personal-number-${doubt}`, 'personal-number', { written });
  if (birth === '' && read.birth) reading.warn('birth-from-number', 'birth-date', { read: read.birth });
  return {
    personalNumber: read.number,
    documents,
    birth: birth || read.birth || '',
    sex: sex || read.sex,
  };
};

/** The telephone numbers of a row, each once; what is none goes to the notes. */
export const readPhones = (reading: Reading): string[] => {
  const phones = new Set<string>();
  for (const cell of reading.cells('phone')) {
    const parts = phonesIn(cell);
    const read = parts.map((part) => readPhone(part));
    for (const phone of read) if (!isRefusal(phone)) phones.add(phone.number);
    const isRead = parts.length > 0 && read.every((phone) => !isRefusal(phone));
    if (isRead && !/\p{L}{3}/u.test(cell)) continue;
    if (!isRead) reading.warn('phone-unread', 'phone', { written: cell });
    reading.note(reading.headingOf('phone'), cell);
  }
  return [...phones];
};
