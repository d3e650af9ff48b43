/** A heading of a sheet, made out: which column it is in our words, and of which language it holds sentences. */
export interface Heading {
  readonly index: number;
  readonly written: string;
  readonly column: string;
  /** As written (`English (en)`); null for a column that is not of a language. */
  readonly language: string | null;
}

/** Other names under which XLSForm tools know a column, in small letters with underscores. */
const aliases: Readonly<Record<string, string>> = {
  command: 'type',
  tag: 'name',
  caption: 'label',
  listname: 'list_name',
  relevance: 'relevant',
  readonly: 'read_only',
  calculate: 'calculation',
  constraining_message: 'constraint_message',
  constraintmsg: 'constraint_message',
  requiredmsg: 'required_message',
  noapperrorstring: 'no_app_error_string',
  count: 'repeat_count',
  'jr:count': 'repeat_count',
  'control::jr:count': 'repeat_count',
  'control::appearance': 'appearance',
  'body::appearance': 'appearance',
  'bind::relevant': 'relevant',
  'bind::required': 'required',
  'bind::readonly': 'read_only',
  'bind::constraint': 'constraint',
  'bind::calculate': 'calculation',
  'bind::jr:constraintmsg': 'constraint_message',
  'bind::jr:requiredmsg': 'required_message',
  'bind::entities:saveto': 'save_to',
  image: 'media::image',
  big_image: 'media::big-image',
  'big-image': 'media::big-image',
  audio: 'media::audio',
  video: 'media::video',
};

const prefixes: readonly string[] = ['media', 'bind', 'body', 'control', 'instance', 'attribute'];
const spoken: readonly string[] = [
  'label',
  'hint',
  'guidance_hint',
  'constraint_message',
  'required_message',
  'image',
  'audio',
  'video',
  'media',
];

const lowered = (text: string): string => text.toLowerCase().replace(/\s+/gu, '_');

/** Older forms part a language by one colon (`label:English`); `jr:count` is one word. */
const partsOf = (written: string): readonly string[] => {
  if (written.includes('::')) return written.split('::').map((part) => part.trim());
  const at = written.indexOf(':');
  const first = lowered(written.slice(0, at).trim());
  return at > 0 && spoken.includes(first)
    ? [written.slice(0, at).trim(), written.slice(at + 1).trim()]
    : [written];
};

const known = (column: string): string =>
  Object.hasOwn(aliases, column) ? (aliases[column] ?? column) : column;

/** Makes a heading out as tools of all ages write it: any case, aliases, `label::Shqip (sq)`, `label:English`. */
export const readHeading = (written: string, index: number): Heading => {
  const [first = '', ...rest] = partsOf(written);
  const isPrefix = prefixes.includes(lowered(first)) && rest.length > 0;
  const [second = '', ...further] = rest;
  const name = known(isPrefix ? `${lowered(first)}::${lowered(second)}` : lowered(first));
  const language = (isPrefix ? further : rest).join('::');
  return { index, written, column: name, language: language === '' ? null : language };
};
