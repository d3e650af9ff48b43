/**
 * What a column of a unit's list can hold. `many`: several columns may go into it. `kind` says how its cells are
 * read.
 */
export type CellKind = 'name' | 'text' | 'date' | 'age' | 'sex' | 'code' | 'phone' | 'identifier';

export interface Field {
  kind: CellKind;
  many: boolean;
}

const one = (kind: CellKind): Field => ({ kind, many: false });
const many = (kind: CellKind): Field => ({ kind, many: true });

export const fields = {
  reference: one('text'),
  'full-name': one('name'),
  'full-name-surname-first': one('name'),
  'given-name': one('name'),
  surname: one('name'),
  'father-name': one('name'),
  'mother-name': one('name'),
  alias: many('name'),
  'greek-name': one('name'),
  sex: one('sex'),
  'birth-date': one('date'),
  age: one('age'),
  'personal-number': one('identifier'),
  'document-number': many('identifier'),
  phone: many('phone'),
  place: many('text'),
  address: many('text'),
  citizenship: one('code'),
  school: many('text'),
  'case-number': one('text'),
  'opened-on': one('date'),
  'closed-on': one('date'),
  status: one('text'),
  harm: many('code'),
  situation: many('code'),
  risk: one('code'),
  source: one('code'),
  manager: one('text'),
  notes: many('text'),
} as const satisfies Record<string, Field>;

export type FieldId = keyof typeof fields;

export const fieldIds = Object.keys(fields).filter((id): id is FieldId => id in fields);
