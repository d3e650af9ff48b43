// biome-ignore-all lint/suspicious/noTemplateCurlyInString: ${field} is how the form language names a question
import { describe, expect, test } from 'vitest';
import { calculated, listsFrom } from '../form.factory.ts';

const questions = `
- {type: select_multiple c, name: chosen}
- {type: select_one c, name: one}
- {type: integer, name: age}
- {type: text, name: word}
- {type: date, name: born}
- type: repeat
  name: row
  children:
    - {type: integer, name: amount}
    - type: repeat
      name: inner
      children: [{type: text, name: deep}]
`;
const lists = listsFrom({ c: ['a', 'b', 'c'] });
const answers = {
  chosen: ['a', 'c'],
  one: 'b',
  age: 7,
  word: ' two  words ',
  born: '2019-03-02',
  row: [
    { id: '1', amount: 5, inner: [{ id: 'x', deep: 'p' }] },
    {
      id: '2',
      amount: 8,
      inner: [
        { id: 'y', deep: 'q' },
        { id: 'z', deep: 'r' },
      ],
    },
  ],
};
const result = (expression: string) => calculated(expression, questions, answers, lists);

describe('an expression', () => {
  test.each([
    ["selected(${chosen}, 'a')", 'true'],
    ["selected(${chosen}, 'b')", 'false'],
    ['selected-at(${chosen}, 1)', 'c'],
    ['selected-at(${chosen}, 5)', null],
    ['count-selected(${chosen})', 2],
    ['if(${age} > 5, "big", "small")', 'big'],
    ['coalesce(${word}, "x")', ' two  words '],
    ['coalesce("", ${age})', 7],
    ['count(${row})', 2],
    ['count(${amount})', 2],
    ['count-non-empty(${deep})', 3],
    ['sum(${amount})', 13],
    ['min(${amount})', 5],
    ['max(${amount}, 20)', 20],
    ['sum(${deep})', null],
    ["regex(${one}, '[a-c]')", 'true'],
    ["regex(${word}, 'two')", 'false'],
    ['concat("a", 1, true(), ${one})', 'a1trueb'],
    ['join(", ", ${deep})', 'p, q, r'],
    ['string-length(${word})', 12],
    ['substr("Korçë", 1, 3)', 'or'],
    ['substr("Korçë", -2)', 'çë'],
    ['contains("abc", "b")', 'true'],
    ['starts-with("abc", "ab")', 'true'],
    ['ends-with("abc", "bc")', 'true'],
    ['substring-before("a-b-c", "-")', 'a'],
    ['substring-after("a--b", "--")', 'b'],
    ['normalize-space(${word})', 'two words'],
    ['translate("abc", "abc", "xy")', 'xy'],
    ['number("12")', 12],
    ['number("")', null],
    ['number("1970-01-11")', 10],
    ['string(1 div 4)', '0.25'],
    ['boolean("")', 'false'],
    ['boolean-from-string("1")', 'true'],
    ['int(-7.9)', -7],
    ['round(-1.5)', -2],
    ['round(2.345, 2)', 2.35],
    ['abs(-3)', 3],
    ['pow(2, 10)', 1024],
    ['sqrt(9)', 3],
    ['floor(1.9) + ceiling(1.1)', 3],
    ['not(${age} = 7)', 'false'],
    ['true() and false()', 'false'],
    ['7 mod 4 * 2 - -1', 7],
    ['10 div 4', 2.5],
    ['1 div 0', null],
    ['"a" < "b"', 'false'],
    ['today()', '2026-11-24'],
    ['now()', '2026-11-24T09:30:00.000+01:00'],
    ['date(today() - 7)', '2026-11-17'],
    ['date("2026-3-1")', '2026-03-01'],
    ['date("nonsense")', null],
    ['int((today() - ${born}) div 365.25)', 7],
    ['format-date(${born}, "%e.%n.%Y")', '2.3.2019'],
    ['format-date(${born}, "%a %d %b %y")', 'sht 02 mar 19'],
    ['format-date-time("2026-11-24T08:05:09Z", "%H:%M:%S")', '09:05:09'],
    ['decimal-date-time("1970-01-02T12:00:00+01:00")', 1.5],
    ['decimal-time("06:00")', 0.25],
    ['date-time("2026-11-24T08:05")', '2026-11-24T08:05:00.000+01:00'],
    ["jr:choice-name(${one}, '${one}')", 'b'],
    ['indexed-repeat(${amount}, ${row}, 2)', 8],
    ['indexed-repeat(${deep}, ${row}, 2, ${inner}, 1)', 'q'],
    ['indexed-repeat(${amount}, ${row}, 9)', null],
    ['/test/age + 1', 8],
    ['../age + 1', 8],
    ['once("first")', 'first'],
    ['${age} = 7.0', 'true'],
    ['${born} < today()', 'true'],
    ['${amount} = 8', 'true'],
    ['${amount} != 8', 'true'],
  ])('%s gives %s', (expression, expected) => {
    expect(result(expression)).toBe(expected);
  });

  test('treats no answer as blank text and as no number', () => {
    const unanswered = (expression: string) => calculated(expression, questions, {}, lists);
    expect(unanswered("${age} = ''")).toBe('true');
    expect(unanswered('${age} > 3')).toBe('false');
    expect(unanswered('${age} <= 3')).toBe('false');
    expect(unanswered('${age} + 3')).toBe(null);
    expect(unanswered('sum(${amount})')).toBe(null);
    expect(unanswered('count(${row})')).toBe(0);
    expect(unanswered('not(${age})')).toBe('true');
  });
});
