import { expect, test } from 'vitest';
import { addressOf } from './route.ts';

test('an address carries its parameters escaped and leaves out what is empty', () => {
  expect(addressOf('/api/files/:kind/:id', { kind: 'case', id: 'a/b' })).toBe('/api/files/case/a%2Fb');
  expect(addressOf('/api/cases', {}, { risk: ['high', 'low'], place: undefined, search: '' })).toBe(
    '/api/cases?risk=high&risk=low',
  );
});
