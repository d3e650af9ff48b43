import { describe, expect, it } from 'vitest';
import { nearPostcode } from './nearness.ts';

const location = (id: string, postcode: string, latitude?: number, longitude?: number) => ({
  ...{ id, latitude, longitude },
  addresses: [{ id: `${id}-address`, postal_code: postcode }],
});
const korce = location('korce', '7001', 40.6186, 20.7808);
const alsoKorce = location('also-korce', '7001', 40.6206, 20.7788);
const maliq = location('maliq', '7002', 40.7058, 20.7);
const pogradec = location('pogradec', '7301', 40.9025, 20.6525);
const unplaced = location('unplaced', '7001');
const all = [korce, alsoKorce, maliq, pogradec, unplaced];
const near = (postcode: string, metres: number) => nearPostcode(all, postcode, metres).map(({ id }) => id);

describe('what is near a postcode', () => {
  it('lies within so many metres from the middle of the places that are known there', () => {
    expect(near('7001', 1_000)).toEqual(['korce', 'also-korce']);
    // Maliq is 12 kilometres away, Pogradec 33.
    expect(near('7001', 11_000)).not.toContain('maliq');
    expect(near('7001', 13_000)).toContain('maliq');
    expect(near('7001', 32_000)).not.toContain('pogradec');
    expect(near('7001', 35_000)).toEqual(['korce', 'also-korce', 'maliq', 'pogradec']);
  });

  it('is told of no place whose point nobody wrote down, and from no postcode that nobody knows', () => {
    expect(near('7001', 1_000_000)).not.toContain('unplaced');
    expect(near('9999', 1_000_000)).toEqual([]);
  });
});
