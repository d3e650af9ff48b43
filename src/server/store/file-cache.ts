import type { FileRef, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import type { RowsByKey } from './projection.ts';
import type { Folded } from './registry.ts';

/** A file as it stood after one of its entries. */
export interface RememberedFile {
  seq: number;
  hash: Buffer | null;
  folded: Folded;
  lastEntryAt: string | null;
  rows: RowsByKey;
  keys: ReadonlyMap<Section, Buffer>;
}

/**
 * The folded files that were decided on last, so that the next command does not read them again. An entry holds only
 * for the head under which it was remembered, which whoever takes it compares: another process may have written.
 */
export class FileCache {
  readonly #files = new Map<string, RememberedFile>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(municipality: Id, file: FileRef): RememberedFile | null {
    const key = keyOf(municipality, file);
    const found = this.#files.get(key);
    if (!found) return null;
    this.#files.delete(key);
    this.#files.set(key, found);
    return found;
  }

  set(municipality: Id, file: FileRef, remembered: RememberedFile): void {
    const key = keyOf(municipality, file);
    this.#files.delete(key);
    this.#files.set(key, remembered);
    if (this.#files.size <= this.#most) return;
    const oldest = this.#files.keys().next();
    if (!oldest.done) this.#files.delete(oldest.value);
  }

  forget(municipality: Id, file: FileRef): void {
    this.#files.delete(keyOf(municipality, file));
  }

  clear(): void {
    this.#files.clear();
  }
}

const keyOf = (municipality: Id, file: FileRef): string => `${municipality}/${file.kind}/${file.id}`;
