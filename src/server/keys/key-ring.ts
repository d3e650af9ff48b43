import { createHmac } from 'node:crypto';
import type { FileRef, Section } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { freshKey, open, seal } from './seal.ts';

/** What a data key is for. It is authenticated, so that a key moved to another file or section does not open. */
export interface KeyPlace {
  municipality: Id;
  file: FileRef;
  section: Section;
}

const aboutKey = ({ municipality, file, section }: KeyPlace): string =>
  `data-key/${municipality}/${file.kind}/${file.id}/${section}`;

const derive = (key: Buffer, purpose: string): Buffer => createHmac('sha256', key).update(purpose).digest();

/** A short name by which one master key is told from another; the key does not follow from it. */
export const nameOfMaster = (master: Buffer): string => derive(master, 'name').subarray(0, 8).toString('hex');

/** The keys of a ring in the open, for a thread of the same process. They are never stored or sent in this form. */
export interface RingSecrets {
  master: Uint8Array;
  root: Uint8Array;
}

const mostTerms = 20_000;

/**
 * The keys of a running installation. They leave it only wrapped. The master key wraps data keys and may be
 * exchanged; what must outlive an exchange (the blind index, settings) follows from the root, which it wraps too.
 */
export class KeyRing {
  /** The name of the master key under which this ring wraps. */
  readonly master: string;
  readonly #master: Buffer;
  readonly #root: Buffer;
  readonly #index: Buffer;
  /** Beginnings and sounds of names repeat from one person to the next. */
  readonly #terms = new Map<string, number>();
  readonly #settings: Buffer;

  constructor(master: Buffer, root: Buffer) {
    this.master = nameOfMaster(master);
    this.#master = master;
    this.#root = root;
    this.#index = derive(root, 'blind-index');
    this.#settings = derive(root, 'settings');
  }

  static of({ master, root }: RingSecrets): KeyRing {
    return new KeyRing(Buffer.from(master), Buffer.from(root));
  }

  secrets(): RingSecrets {
    return { master: this.#master, root: this.#root };
  }

  /** A new data key and the form in which it is stored. */
  fresh(place: KeyPlace): { key: Buffer; wrapped: Buffer } {
    const key = freshKey();
    return { key, wrapped: this.wrap(key, place) };
  }

  wrap(key: Buffer, place: KeyPlace): Buffer {
    return seal(this.#master, key, aboutKey(place));
  }

  /** The data key, or null when it was wrapped for another place or by another master key. */
  unwrap(wrapped: Buffer, place: KeyPlace): Buffer | null {
    return open(this.#master, wrapped, aboutKey(place));
  }

  /**
   * The keyed hash under which a term stands in the blind index. It depends on the municipality, so that the same
   * name in two of them leaves no common trace. 32 bits: what is found is opened and compared before it is shown.
   */
  term(municipality: Id, term: string): number {
    const asked = `${municipality}/${term}`;
    const known = this.#terms.get(asked);
    if (known !== undefined) return known;
    const hash = createHmac('sha256', this.#index).update(asked).digest().readInt32BE(0);
    if (this.#terms.size >= mostTerms) this.#terms.clear();
    this.#terms.set(asked, hash);
    return hash;
  }

  /** A keyed hash long enough to stand for a secret, such as a receipt code. */
  digest(municipality: Id, purpose: string, secret: string): string {
    return createHmac('sha256', this.#index).update(`${municipality}/${purpose}/${secret}`).digest('hex');
  }

  /** Seals something small that belongs to no file, such as the name of a saved filter. */
  sealSetting(text: string, about: string): Buffer {
    return seal(this.#settings, text, `setting/${about}`);
  }

  openSetting(sealed: Buffer, about: string): string | null {
    return open(this.#settings, sealed, `setting/${about}`)?.toString('utf8') ?? null;
  }

  /** A secret for one purpose only, the same for every process of the installation. */
  derived(purpose: string): Buffer {
    return derive(this.#root, `derived/${purpose}`);
  }
}
