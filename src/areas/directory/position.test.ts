import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPosition, sayPosition } from './position.ts';

describe('a position on the map', () => {
  it('is read as maps give it to be copied', () => {
    const korce = { latitude: 40.6186, longitude: 20.7808 };
    for (const typed of ['40.6186, 20.7808', ' 40.6186,20.7808 ', '40.6186 20.7808', '40.6186; 20.7808'])
      expect(readPosition(typed)).toEqual(korce);
    expect(readPosition('')).toBeNull();
  });

  it('is not guessed from anything else', () => {
    for (const typed of ['40.6186', 'Korçë', '40,6186, 20,7808', '91, 20', '40, 181', '40° 37′, 20° 46′'])
      expect(readPosition(typed)).toBeUndefined();
  });

  it('is read again as it was said', () => {
    const near = (most: number) => fc.integer({ min: -most * 100_000, max: most * 100_000 });
    fc.assert(
      fc.property(near(90), near(180), (up, along) => {
        const position = { latitude: up / 100_000, longitude: along / 100_000 };
        fc.pre(!/e/.test(sayPosition(position)));
        expect(readPosition(sayPosition(position))).toEqual(position);
      }),
    );
  });
});
