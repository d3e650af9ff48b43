import type { QuestionType } from '../definition.ts';

/** What the column `type` of a row says. */
export type ReadType =
  | { readonly kind: 'begin' | 'end'; readonly of: 'group' | 'repeat' }
  | { readonly kind: 'question'; readonly type: Exclude<QuestionType, 'select_one' | 'select_multiple'> }
  | {
      readonly kind: 'select';
      readonly type: 'select_one' | 'select_multiple';
      readonly list: string;
      readonly orOther: boolean;
    }
  /** Something that fills itself in: when the record was begun or last reckoned, or the day it was begun. */
  | { readonly kind: 'filled'; readonly by: 'start' | 'end' | 'today' }
  /** Choices that come from other answers and not from a list. */
  | { readonly kind: 'choices-from-rows' }
  /** Known to other tools, and not taken here. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown' };

const questions: Readonly<Record<string, Extract<ReadType, { kind: 'question' }>['type']>> = {
  text: 'text',
  string: 'text',
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  datetime: 'datetime',
  note: 'note',
  geopoint: 'geopoint',
  gps: 'geopoint',
  image: 'image',
  photo: 'image',
  audio: 'audio',
  file: 'file',
  acknowledge: 'acknowledge',
  trigger: 'acknowledge',
  calculate: 'calculate',
  hidden: 'hidden',
};

/**
 * What XLSForm tools know beside: answers of other kinds, lists in other files, and what a telephone would record
 * by itself about its owner.
 */
const outside: readonly string[] = [
  'audit',
  'background-audio',
  'background-geopoint',
  'barcode',
  'caseid',
  'csv-external',
  'deviceid',
  'email',
  'geoshape',
  'geotrace',
  'imei',
  'osm',
  'phone number',
  'phonenumber',
  'range',
  'rank',
  'select_multiple_from_file',
  'select_one_external',
  'select_one_from_file',
  'simserial',
  'start-geopoint',
  'subscriberid',
  'uri:deviceid',
  'uri:email',
  'uri:phonenumber',
  'uri:simserial',
  'uri:subscriberid',
  'uri:username',
  'username',
  'video',
  'xml-external',
];

const outsideWithMore = /^(?:rank|osm|select[ _](?:one|multiple)(?:_external|[ _]from[ _]file))\s/iu;

const containers: Readonly<Record<string, 'group' | 'repeat'>> = {
  group: 'group',
  repeat: 'repeat',
  lgroup: 'repeat',
  'looped group': 'repeat',
};

const selectOne = /^(?:add )?select(?:[ _]one|1)(?: prompt using| from)?\s+(.+)$/iu;
const selectMultiple =
  /^(?:(?:add )?select[ _]multiple(?: prompt using| from)?|select all that apply(?: from)?)\s+(.+)$/iu;
const other = /\s+or[ _](?:specify[ _])?other$/iu;

const ownEntry = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const readSelect = (type: 'select_one' | 'select_multiple', written: string): ReadType => {
  const orOther = other.test(written);
  const list = written.replace(other, '').trim();
  if (list.startsWith('${')) return { kind: 'choices-from-rows' };
  return /\s/u.test(list) ? { kind: 'unknown' } : { kind: 'select', type, list, orOther };
};

/** Reads a type as people and tools write it: `select one from x`, `begin_repeat`, `dateTime`, `gps`. */
export const readType = (written: string): ReadType => {
  const text = written.trim().replace(/\s+/gu, ' ');
  const lower = text.toLowerCase();
  const question = ownEntry(questions, lower);
  if (question) return { kind: 'question', type: question };
  if (lower === 'start' || lower === 'end' || lower === 'today') return { kind: 'filled', by: lower };
  const [, edge, inside] = /^(begin|end)[ _](.+)$/u.exec(lower) ?? [];
  if (edge && inside) {
    const of = ownEntry(containers, inside.replaceAll('_', ' '));
    if (of) return { kind: edge === 'begin' ? 'begin' : 'end', of };
    return { kind: inside.startsWith('loop') ? 'outside' : 'unknown' };
  }
  if (outside.includes(lower) || outsideWithMore.test(text)) return { kind: 'outside' };
  const one = selectOne.exec(text)?.[1];
  if (one) return readSelect('select_one', one);
  const several = selectMultiple.exec(text)?.[1];
  return several ? readSelect('select_multiple', several) : { kind: 'unknown' };
};
