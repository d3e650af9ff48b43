import { type Broken, brokenEnd, brokenLink, type Head, type Link } from '../../core/chronology/chain.ts';
import type { FileRef } from '../../core/chronology/entry.ts';
import type { Id } from '../../core/id.ts';
import { sha256 } from './chain.ts';
import { type EntryInFile, envelopeOf, type InChain } from './entry-row.ts';

/** Where a file does not hold: beside what its chain tells, entries of no file, and entries whose key is gone. */
export interface Fault {
  municipality: Id;
  file: FileRef;
  /** The place in the file. */
  seq: number;
  why: Broken['why'] | 'no-file' | 'no-key';
}

/** What a file says of itself; `sections` are those that have a key, null once it was erased. */
export interface HeadOfFile extends Head {
  sections: ReadonlySet<string> | null;
}

/** One file while its entries come by, in their order. Of a file that does not hold, the first fault is told. */
export class FileUnderCheck {
  readonly file: FileRef;
  readonly #municipality: Id;
  readonly #head: HeadOfFile | null;
  #before: Link | null = null;
  #at = 0;
  #fault: Fault | null = null;

  constructor(municipality: Id, file: FileRef, head: HeadOfFile | null) {
    this.#municipality = municipality;
    this.file = file;
    this.#head = head;
    if (head === null) this.#tell(1, 'no-file');
  }

  take(row: EntryInFile & InChain): void {
    if (this.#fault) return;
    const envelope = envelopeOf(this.#municipality, this.file, row);
    const link: Link = { envelope, sealed: row.body, prev: row.prev, hash: row.hash };
    this.#at += 1;
    const broken = brokenLink(link, this.#before, this.#at, sha256);
    if (broken) this.#tell(broken.brokenAt, broken.why);
    else if (this.#head?.sections && !this.#head.sections.has(row.section)) this.#tell(this.#at, 'no-key');
    this.#before = link;
  }

  /** The fault that was found, now that all of the file's entries came by. */
  end(): Fault | null {
    const broken = this.#head && this.#fault === null ? brokenEnd(this.#before, this.#at, this.#head) : null;
    if (broken) this.#tell(broken.brokenAt, broken.why);
    return this.#fault;
  }

  #tell(seq: number, why: Fault['why']): void {
    this.#fault = { municipality: this.#municipality, file: this.file, seq, why };
  }
}
