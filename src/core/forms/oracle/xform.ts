/** Writes our form as an ODK XForm, so that the ODK engine can be asked the same questions in tests. */
import type { Answers } from '../answers.ts';
import type { Form, Question } from '../definition.ts';
import { parseExpression } from '../expression/parse.ts';
import { printExpression } from '../expression/print.ts';
import type { Expression } from '../expression/syntax.ts';
import { textOfValue } from '../expression/value.ts';
import { isQuestion, isRepeat, type Outline, outlineOf, type Place, placeMeant } from '../outline.ts';
import { normalValue, rowsIn } from '../rows.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const lineage = (place: Place): readonly Place[] =>
  place.item && place.parent ? [...lineage(place.parent), place] : [];

const absolute = (form: Form, place: Place): string =>
  `/${[form.form, ...lineage(place).map(({ item }) => item?.name ?? '')].join('/')}`;

/** As pyxform writes references: relative where both stand in one repeat, else from the root. */
const pathTo = (form: Form, from: Place, to: Place, start: string): string => {
  const [near, far] = [lineage(from), lineage(to)];
  let shared = 0;
  while (shared < near.length && near[shared] === far[shared] && near[shared] !== to) shared += 1;
  const inRepeat = near.slice(0, shared).some(({ item }) => item && isRepeat(item));
  if (!inRepeat) return absolute(form, to);
  const up = Array.from({ length: near.length - shared }, () => '..');
  return [...(start ? [start] : []), ...up, ...far.slice(shared).map(({ item }) => item?.name ?? '')].join(
    '/',
  );
};

const translate = (
  form: Form,
  outline: Outline,
  from: Place,
  expression: Expression,
  start: string,
  rooted = false,
): string => {
  const inner = (of: Expression, isRooted = rooted) => translate(form, outline, from, of, start, isRooted);
  switch (expression.kind) {
    case 'field': {
      const to = placeMeant(outline, from, expression);
      if (!to) throw new Error(`no ${expression.name}`);
      return rooted ? absolute(form, to) : pathTo(form, from, to, start);
    }
    case 'negative':
      return `-(${inner(expression.of)})`;
    case 'operation':
      return `(${inner(expression.left)} ${expression.operator} ${inner(expression.right)})`;
    case 'call': {
      const given = expression.given.map((each, position) => {
        if (expression.name === 'jr:choice-name' && position === 1 && each.kind === 'text') {
          const parsed = parseExpression(each.value);
          if ('expression' in parsed) return `'${inner(parsed.expression)}'`;
        }
        const isPath = expression.name === 'indexed-repeat' && (position === 0 || position % 2 === 1);
        return inner(each, isPath);
      });
      return `${expression.name}(${given.join(', ')})`;
    }
    default:
      return printExpression(expression);
  }
};

const types: Partial<Record<Question['type'], string>> = {
  integer: 'int',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  datetime: 'dateTime',
  geopoint: 'geopoint',
  image: 'binary',
  audio: 'binary',
  file: 'binary',
};

const bindOf = (form: Form, outline: Outline, place: Place): string => {
  const { item } = place;
  if (!item) return '';
  const question = isQuestion(item) ? item : null;
  const attributes: string[] = [`nodeset="${absolute(form, place)}"`];
  const add = (name: string, text: string | null): void => {
    if (text === null) return;
    const parsed = parseExpression(text);
    if (!('expression' in parsed)) throw new Error(text);
    attributes.push(`${name}="${escaped(translate(form, outline, place, parsed.expression, ''))}"`);
  };
  if (question) attributes.push(`type="${types[question.type] ?? 'string'}"`);
  add('relevant', item.relevant);
  // Ours shows what is calculated as read-only; ODK leaves that to the client.
  const fixed = question && (question.type === 'note' || question.calculation !== null);
  add('readonly', fixed ? 'true()' : item.readOnly);
  add('required', question?.required ?? null);
  add('constraint', question?.constraint ?? null);
  add('calculate', question?.calculation ?? null);
  return `<bind ${attributes.join(' ')}/>`;
};

