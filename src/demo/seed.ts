import { createHash } from 'node:crypto';
import { type Id, makeId } from '../core/id.ts';

/**
 * Chance that comes out the same for the same text (mulberry32 over its hash). Every case draws from a seed of its
 * own, so that a change in one life leaves all the others as they were.
 */
export class Seed {
  #state: number;

  constructor(text: string) {
    this.#state = createHash('sha256').update(text).digest().readUInt32LE(0);
  }

  /** From 0 up to 1, without 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from the one to the other, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.next() * all.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  }

  /** The first ones of a list come more often than the last, as names do. */
  pickUsual<T>(all: readonly T[]): T {
    const one = all[Math.floor(this.next() ** 2 * all.length)];
    if (one === undefined) throw new Error('There is nothing to choose from.');
    return one;
  }

  /** So many different ones, in the order of the list. */
  some<T>(all: readonly T[], count: number): readonly T[] {
    const left = new Set(all.keys());
    while (left.size > count) left.delete(this.pick([...left]));
    return all.filter((_, index) => left.has(index));
  }

  shuffled<T>(all: readonly T[]): readonly T[] {
    return all
      .map((one) => ({ one, place: this.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ one }) => one);
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => Math.floor(this.next() * 256));
  }

  /** An id of the moment, as people's devices make them. */
  id(at: string): Id {
    return makeId(Date.parse(at), this.bytes(10));
  }
}

/** The id of something that keeps its name from one demonstration to the next, such as a case for a tour. */
export const namedId = (name: string): Id =>
  makeId(0, createHash('sha256').update(`demo/${name}`).digest().subarray(0, 10));
