import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askOfWords, blankAsk, wordsOfAsk } from './asking-draft.ts';

it('a request that is half written is found again as it was left', () => {
  const words = fc.record({
    purpose: fc.string(),
    asked: fc.string(),
    outside: fc.string(),
    to: fc.string(),
  });
  const parts = fc.uniqueArray(fc.constantFrom('identity', 'assessment', 'plan'));
  fc.assert(
    fc.property(words, parts, (said, sections) => {
      const draft = {
        ...blankAsk('2026-12-24'),
        ...said,
        sections,
        urgency: 'urgent',
        ground: 'vital-interest',
      } as const;
      expect(askOfWords(wordsOfAsk(draft))).toEqual(draft);
    }),
  );
});
