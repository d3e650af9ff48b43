import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Id } from '../../core/id.ts';
import type { KeyRing } from '../../server/keys/key-ring.ts';
import { open, seal } from '../../server/keys/seal.ts';

export type PartKind = 'file' | 'preview' | 'rows' | 'pairs' | 'left';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const about = (batch: Id, kind: string, place: number): string => `import/${batch}/${kind}/${place}`;

/** What a list holds, packed and sealed with a key of its own; a part that was moved or changed does not open. */
export class ImportSeal {
  readonly #key: Buffer;
  readonly #batch: Id;

  constructor(keys: KeyRing, batch: Id) {
    this.#key = keys.derived(`import/${batch}`);
    this.#batch = batch;
  }

  async seal(kind: PartKind | 'name' | 'reason', place: number, plain: Uint8Array | string): Promise<Buffer> {
    return seal(this.#key, await pack(plain), about(this.#batch, kind, place));
  }

  /** The same for what another thread has packed already. */
  sealPacked(kind: PartKind, place: number, packed: Uint8Array): Buffer {
    return seal(this.#key, packed, about(this.#batch, kind, place));
  }

  async open(kind: PartKind | 'name' | 'reason', place: number, sealed: Buffer): Promise<Buffer> {
    const packed = open(this.#key, sealed, about(this.#batch, kind, place));
    if (packed === null) throw new Error(`A part of import ${this.#batch} does not open.`);
    return unpack(packed);
  }
}
