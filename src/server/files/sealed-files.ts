import type { Id } from '../../core/id.ts';

/** Which sealed file is meant. */
export interface FilePlace {
  municipality: Id;
  id: Id;
}

/** Bytes as they come, part by part. */
export type Bytes = AsyncIterable<Uint8Array>;

/**
 * Where sealed files lie: a folder, or a store that speaks another tongue. It is given nothing but sealed bytes and
 * knows no names, so that whoever looks into it learns nothing.
 */
export interface SealedFiles {
  /** Keeps all the bytes for good, or nothing. */
  put(place: FilePlace, sealed: Bytes): Promise<void>;
  /** The bytes; null when they are not there. */
  get(place: FilePlace): Promise<Bytes | null>;
  /** Removes them; what is not there is no hindrance. */
  remove(place: FilePlace): Promise<void>;
}
