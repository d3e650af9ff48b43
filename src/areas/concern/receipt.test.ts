import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReceipt, receiptFrom } from './receipt.ts';

test('a reporter may write their code as they like: small letters, spaces, without hyphens', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (random) => {
      const receipt = receiptFrom('KOR', random);
      for (const typed of [
        receipt,
        receipt.toLowerCase(),
        receipt.replaceAll('-', ' '),
        receipt.replaceAll('-', ''),
      ])
        expect(readReceipt(typed)).toEqual({ prefix: 'KOR', receipt });
    }),
  );
});

test('what cannot be a code is not looked up', () => {
  for (const typed of ['', 'KOR', 'KOR-1111-1111-1111', 'KOR-AAAA-AAAA', 'K0R-AAAA-AAAA-AAAA-B'])
    expect(readReceipt(typed)).toBeNull();
});
