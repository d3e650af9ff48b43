import { splitName, tidyName } from './cells.ts';
import type { Reading } from './reading.ts';
import type { RegisterRow } from './row.ts';

type Names = Pick<RegisterRow, 'given' | 'surname' | 'father' | 'mother' | 'otherNames' | 'workingLabel'>;

const whole = (reading: Reading): { given: string; father: string; surname: string } => {
  const surnameFirst = reading.cells('full-name-surname-first').length > 0;
  const field = surnameFirst ? 'full-name-surname-first' : 'full-name';
  const text = reading.text(field);
  if (text === '') return { given: '', father: '', surname: '' };
  const split = splitName(text, surnameFirst);
  if (split.unsure) reading.warn('name-split', field, { ...split, unsure: '', written: text });
  return split;
};

const total = /^(?:gjithsej|gjithësej|totali?|shuma|sum|σύνολο)\b/iu;

/** The names of a row; a row that only sums up the list is refused, one without any name gets a working label. */
export const readNames = (reading: Reading): Names => {
  const split = whole(reading);
  const given = tidyName(reading.text('given-name')) || split.given;
  const surname = tidyName(reading.text('surname')) || split.surname;
  const father = tidyName(reading.text('father-name')) || split.father;
  const greek = splitName(reading.text('greek-name'), false);
  const otherNames: RegisterRow['otherNames'] = [
    ...reading
      .cells('alias')
      .map((alias) => ({ kind: 'alias' as const, given: tidyName(alias), surname: '' })),
    ...(greek.given || greek.surname
      ? [{ kind: 'greek-papers' as const, given: greek.given, surname: greek.surname }]
      : []),
  ];
  if (total.test(`${given} ${surname}`.trim())) reading.refuseRow('row-is-a-total');
  const nameless = given === '' && surname === '' && otherNames.length === 0;
  if (nameless) reading.warn('without-name', 'full-name');
  else if (given === '' && otherNames.length === 0) reading.warn('without-first-name', 'given-name');
  return {
    given,
    surname,
    father,
    mother: tidyName(reading.text('mother-name')),
    otherNames,
    workingLabel: nameless ? reading.text('case-number') || reading.text('reference') : '',
  };
};
