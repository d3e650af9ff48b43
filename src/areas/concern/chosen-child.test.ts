import { expect, it } from 'vitest';
import { newId } from '../../core/id.ts';
import { childOfWords, noChild, wordsOfChild } from './chosen-child.ts';

it('the child of an acceptance that is half written is found again, registered now or known', () => {
  const now = { ...noChild, given: 'Drita', surname: 'Hoxha', birth: '2017~', sex: 'female' };
  const known = { kind: 'known', person: newId(), sex: 'female', birth: '2017' } as const;
  expect(childOfWords(wordsOfChild(now))).toEqual(now);
  expect(childOfWords(wordsOfChild(known))).toEqual(known);
  expect(childOfWords({ ...wordsOfChild(known), ...wordsOfChild(now) })).toEqual(now);
});
