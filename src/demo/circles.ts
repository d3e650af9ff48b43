import type { FileRef } from '../core/chronology/entry.ts';
import type { PlaceHeld } from '../server/store/places.ts';
import { placesInCase } from '../server/store/places.ts';
import { type Projection, type RowsByKey, rowsByKey } from '../server/store/projection.ts';
import { holdersOf, type Member } from '../server/store/store.ts';

/**
 * Who stands around which files, as the rows of the lists say it. A case gives places in its own file and in those of
 * the people, households and concerns that it leads to.
 */
export class Circles {
  readonly #bySource = new Map<string, RowsByKey>();
  readonly #sourcesOf = new Map<string, Set<string>>();

  learn({ id }: FileRef, project: () => Projection): void {
    const rows = rowsByKey(project());
    this.#bySource.set(id, rows);
    for (const row of rows.get('circle')?.values() ?? []) {
      const file = String(row.file_id);
      const sources = this.#sourcesOf.get(file) ?? new Set();
      this.#sourcesOf.set(file, sources.add(id));
    }
  }

  /** The places that a member holds in a file at a moment, with what the protocol must know of each case. */
  held(ref: FileRef, member: Member, now: string): readonly PlaceHeld[] {
    return [...(this.#sourcesOf.get(ref.id) ?? [])].flatMap((source) =>
      placesInCase(this.#bySource.get(source) ?? new Map(), ref, holdersOf(member), now),
    );
  }
}