const template = (place: Place): string => {
  const name = place.item?.name ?? '';
  const inside = place.children.map(template).join('');
  return `<${name}${place.item && isRepeat(place.item) ? ' jr:template=""' : ''}>${inside}</${name}>`;
};

const controlOf = (form: Form, outline: Outline, place: Place): string => {
  const { item } = place;
  if (!item) return '';
  const ref = absolute(form, place);
  const label = `<label>${escaped(item.label?.en ?? '')}</label>`;
  const inside = place.children.map((child) => controlOf(form, outline, child)).join('');
  if (item.type === 'group') return `<group ref="${ref}">${label}${inside}</group>`;
  if (item.type === 'repeat') {
    return `<group ref="${ref}">${label}<repeat nodeset="${ref}">${inside}</repeat></group>`;
  }
  switch (item.type) {
    case 'calculate':
    case 'hidden':
      return '';
    case 'select_one':
    case 'select_multiple': {
      const parsed = item.choiceFilter === null ? null : parseExpression(item.choiceFilter);
      const filter =
        parsed && 'expression' in parsed
          ? `[${escaped(translate(form, outline, place, parsed.expression, 'current()'))}]`
          : '';
      const control = item.type === 'select_one' ? 'select1' : 'select';
      const items = `<itemset nodeset="instance('${item.list}')/root/item${filter}"><value ref="name"/><label ref="label"/></itemset>`;
      return `<${control} ref="${ref}">${label}${items}</${control}>`;
    }
    case 'acknowledge':
      return `<trigger ref="${ref}">${label}</trigger>`;
    case 'image':
    case 'audio':
    case 'file':
      return `<upload mediatype="${item.type === 'file' ? 'application/*' : `${item.type}/*`}" ref="${ref}">${label}</upload>`;
    default:
      return `<input ref="${ref}">${label}</input>`;
  }
};

const listOf = (form: Form, list: string): string => {
  const items = (form.lists[list] ?? []).map(({ name, label, columns }) => {
    const extra = Object.entries(columns).map(([column, text]) => `<${column}>${escaped(text)}</${column}>`);
    return `<item><name>${escaped(name)}</name><label>${escaped(label.sq)}</label>${extra.join('')}</item>`;
  });
  return `<instance id="${list}"><root>${items.join('')}</root></instance>`;
};

/** The whole XForm. */
export const xformOf = (form: Form): string => {
  const outline = outlineOf(form);
  const children = outline.root.children;
  return `<?xml version="1.0"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
<h:head><h:title>${escaped(form.title.en)}</h:title><model>
<instance><${form.form} id="${form.form}" version="${form.version}">${children.map(template).join('')}<orx:meta><orx:instanceID/></orx:meta></${form.form}></instance>
${Object.keys(form.lists)
  .map((list) => listOf(form, list))
  .join('\n')}
${outline.places.map((place) => bindOf(form, outline, place)).join('\n')}
</model></h:head>
<h:body>${children.map((child) => controlOf(form, outline, child)).join('\n')}</h:body>
</h:html>`;
};

/** How an instance names itself: its outermost element, and the form that it is one of. */
export interface RecordName {
  readonly root: string;
  readonly id: string;
  readonly version: string;
}

const nameOf = ({ form, version }: Form): RecordName => ({ root: form, id: form, version: String(version) });

/** Answers as an XForm instance, for the engine to take up. */
export const instanceOf = (form: Form, answers: Answers, named = nameOf(form)): string => {
  const write = (places: readonly Place[], from: Answers): string =>
    places
      .map(({ item, children }) => {
        if (!item) return '';
        if (item.type === 'group') return `<${item.name}>${write(children, from)}</${item.name}>`;
        if (item.type === 'repeat') {
          const rows = rowsIn(from[item.name]);
          return rows.map((row) => `<${item.name}>${write(children, row)}</${item.name}>`).join('');
        }
        return `<${item.name}>${escaped(textOfValue(normalValue(from[item.name])))}</${item.name}>`;
      })
      .join('');
  const body = write(outlineOf(form).root.children, answers);
  const { root, id, version } = named;
  return `<${root} xmlns:orx="http://openrosa.org/xforms" id="${id}" version="${version}">${body}<orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta></${root}>`;
};
